import { setImmediate } from 'node:timers/promises'
import { checkClaim, verdictOfClaim, type ClaimFigures } from '../trade/claims/check'
import type { ClaimCheck, Verdict } from '../trade/claims/verdict'
import { findClaimFigures, pairsOfVerdict, type Pair } from '../store/claim-figures'
import { findClaims, findClaimStamps, type ClaimFilter, type ClaimRecord } from '../store/claims'
import { database } from '../store/database'
import { findFigureStamps } from '../store/figure-stamps'

/** A claim beside what the figures say to it. */
export interface CheckedClaim {
  readonly claim: ClaimRecord
  readonly verdict: Verdict
  /** Made when it is asked for: of a long list only the first claims are told in full. */
  readonly check: ClaimCheck
}

class LazilyChecked implements CheckedClaim {
  readonly verdict: Verdict
  #check: ClaimCheck | null = null

  constructor(
    readonly claim: ClaimRecord,
    readonly against: string,
    private readonly figures: ClaimFigures,
  ) {
    this.verdict = verdictOfClaim(claim, figures)
  }

  get check(): ClaimCheck {
    return (this.#check ??= checkClaim(this.claim, this.figures))
  }
}

/** A claim as it was read last. */
interface Known {
  readonly claim: ClaimRecord
  readonly stamp: string
  readonly pairs: readonly Pair[]
  /** With the stamp of the figures that it was checked against. */
  checked: LazilyChecked | null
}

/** Claims whose checks are kept at once. */
const MOST = 10_000
/** Claims that are checked in one go, some 30 ms of work: between them others are answered. */
const IN_ONE_GO = 200

// On globalThis, by pool: pages and the interface for programs are bundled apart, and tests have several databases.
const place = globalThis as typeof globalThis & { bilateralKnownClaims?: WeakMap<object, Map<string, Known>> }

function knownClaims(): Map<string, Known> {
  const byPool = (place.bilateralKnownClaims ??= new WeakMap())
  const known = byPool.get(database()) ?? new Map<string, Known>()
  byPool.set(database(), known)
  return known
}

/** Claims, newest first, that are checked when it is asked for. */
export interface ClaimsAtHand {
  readonly claims: readonly ClaimRecord[]
  /**
   * These of them, in their order, checked beside the figures of their own pairs. One that is as it was last time, about figures
   * that are those of last time, comes with the same answer, the very same object; anything else is checked anew.
   */
  check(ids: ReadonlySet<string>): Promise<CheckedClaim[]>
}

export async function findClaimsAtHand(filter: ClaimFilter): Promise<ClaimsAtHand> {
  const known = await findKnown(filter)
  return {
    claims: known.map(({ claim }) => claim),
    check: (ids) => checkKnown(known.filter(({ claim }) => ids.has(claim.id))),
  }
}

async function checkKnown(claims: readonly Known[]): Promise<CheckedClaim[]> {
  // First the stamps, then the figures: what changes in between is checked anew next time, and never the other way round.
  const stamps = await findFigureStamps(claims.flatMap(({ pairs }) => pairs))
  const asked = claims.map((known) => ({
    known,
    against: known.pairs.map(([reporter, partner]) => stamps.get(`${reporter} ${partner}`) ?? '').join('\n\n'),
  }))
  const stale = asked.filter(({ known, against }) => known.checked?.against !== against)
  const figures = await findClaimFigures(
    stale.map(({ known }) => known.claim),
    { ownOnly: true },
  )
  for (const [at, { known, against }] of stale.entries()) {
    if (at > 0 && at % IN_ONE_GO === 0) await setImmediate()
    // Somebody else may have asked for the same meanwhile.
    if (known.checked?.against === against) continue
    const { claim } = known
    known.checked = new LazilyChecked(claim, against, figures.get(claim.id) ?? { figures: [] })
  }
  return claims.map(({ checked }) => checked!)
}

/** The claims themselves; only those that are new or changed are read. */
async function findKnown(filter: ClaimFilter): Promise<Known[]> {
  const known = knownClaims()
  const listed = await findClaimStamps(filter)
  const ids = listed.flatMap(({ id, stamp }) => (known.get(id)?.stamp === stamp ? [] : id))
  const read = ids.length > 0 ? await findClaims({ ids }) : []
  const records = new Map(read.map((claim): [string, ClaimRecord] => [claim.id, claim]))
  const found = listed.flatMap(({ id, stamp }): Known[] => {
    const claim = records.get(id)
    const before = known.get(id)
    if (claim) return [{ claim, stamp, pairs: pairsOfVerdict(claim), checked: null }]
    // One that was deleted just now is not there any more.
    return before?.stamp === stamp ? [before] : []
  })
  if (known.size + read.length > MOST) known.clear()
  for (const each of found) known.set(each.claim.id, each)
  return found
}
