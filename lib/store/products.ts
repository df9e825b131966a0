import type { Cell, CellStatus } from '../trade/pair-figures'
import { endOf, type Period } from '../trade/period'
import { database } from './database'

/** Digits of the HS codes a breakdown may name: chapters, headings, subheadings. */
export const PRODUCT_LEVELS = [2, 4, 6] as const
export type ProductLevel = (typeof PRODUCT_LEVELS)[number]

interface Row {
  product: string
  months: number
  first: number
  value: string | null
  status: CellStatus
  excluded: number
}

// Only the months of the spans are fetched (OFFSET keeps the planner from reading all of them first): those of a flow's
// other years lie all over the table.
// One classification per period (HS, then the newest edition), one level per code: the coarsest at or below the one asked.
const PRODUCTS = `
  WITH rows AS (
    SELECT left(s.product, $2) AS product, s.level, o.months, o.first_month, o.value, o.status,
           array_position('{HS,H6,H5,H4,H3,H2,H1,H0}'::text[], s.classification) AS edition
    FROM series s
    CROSS JOIN unnest($1::int[], $11::int[]) AS span (first, "end")
    CROSS JOIN LATERAL (
      SELECT * FROM observation o
      WHERE o.series_id = s.id AND o.first_month >= span.first AND o.first_month < span."end"
        AND o.first_month + o.months <= span."end"
      OFFSET 0
    ) AS o
    WHERE s.bilateral_flow_id = ANY (
            SELECT f.id FROM bilateral_flow f
            WHERE f.source_id = $3 AND f.reporter_code = $4 AND f.partner_code = $5 AND f.flow = $6
              AND f.measure = $7 AND f.unit = $8 AND f.valuation = $9
          )
      AND s.chapter IS NOT NULL AND s.level >= $2 AND ($10::text IS NULL OR s.product LIKE $10 || '%')
  ), ranked AS (
    SELECT *, min(edition) OVER (PARTITION BY months, first_month) AS best_edition FROM rows
  ), levelled AS (
    SELECT *, min(level) OVER (PARTITION BY product, months, first_month) AS best_level
    FROM ranked WHERE edition = best_edition
  )
  SELECT product, months, first_month AS first, sum(value)::text AS value,
         CASE WHEN sum(value) IS NULL THEN CASE WHEN bool_or(status = 'C') THEN 'C' ELSE 'M' END
              WHEN bool_or(status = 'E') THEN 'E' WHEN bool_or(status = 'P') THEN 'P' ELSE 'A' END AS status,
         (count(*) FILTER (WHERE value IS NULL AND $2 < level))::int AS excluded
  FROM levelled WHERE level = best_level
  GROUP BY product, months, first_month
  ORDER BY product, months, first_month`

export interface ProductsWanted {
  readonly source: string
  readonly reporter: string
  readonly partner: string
  readonly flow: string
  readonly measure: string
  readonly unit: string
  readonly valuation: string
  readonly level: ProductLevel
  /** Only codes that begin with this one. */
  readonly under?: string
  /** Cells that lie wholly within one of these periods, or within two that overlap. */
  readonly periods: readonly Period[]
}

/** Values of HS products by code at one level, for the periods asked and the shorter ones that tile them. */
export async function findProductCells(wanted: ProductsWanted): Promise<Map<string, Cell[]>> {
  const spans = spansOf(wanted.periods)
  const { rows } = await database().query<Row>({
    name: 'products',
    text: PRODUCTS,
    values: [
      spans.map(({ first }) => first),
      wanted.level,
      ...[wanted.source, wanted.reporter, wanted.partner, wanted.flow, wanted.measure, wanted.unit, wanted.valuation],
      wanted.under ?? null,
      spans.map(({ end }) => end),
    ],
  })
  const cells = new Map<string, Cell[]>()
  for (const { product, excluded, ...cell } of rows) {
    const list = cells.get(product)
    const complete = { ...cell, ...(excluded && { excluded }) }
    if (list) list.push(complete)
    else cells.set(product, [complete])
  }
  return cells
}

/** The months of the periods as spans that do not overlap: of two that do, one that holds both. */
function spansOf(periods: readonly Period[]): { first: number; end: number }[] {
  const spans: { first: number; end: number }[] = []
  for (const period of [...periods].sort((a, b) => a.first - b.first)) {
    const last = spans.at(-1)
    if (last && period.first < last.end) last.end = Math.max(last.end, endOf(period))
    else spans.push({ first: period.first, end: endOf(period) })
  }
  return spans
}
