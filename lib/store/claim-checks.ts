import { checkClaim } from '../trade/claims/check'
import type { ClaimCheck } from '../trade/claims/verdict'
import { findClaimFigures } from './claim-figures'
import { findClaims, type ClaimRecord } from './claims'

/** Checks of claims by their ids, each against all that is here now and against other claims about the same trade. */
export async function checkClaims(claims: readonly ClaimRecord[]): Promise<Map<string, ClaimCheck>> {
  const partners = [...new Set(claims.map(({ partner }) => partner))]
  const [figures, related] = await Promise.all([findClaimFigures(claims), findClaims({ partners })])
  return new Map(
    claims.map((claim): [string, ClaimCheck] => [
      claim.id,
      checkClaim(claim, { ...figures.get(claim.id)!, claims: related }),
    ]),
  )
}
