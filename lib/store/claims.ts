import type { Claim } from '../trade/claims/claim'
import type { Flow } from '../trade/flow'
import { formatPeriod } from '../trade/period'
import { prisma } from './database'

/** A claim as it is kept. */
export type ClaimRecord = Claim

/** Claims, newest first, of one reporter or pair or of all. */
export async function findClaims(filter: { reporter?: string; partner?: string } = {}): Promise<ClaimRecord[]> {
  const claims = await prisma().claim.findMany({
    where: {
      ...(filter.reporter !== undefined && { reporterCode: filter.reporter }),
      ...(filter.partner !== undefined && { partnerCode: filter.partner }),
    },
    orderBy: [{ date: 'desc' }, { id: 'asc' }],
  })
  return claims.map(
    ({ reporterCode, partnerCode, firstMonth, months, againstFirst, againstMonths, level, ...claim }) => ({
      ...claim,
      reporter: reporterCode,
      partner: partnerCode,
      // The table's checks hold both to their lists.
      flow: claim.flow as Flow,
      wording: claim.wording as Claim['wording'],
      levelDigits: null,
      changeWording: null,
      period: formatPeriod({ first: firstMonth, months }),
      against:
        againstFirst === null || againstMonths === null
          ? null
          : formatPeriod({ first: againstFirst, months: againstMonths }),
      level: level?.toFixed() ?? null,
    }),
  )
}
