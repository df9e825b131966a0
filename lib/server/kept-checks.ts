import { checkClaim } from '../trade/claims/check'
import type { ClaimCheck } from '../trade/claims/verdict'
import { findClaimFigures, pairsOfVerdict } from '../store/claim-figures'
import type { ClaimRecord } from '../store/claims'
import { database } from '../store/database'
import { findFigureStamps } from '../store/figure-stamps'

/** A claim beside what the figures say to it. */
export interface CheckedClaim {
  readonly claim: ClaimRecord
  readonly check: ClaimCheck
}

interface Kept extends CheckedClaim {
  /** All that the claim says. */
  readonly said: string
  /** The stamp of the figures that it was checked against. */
  readonly stamp: string
}

/** Claims whose checks are kept at once. */
const MOST = 10_000
/** By database: tests have several. */
const keptOf = new WeakMap<object, Map<string, Kept>>()

/**
 * Checks claims beside the figures of their own pairs. A claim that says what it said last time, about figures that are
 * those of last time, comes with the same answer, the very same object; anything else is checked anew.
 */
export async function checkAll(claims: readonly ClaimRecord[]): Promise<CheckedClaim[]> {
  const pool = database()
  const kept = keptOf.get(pool) ?? new Map<string, Kept>()
  keptOf.set(pool, kept)
  // First the stamps, then the figures: what changes in between is checked anew next time, and never the other way round.
  const stamps = await findFigureStamps(claims.flatMap(pairsOfVerdict))
  const stampOf = (claim: ClaimRecord): string =>
    pairsOfVerdict(claim)
      .map(([reporter, partner]) => stamps.get(`${reporter} ${partner}`) ?? '')
      .join('\n\n')
  const asked = claims.map((claim) => {
    const [said, stamp, known] = [JSON.stringify(claim), stampOf(claim), kept.get(claim.id)]
    return { claim, said, stamp, known: known?.said === said && known.stamp === stamp ? known : null }
  })
  const unknown = asked.filter(({ known }) => known === null)
  const figures = await findClaimFigures(
    unknown.map(({ claim }) => claim),
    { ownOnly: true },
  )
  if (kept.size + unknown.length > MOST) kept.clear()
  return asked.map(({ claim, said, stamp, known }) => {
    if (known) return known
    const checked = { claim, said, stamp, check: checkClaim(claim, figures.get(claim.id) ?? { figures: [] }) }
    kept.set(claim.id, checked)
    return checked
  })
}
