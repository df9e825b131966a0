import { formatPeriod } from '../trade/period'
import { database } from './database'

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

// Read from the totals by period, which are few; observations and products are counted from the series' own rows.
const COVERAGE = `
  SELECT f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner,
         array_agg(DISTINCT f.flow ORDER BY f.flow) AS flows, array_agg(DISTINCT f.unit ORDER BY f.unit) AS units,
         min(t.first_month) AS first, max(t.first_month + t.months) AS "end",
         array_agg(DISTINCT t.first_month / 12) AS years, bool_or(NOT t.derived) AS totals
  FROM bilateral_flow f JOIN sector_total t ON t.bilateral_flow_id = f.id AND t.part = 'TOTAL'
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

const COUNTS = `
  SELECT f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner,
         count(DISTINCT s.product) FILTER (WHERE s.product <> 'TOTAL')::int AS products,
         sum(s.n)::int AS observations
  FROM bilateral_flow f
  JOIN (SELECT s.bilateral_flow_id, s.product, count(o.*) AS n
        FROM series s JOIN observation o ON o.series_id = s.id GROUP BY 1, 2) AS s ON s.bilateral_flow_id = f.id
  GROUP BY 1, 2, 3`

interface CoverageRow {
  source: string
  reporter: string
  partner: string
  flows: string[]
  units: string[]
  first: number
  end: number
  years: number[]
  totals: boolean
}

type CountRow = { source: string; reporter: string; partner: string; products: number; observations: number }

const keyOf = (row: { source: string; reporter: string; partner: string }): string =>
  `${row.source} ${row.reporter} ${row.partner}`

/** Every source with what it covers. */
export async function findSources(): Promise<SourceRecord[]> {
  const pool = database()
  const [sources, coverage, counts] = await Promise.all([
    pool.query<Omit<SourceRecord, 'covers'>>(SOURCES),
    pool.query<CoverageRow>(COVERAGE),
    pool.query<CountRow>(COUNTS),
  ])
  const countOf = new Map(counts.rows.map((row) => [keyOf(row), row]))
  return sources.rows.map((source) => ({
    ...source,
    covers: coverage.rows
      .filter((row) => row.source === source.id)
      .map((row) => coverageOf(row, countOf.get(keyOf(row)))),
  }))
}

function coverageOf(row: CoverageRow, counts: CountRow | undefined): Coverage {
  const { reporter, partner, flows, units, first, end } = row
  const present = new Set(row.years)
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
    observations: counts?.observations ?? 0,
    products: counts?.products ?? 0,
    missingYears: years.filter((year) => !present.has(year)),
    hasTotals: row.totals,
  }
}
