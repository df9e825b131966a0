import type { Claim } from '../trade/claims/claim'
import type { Flow } from '../trade/flow'
import { formatPeriod } from '../trade/period'
import { prisma } from './database'
import type { ClaimModel } from './generated/models/Claim'

/** A claim as it is kept. */
export interface ClaimRecord extends Claim {
  /** Counted up at each change; an edit names the one it began from. */
  readonly version: number
  /** ISO date-time (UTC) of the last change. */
  readonly updatedAt: string
}

export interface ClaimFilter {
  readonly reporter?: string
  readonly partner?: string
  /** Exactly as it stands in the claim. */
  readonly saidBy?: string
  /** Words, all of which stand somewhere in who said it, who printed it, the note or the id. */
  readonly q?: string
}

/** Claims, newest first, of one reporter or pair or of all. */
export async function findClaims(filter: ClaimFilter = {}): Promise<ClaimRecord[]> {
  const words = (filter.q ?? '').split(/\s+/).filter((word) => word !== '')
  const claims = await prisma().claim.findMany({
    where: {
      ...(filter.reporter !== undefined && { reporterCode: filter.reporter }),
      ...(filter.partner !== undefined && { partnerCode: filter.partner }),
      ...(filter.saidBy !== undefined && { saidBy: filter.saidBy }),
      AND: words.map((word) => {
        // `%` and `_` are characters here, not wildcards.
        const contains = { contains: word.replace(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' } as const
        return { OR: [{ saidBy: contains }, { publishedBy: contains }, { note: contains }, { id: contains }] }
      }),
    },
    orderBy: [{ date: 'desc' }, { id: 'asc' }],
  })
  return claims.map(recordOf)
}

/** The claim with this id; null where there is none. */
export async function findClaim(id: string): Promise<ClaimRecord | null> {
  const claim = await prisma().claim.findUnique({ where: { id } })
  return claim && recordOf(claim)
}

function recordOf({
  reporterCode,
  partnerCode,
  firstMonth,
  months,
  againstFirst,
  againstMonths,
  level,
  updatedAt,
  ...claim
}: ClaimModel): ClaimRecord {
  return {
    ...claim,
    reporter: reporterCode,
    partner: partnerCode,
    // The table's checks hold these to their lists.
    flow: claim.flow as Flow,
    wording: claim.wording as Claim['wording'],
    changeWording: claim.changeWording as Claim['changeWording'],
    period: formatPeriod({ first: firstMonth, months }),
    against:
      againstFirst === null || againstMonths === null
        ? null
        : formatPeriod({ first: againstFirst, months: againstMonths }),
    level: level?.toFixed() ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}
