import type { Flow } from '../trade/flow'
import { formatPeriod } from '../trade/period'
import { prisma } from './database'

/** A public statement as it was entered; `level` is decimal text in `unit`. */
export interface ClaimRecord {
  readonly id: string
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  readonly product: string
  readonly period: string
  readonly against: string | null
  readonly change: string | null
  readonly level: string | null
  readonly unit: string | null
  readonly wording: 'exact' | 'about' | 'almost' | 'over'
  readonly saidBy: string
  readonly publishedBy: string
  readonly date: string
  readonly url: string | null
  readonly note: string | null
}

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
      wording: claim.wording as ClaimRecord['wording'],
      period: formatPeriod({ first: firstMonth, months }),
      against:
        againstFirst === null || againstMonths === null
          ? null
          : formatPeriod({ first: againstFirst, months: againstMonths }),
      level: level?.toFixed() ?? null,
    }),
  )
}
