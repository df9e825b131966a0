import type { Flow } from '../trade/flow'
import { formatPeriod } from '../trade/period'
import { database } from './database'

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

interface Row extends Omit<ClaimRecord, 'period' | 'against'> {
  first: number
  months: number
  againstFirst: number | null
  againstMonths: number | null
}

const CLAIMS = `
  SELECT id, reporter_code AS reporter, partner_code AS partner, flow, product, first_month AS first, months,
         against_first_month AS "againstFirst", against_months AS "againstMonths", change, level::text AS level, unit,
         wording, said_by AS "saidBy", published_by AS "publishedBy", date, url, note
  FROM claim
  WHERE ($1::text IS NULL OR reporter_code = $1) AND ($2::text IS NULL OR partner_code = $2)
  ORDER BY date DESC, id`

/** Claims, newest first, of one reporter or pair or of all. */
export async function findClaims(filter: { reporter?: string; partner?: string } = {}): Promise<ClaimRecord[]> {
  const { rows } = await database().query<Row>({
    name: 'claims',
    text: CLAIMS,
    values: [filter.reporter ?? null, filter.partner ?? null],
  })
  return rows.map(({ first, months, againstFirst, againstMonths, ...claim }) => ({
    ...claim,
    period: formatPeriod({ first, months }),
    against:
      againstFirst === null || againstMonths === null
        ? null
        : formatPeriod({ first: againstFirst, months: againstMonths }),
  }))
}
