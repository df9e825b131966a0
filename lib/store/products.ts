import type { SectorTerm } from '../trade/left-over'
import type { Cell, CellStatus, FlowLine } from '../trade/pair-figures'
import { endOf, type Period } from '../trade/period'
import type { SectorId } from '../trade/sector'
import { database } from './database'

/** Digits of the HS codes that parts may have: chapters, headings, subheadings, and the first national digits. */
export const PRODUCT_LEVELS = [2, 4, 6, 8] as const
export type ProductLevel = (typeof PRODUCT_LEVELS)[number]

interface CellRow {
  part: string
  months: number
  first: number
  value: string | null
  status: CellStatus
  excluded: number
}

const EDITION = `array_position('{HS,H6,H5,H4,H3,H2,H1,H0}'::text[], s.classification)`
const IN_FLOW = `s.chapter IS NOT NULL AND s.bilateral_flow_id = ANY (
      SELECT f.id FROM bilateral_flow f
      WHERE f.source_id = $1 AND f.reporter_code = $2 AND f.partner_code = $3 AND f.flow = $4
        AND f.measure = $5 AND f.unit = $6 AND f.valuation = $7
    )`

// Only the months of the spans are fetched (OFFSET keeps the planner from reading all of them first): those of a flow's
// other years lie all over the table. One classification per period (HS, then the newest edition), whatever of it is asked.
const KEPT = `
  WITH found AS (
    SELECT s.product, s.chapter, s.level, s.sectors, o.months, o.first_month, o.value, o.status, ${EDITION} AS edition
    FROM series s
    CROSS JOIN unnest($8::int[], $9::int[]) AS span (first, "end")
    CROSS JOIN LATERAL (
      SELECT * FROM observation o
      WHERE o.series_id = s.id AND o.first_month >= span.first AND o.first_month < span."end"
        AND o.first_month + o.months <= span."end"
      OFFSET 0
    ) AS o
    WHERE ${IN_FLOW} AND ($10::text[] IS NULL OR s.chapter = ANY ($10))
  ), edition AS (
    SELECT DISTINCT ${EDITION} AS edition FROM series s WHERE ${IN_FLOW}
  ), best AS (
    SELECT p.months, p.first_month, min(e.edition) AS edition
    FROM (SELECT DISTINCT months, first_month FROM found) AS p
    CROSS JOIN edition AS e
    CROSS JOIN LATERAL (
      SELECT 1 FROM series s JOIN observation o ON o.series_id = s.id
      WHERE ${IN_FLOW} AND ${EDITION} = e.edition AND o.months = p.months AND o.first_month = p.first_month
      LIMIT 1
    ) AS one
    GROUP BY p.months, p.first_month
  ), kept AS (SELECT found.* FROM found JOIN best USING (months, first_month, edition))`

// The level at which sector_total counts a chapter: the coarsest at which every code lies in one sector, else the finest.
const PLACED = `${KEPT}, levelled AS (
    SELECT *, bool_and(cardinality(sectors) = 1) OVER (PARTITION BY months, first_month, chapter, level) AS separable
    FROM kept
  ), placed AS (
    SELECT *, coalesce(min(level) FILTER (WHERE separable) OVER of_chapter, max(level) OVER of_chapter) AS sector_level
    FROM levelled WINDOW of_chapter AS (PARTITION BY months, first_month, chapter)
  )`

const sumOf = (digits: string): string => `sum(value)::text AS value,
         CASE WHEN sum(value) IS NULL THEN CASE WHEN bool_or(status = 'C') THEN 'C' ELSE 'M' END
              WHEN bool_or(status = 'E') THEN 'E' WHEN bool_or(status = 'P') THEN 'P' ELSE 'A' END AS status,
         (count(*) FILTER (WHERE value IS NULL AND level > ${digits}))::int AS excluded`

/** One level per code: the coarsest at or below the one asked. */
const WHOLE = `${KEPT}, chosen AS (
    SELECT *, left(product, $12) AS part,
           min(level) OVER (PARTITION BY left(product, $12), months, first_month) AS best_level
    FROM kept WHERE level >= $12 AND product LIKE $11 || '%'
  )
  SELECT part, months, first_month AS first, ${sumOf('$12')}
  FROM chosen WHERE level = best_level
  GROUP BY part, months, first_month ORDER BY part, months, first_month`

