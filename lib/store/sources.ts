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

// Read from what is kept by flow: counting ten million observations takes seconds.
const COVERAGE = `
  SELECT f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner,
         array_agg(DISTINCT f.flow ORDER BY f.flow) AS flows, array_agg(DISTINCT f.unit ORDER BY f.unit) AS units,
         min(o.first_month) AS first, max(o.end_month) AS "end",
         string_agg(array_to_string(o.years, ','), ',') AS years, bool_or(o.reported) AS totals,
         sum(f.observations)::int AS observations
  FROM bilateral_flow f JOIN flow_overview o ON o.bilateral_flow_id = f.id
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

const PRODUCTS = `
  SELECT source, reporter, partner, count(*)::int AS products
  FROM (
    SELECT DISTINCT f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner, s.product
    FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
    WHERE s.product <> 'TOTAL'
  ) AS product
  GROUP BY 1, 2, 3`

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
}

type ProductsRow = { source: string; reporter: string; partner: string; products: number }

const keyOf = (row: { source: string; reporter: string; partner: string }): string =>
  `${row.source} ${row.reporter} ${row.partner}`

/** Every source with what it covers. */
export async function findSources(): Promise<SourceRecord[]> {
  const pool = database()
  const [sources, coverage, products] = await Promise.all([
    pool.query<Omit<SourceRecord, 'covers'>>(SOURCES),
    pool.query<CoverageRow>(COVERAGE),
    pool.query<ProductsRow>(PRODUCTS),
  ])
  const productsOf = new Map(products.rows.map((row) => [keyOf(row), row.products]))
  return sources.rows.map((source) => ({
    ...source,
    covers: coverage.rows
      .filter((row) => row.source === source.id)
      .map((row) => coverageOf(row, productsOf.get(keyOf(row)) ?? 0)),
  }))
}

/** What a source covers of a pair, with the years between that have nothing. */
export function coverageOf(row: CoverageRow, products: number): Coverage {
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
    products,
    missingYears: years.filter((year) => !present.has(year)),
    hasTotals: row.totals,
  }
}
