import type { Instant } from '../trade/as-of'
import { formatPeriod } from '../trade/period'
import { database } from './database'
import { STANDS, stoodAt } from './overview-history'

/** What one source covers of one pair: flows, units, the span and the holes in it. */
export interface Coverage {
  readonly reporter: string
  readonly partner: string
  readonly flows: readonly string[]
  readonly units: readonly string[]
  readonly from: string
  readonly to: string
  readonly observations: number
  readonly products: number
  /** Years between the first and the last without any observation. */
  readonly missingYears: readonly number[]
  readonly hasTotals: boolean
}

export interface SourceRecord {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly terms: string | null
  readonly note: string | null
  readonly published: string | null
  readonly imported: string | null
  readonly covers: readonly Coverage[]
}

const SOURCES = `
  SELECT s.id, s.title, s.publisher, s.url, s.terms, s.note, s.published,
         to_char(max(i.finished_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS imported
  FROM source s LEFT JOIN import i ON i.source_id = s.id AND i.state = 'done'
  GROUP BY s.id ORDER BY s.id`

// Read from what is kept by flow: counting ten million observations takes seconds.
const coverage = (condition: string): string => `
  SELECT source_id AS source, reporter_code AS reporter, partner_code AS partner,
         array_agg(DISTINCT flow ORDER BY flow) AS flows, array_agg(DISTINCT unit ORDER BY unit) AS units,
         min(first_month) AS first, max(end_month) AS "end",
         string_agg(array_to_string(years, ','), ',') AS years, bool_or(reported) AS totals,
         sum(observations)::int AS observations, max(products) AS products
  FROM overview_history WHERE ${condition}
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
const COVERAGE = coverage(STANDS)
const COVERAGE_THEN = coverage(stoodAt('$1::timestamptz'))

export interface CoverageRow {
  source: string
  reporter: string
  partner: string
  flows: string[]
  units: string[]
  first: number
  end: number
  /** numbers with commas between them */
  years: string
  totals: boolean
  observations: number
  products: number
}

type SourceText = Omit<SourceRecord, 'covers'>

/** Every source with what it covers. */
export async function findSources(): Promise<SourceRecord[]> {
  const pool = database()
  const [sources, covered] = await Promise.all([
    pool.query<SourceText>(SOURCES),
    pool.query<CoverageRow>({ name: 'coverage', text: COVERAGE }),
  ])
  return withCoverage(sources.rows, covered.rows)
}

/** What each source covered at a time of which that was kept. */
export async function findCoverageKept(asOf: Instant): Promise<CoverageRow[]> {
  return (await database().query<CoverageRow>({ name: 'coverage-then', text: COVERAGE_THEN, values: [asOf] })).rows
}

/** Sources with what the rows say that they cover. */
export const withCoverage = (sources: readonly SourceText[], rows: readonly CoverageRow[]): SourceRecord[] =>
  sources.map((source) => ({ ...source, covers: rows.filter((row) => row.source === source.id).map(coverageOf) }))

/** What a source covers of a pair, with the years between that have nothing. */
function coverageOf(row: CoverageRow): Coverage {
  const { reporter, partner, flows, units, first, end } = row
  const present = new Set(row.years.split(',').map(Number))
  const years = Array.from(
    { length: Math.ceil(end / 12) - Math.floor(first / 12) },
    (_, i) => Math.floor(first / 12) + i,
  )
  return {
    reporter,
    partner,
    flows,
    units,
    from: formatPeriod({ first, months: 1 }),
    to: formatPeriod({ first: end - 1, months: 1 }),
    observations: row.observations,
    products: row.products,
    missingYears: years.filter((year) => !present.has(year)),
    hasTotals: row.totals,
  }
}