/** The same of one sector: down to the level at which sectors are told apart, at that level, so that it adds up to them. */
const OF_SECTOR = `${PLACED}, chosen AS (
    SELECT *, left(product, $12) AS part,
           CASE WHEN sector_level >= $12 THEN sector_level
                ELSE min(level) FILTER (WHERE level >= $12) OVER (PARTITION BY left(product, $12), months, first_month)
           END AS best_level
    FROM placed WHERE product LIKE $11 || '%' AND $13 = ANY (sectors)
  ), summed AS (
    SELECT part, months, first_month AS first, bool_or(cardinality(sectors) > 1) AS inseparable, ${sumOf('$12')}
    FROM chosen WHERE level = best_level
    GROUP BY part, months, first_month
  )
  SELECT part, months, first, CASE WHEN NOT inseparable THEN value END AS value,
         CASE WHEN inseparable THEN 'S' ELSE status END AS status, CASE WHEN inseparable THEN 0 ELSE excluded END AS excluded
  FROM summed ORDER BY part, months, first`

const BY_SECTORS = `${PLACED}
  SELECT chapter AS part, sectors, months, first_month AS first, ${sumOf('0')}
  FROM placed WHERE level = sector_level
  GROUP BY chapter, sectors, months, first_month ORDER BY chapter, sectors, months, first_month`

const DEEPEST = `SELECT coalesce(max(s.level), 0)::int AS level FROM series s WHERE ${IN_FLOW}`

/** Whose figures: one source's flow in one measure, unit and valuation, between a reporter and a partner. */
export interface LineOfPair {
  readonly reporter: string
  readonly partner: string
  readonly line: Omit<FlowLine, 'parts' | 'seriesCount'>
}

export interface ProductsWanted extends LineOfPair {
  readonly level: ProductLevel
  /** Only codes that begin with this one. */
  readonly under?: string
  /** Only chapters that are among these; without it all of them. */
  readonly chapters?: readonly string[]
  /**
   * Only what belongs to this sector, counted as `sector_total` counts it. A part that also holds goods of other sectors
   * then has no value and status `S`.
   */
  readonly sector?: SectorId | null
  /** Cells that lie wholly within one of these periods, or within two that overlap. */
  readonly periods: readonly Period[]
}

/** Values of HS products by code at one level, for the periods asked and the shorter ones that tile them. */
export async function findProductCells(wanted: ProductsWanted): Promise<Map<string, Cell[]>> {
  const { under = '', sector = null } = wanted
  const chapters = under ? [under.slice(0, 2)] : (wanted.chapters ?? null)
  const { rows } = await database().query<CellRow>({
    name: sector ? 'products-of-sector' : 'products',
    text: sector ? OF_SECTOR : WHOLE,
    values: [...parameters(wanted, wanted.periods, chapters), under, wanted.level, ...(sector ? [sector] : [])],
  })
  const cells = new Map<string, Cell[]>()
  for (const row of rows) {
    const list = cells.get(row.part)
    if (list) list.push(cellOf(row))
    else cells.set(row.part, [cellOf(row)])
  }
  return cells
}

/** The sums that `sector_total` is made of, by chapter and set of sectors. */
export async function findSectorTerms(
  wanted: LineOfPair & { readonly chapters: readonly string[]; readonly periods: readonly Period[] },
): Promise<SectorTerm[]> {
  const { rows } = await database().query<CellRow & { sectors: SectorId[] }>({
    name: 'sector-terms',
    text: BY_SECTORS,
    values: parameters(wanted, wanted.periods, wanted.chapters),
  })
  return rows.map((row) => ({ chapter: row.part, sectors: row.sectors, cell: cellOf(row) }))
}

/** The most digits of any HS code in a line: 0 without one. */
export async function deepestLevel({ reporter, partner, line }: LineOfPair): Promise<number> {
  const { rows } = await database().query<{ level: number }>({
    name: 'deepest-level',
    text: DEEPEST,
    values: identity({ reporter, partner, line }),
  })
  return rows[0]?.level ?? 0
}

const identity = ({ reporter, partner, line }: LineOfPair): string[] => [
  ...[line.source, reporter, partner, line.flow, line.measure, line.unit, line.valuation],
]

function parameters(wanted: LineOfPair, periods: readonly Period[], chapters: readonly string[] | null) {
  const spans = spansOf(periods)
  return [...identity(wanted), spans.map(({ first }) => first), spans.map(({ end }) => end), chapters]
}

const cellOf = ({ months, first, value, status, excluded }: CellRow): Cell => ({
  first,
  months,
  value,
  status,
  ...(excluded && { excluded }),
})

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
