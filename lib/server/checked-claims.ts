import type { Instant } from '../trade/as-of'
import { checkClaim, type ClaimFigures } from '../trade/claims/check'
import type { ClaimCheck, Verdict } from '../trade/claims/verdict'
import { findClaimFigures } from '../store/claim-figures'
import { findClaimFiguresThen, type StoodThen } from '../store/claim-figures-then'
import { findClaimsAtHand, type CheckedClaim, type ClaimsAtHand } from './kept-checks'
import { findClaim, findClaims, type ClaimFilter, type ClaimRecord } from '../store/claims'

/**
 * Claims, newest first, each with its verdict: beside the figures of its own pair, without evidence of another kind and
 * without the arithmetic between claims, which a list does not show.
 */
export async function findCheckedClaims(...filters: readonly ClaimFilter[]): Promise<CheckedClaim[]> {
  const { claims, check } = await findUncheckedClaims(...filters)
  return check(new Set(claims.map(({ id }) => id)))
}

/** The same claims, of which no more are checked than is asked for: of thousands a list shows fifty. */
export async function findUncheckedClaims(...filters: readonly ClaimFilter[]): Promise<ClaimsAtHand> {
  const found = await Promise.all((filters.length > 0 ? filters : [{}]).map(findClaimsAtHand))
  if (found.length === 1) return found[0]!
  return {
    claims: found.flatMap(({ claims }) => claims).toSorted(newestFirst),
    check: async (ids) => {
      const checked = await Promise.all(found.map((each) => each.check(ids)))
      return checked.flat().toSorted((a, b) => newestFirst(a.claim, b.claim))
    },
  }
}

const newestFirst = (a: ClaimRecord, b: ClaimRecord): number =>
  a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.id < b.id ? -1 : 1

/** A claim with all that its page tells: the figures themselves, of all times, and the other claims with its partner. */
export interface ClaimInFull {
  readonly claim: ClaimRecord
  readonly check: ClaimCheck
  readonly figures: ClaimFigures['figures']
  readonly others: readonly ClaimRecord[]
  /** Of a check against the figures of an earlier time: which, and what has changed since. */
  readonly asOf?: StoodThen & { readonly nothing: boolean; readonly verdictNow: Verdict }
}

/**
 * The claim with this id beside the figures of now, or as they stood here at a time (the claims themselves are always those
 * of now); null where there is none.
 */
export async function findClaimInFull(id: string, asOf?: Instant): Promise<ClaimInFull | null> {
  const claim = await findClaim(id)
  if (!claim) return null
  const [others, found, then] = await Promise.all([
    findClaims({ partner: claim.partner }),
    findClaimFigures([claim], { allTimes: true }),
    asOf === undefined ? null : findClaimFiguresThen(claim, asOf),
  ])
  const inFull = ({ figures, wholes = [] }: ClaimFigures): ClaimInFull => {
    return { claim, figures, others, check: checkClaim(claim, { figures, wholes, claims: others }) }
  }
  const now = inFull(found.get(id) ?? { figures: [] })
  if (!then) return now
  const { stood, ...figures } = then
  const nothing = figures.figures.length === 0
  return { ...inFull(figures), asOf: { ...stood, nothing, verdictNow: now.check.verdict } }
}
