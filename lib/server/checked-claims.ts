import { checkClaim } from '../trade/claims/check'
import type { ClaimCheck } from '../trade/claims/verdict'
import type { PairFigures } from '../trade/pair-figures'
import { isHsCode } from '../trade/product'
import { isSectorId } from '../trade/sector'
import { findClaimFigures } from '../store/claim-figures'
import { findPairFigures } from '../store/figures'
import { findClaim, findClaims, type ClaimFilter, type ClaimRecord } from '../store/claims'

/** A claim beside what the figures say to it. */
export interface CheckedClaim {
  readonly claim: ClaimRecord
  readonly check: ClaimCheck
}

/** Claims, newest first, each put beside the figures; without the arithmetic between them, which a list does not show. */
export async function findCheckedClaims(...filters: readonly ClaimFilter[]): Promise<CheckedClaim[]> {
  const found = await Promise.all((filters.length > 0 ? filters : [{}]).map(findClaims))
  const claims = found.length === 1 ? found[0]! : found.flat().toSorted(newestFirst)
  const figures = await findClaimFigures(claims)
  return claims.map((claim) => ({ claim, check: checkClaim(claim, figures.get(claim.id) ?? { figures: [] }) }))
}

const newestFirst = (a: ClaimRecord, b: ClaimRecord): number =>
  a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.id < b.id ? -1 : 1

/** A claim with all that its page tells: the series of its evidence in full, and the other claims that it is set against. */
export interface ClaimInFull extends CheckedClaim {
  readonly figures: readonly PairFigures[]
  readonly others: readonly ClaimRecord[]
}

/** The claim with this id; null where there is none. */
export async function findClaimInFull(id: string): Promise<ClaimInFull | null> {
  const claim = await findClaim(id)
  if (!claim) return null
  const [others, found] = await Promise.all([findClaims({ partners: [claim.partner] }), findClaimFigures([claim])])
  const check = checkClaim(claim, { figures: found.get(id)?.figures ?? [], claims: others })
  return { claim, check, others, figures: await seriesInFull(claim, check) }
}

/** The pairs of the evidence with all their periods; of an HS code only totals are kept for all of them, so none. */
async function seriesInFull(claim: ClaimRecord, { direct, other }: ClaimCheck): Promise<PairFigures[]> {
  if (isHsCode(claim.product)) return []
  const pairs = new Map(
    [...direct, ...other].map(({ series: { reporter, partner } }) => [`${reporter} ${partner}`, { reporter, partner }]),
  )
  const totalsOnly = !isSectorId(claim.product)
  return Promise.all([...pairs.values()].map((pair) => findPairFigures({ ...pair, totalsOnly })))
}
