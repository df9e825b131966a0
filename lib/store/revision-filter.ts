import type { Instant } from '../trade/as-of'
import type { Flow } from '../trade/flow'
import type { Period } from '../trade/period'

/** Which revisions of a pair are asked for; what is absent is not asked about. */
export interface RevisionFilter {
  readonly reporter: string
  readonly partner: string
  readonly flow?: Flow | undefined
  /** `TOTAL`, a code, or a sector: all codes that hold goods of it. */
  readonly product?: string | undefined
  /** Whether the codes below the product are meant instead: what it was added up from. */
  readonly below?: true | undefined
  readonly source?: string | undefined
  readonly unit?: string | undefined
  readonly period?: Period | undefined
  /** Only those that this import brought. */
  readonly import?: number | undefined
  /** Only those that came in at or after this time. */
  readonly since?: Instant | undefined
  /** Only those that came in by this time. */
  readonly until?: Instant | undefined
}

/** The series asked for, with the columns of `bilateral_flow` as `f` and of `series` as `s`; $1 to $6. */
export const OF_SERIES = (f: string, s: string): string => `
  ${f}.reporter_code = $1 AND ${f}.partner_code = $2 AND ($3::text IS NULL OR ${f}.flow = $3)
  AND ($4::text IS NULL OR ${s}.product LIKE $4 OR $4 = ANY (${s}.sectors)) AND ($5::text IS NULL OR ${f}.source_id = $5)
  AND ($6::text IS NULL OR ${f}.unit = $6)`

/** The periods asked for, of a row; $7 and $8. */
export const OF_PERIOD = (row: string): string =>
  `($7::int IS NULL OR (${row}.first_month = $7 AND ${row}.months = $8))`

export const IDENTITY = `
  f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner, f.flow, s.classification, s.product,
  f.measure, f.unit, f.valuation`

/** The values of $1 to $8. */
export const filterValues = ({
  reporter,
  partner,
  flow,
  product,
  below,
  source,
  unit,
  period,
}: RevisionFilter): unknown[] => [
  ...[
    reporter,
    partner,
    flow ?? null,
    product && below ? `${product === 'TOTAL' ? '' : product}%` : (product ?? null),
    source ?? null,
    unit ?? null,
  ],
  ...[period?.first ?? null, period?.months ?? null],
]

/** A time as an ISO date-time with milliseconds. */
export const timeText = (time: string): string => `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
