import type { Flow, Valuation } from '../trade/flow'
import type { Measure } from '../trade/observation'
import type { FiguresChanged, PartId } from '../trade/pair-figures'
import type { Instant } from '../trade/as-of'
import { HS_EDITIONS } from '../trade/product'
import { database } from './database'
import { seriesThen, standing } from './standing'
import { totalCells, totalGroups, type TotalledRelations } from './total-rules'

export interface PairThen {
  readonly reporter: string
  readonly partner: string
  readonly flow?: Flow
  readonly asOf: Instant
}

/** The pair's series and what stood of them, as the first parts of a `WITH`; $1 to $4: reporter, partner, flow, time. */
export const PAIR_THEN = `
  series_then AS MATERIALIZED (${seriesThen(
    (f) => `${f}.reporter_code = $1 AND ${f}.partner_code = $2 AND ($3::text IS NULL OR ${f}.flow = $3)`,
  )}), observation_then AS MATERIALIZED (
    SELECT s.id AS series_id, o.* FROM series_then s CROSS JOIN LATERAL (${standing('s', '$4::timestamptz')}) AS o
  )`
export const pairThenValues = ({ reporter, partner, flow, asOf }: PairThen): unknown[] => [
  ...[reporter, partner, flow ?? null, asOf],
]

// Nothing of the pair was written later, and nothing withdrawn stood then: what there is now is what there was.
const UNCHANGED = `
  SELECT NOT EXISTS (
    SELECT FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id JOIN observation o ON o.series_id = s.id
    JOIN import i ON i.id = o.import_id
    WHERE f.reporter_code = $1 AND f.partner_code = $2 AND i.finished_at > $3
  ) AND NOT EXISTS (
    SELECT FROM withdrawn_series w JOIN withdrawn_value v ON v.withdrawn_series_id = w.id
    WHERE w.reporter_code = $1 AND w.partner_code = $2 AND v.stood_from <= $3 AND v.stood_until > $3
  ) AS unchanged`

/** Whether the figures of a pair are still those of that time. */
export async function isUnchangedSince({ reporter, partner, asOf }: PairThen): Promise<boolean> {
  const { rows } = await database().query<{ unchanged: boolean }>({
    name: 'pair-unchanged',
    text: UNCHANGED,
    values: [reporter, partner, asOf],
  })
  return rows[0]!.unchanged
}

const CHANGED = `
  WITH ${PAIR_THEN}, now AS (
    SELECT t.id AS series_id, o.months, o.first_month, o.value, o.status
    FROM series_then t JOIN observation o ON o.series_id = t.stored
  )
  SELECT (count(*) FILTER (WHERE a.series_id IS NOT NULL AND b.series_id IS NOT NULL))::int AS revised,
         (count(*) FILTER (WHERE a.series_id IS NULL))::int AS added,
         (count(*) FILTER (WHERE b.series_id IS NULL))::int AS withdrawn
  FROM observation_then a FULL JOIN now b USING (series_id, months, first_month)
  WHERE a.value IS DISTINCT FROM b.value OR a.status IS DISTINCT FROM b.status`

/** How the figures of a pair have changed since a time. */
export async function changedSince(pair: PairThen): Promise<FiguresChanged> {
  const { rows } = await database().query<FiguresChanged>({
    name: 'pair-changed',
    text: CHANGED,
    values: pairThenValues(pair),
  })
  return rows[0]!
}

/** One source's flow in one measure, unit and valuation, with how many series stand behind each part. */
export interface LineRow {
  id: number
  source: string
  flow: Flow
  measure: Measure
  unit: string
  valuation: Valuation
  series: Partial<Record<PartId, number>>
  /** null without codes of the Harmonized System */
  editions: string[] | null
}

/** Condition: the codes of series `s` are of an edition of the Harmonized System, named or not. */
export const isHsEdition = (s: string): string =>
  `${s}.product <> 'TOTAL' AND ${s}.classification IN (${HS_EDITIONS.map((edition) => `'${edition}'`).join(', ')})`

/** One row for the periods of a part, as `figures.ts` reads them from what is stored. */
export interface CellsRow {
  id: number
  part: PartId
  months: number
  /** `first value status derived excluded` of each period, in time order; no value is an empty one */
  cells: string
}

const THEN: TotalledRelations = {
  flow: 'flow_then',
  series: 'member_then',
  observation: 'observation_then',
  touched: 'period_then',
}

// The flows get numbers of this query's own: those of withdrawn series have none.
const TOTALS = `
  WITH ${PAIR_THEN}, member_then AS MATERIALIZED (
    SELECT s.*, dense_rank() OVER (ORDER BY source_id, flow, measure, unit, valuation)::int AS bilateral_flow_id
    FROM series_then s WHERE id IN (SELECT series_id FROM observation_then)
  ), flow_then AS MATERIALIZED (
    SELECT DISTINCT bilateral_flow_id AS id, source_id AS source, flow, measure, unit, valuation FROM member_then
  ), period_then AS MATERIALIZED (
    SELECT DISTINCT s.bilateral_flow_id, o.months, o.first_month
    FROM observation_then o JOIN member_then s ON s.id = o.series_id
  ), ${totalGroups(THEN)
    .map(([name, query]) => `${name} AS MATERIALIZED (${query})`)
    .join(', ')}, ${totalCells(THEN)}, part_then AS (
    SELECT t.bilateral_flow_id AS id, c.part, t.months,
           string_agg(t.first_month || ' ' || coalesce(c.value::text, '') || ' ' || c.status || ' ' || c.derived || ' '
                      || c.excluded, ',' ORDER BY t.first_month) AS cells
    FROM cell c JOIN touched_no t USING (period_no)
    WHERE $5::text IS NULL OR c.part = $5
    GROUP BY t.bilateral_flow_id, c.part, t.months
  ), cells_then AS MATERIALIZED (
    SELECT id, jsonb_agg(jsonb_build_object('id', id, 'part', part, 'months', months, 'cells', cells)
                         ORDER BY part, months) AS cells
    FROM part_then GROUP BY id
  ), count_then AS (
    SELECT id, jsonb_object_agg(part, n) AS series FROM (
      SELECT bilateral_flow_id AS id, part, count(*)::int AS n
      FROM member_then s, unnest(CASE WHEN s.product = 'TOTAL' THEN '{TOTAL}' ELSE s.sectors END) AS part
      WHERE $5::text IS NULL
      GROUP BY bilateral_flow_id, part
    ) AS by_part GROUP BY id
  )
  SELECT f.*, coalesce(n.series, '{}'::jsonb) AS series,
         (SELECT array_agg(DISTINCT m.classification ORDER BY m.classification)
          FROM member_then m WHERE m.bilateral_flow_id = f.id AND $5::text IS NULL AND ${isHsEdition('m')}) AS editions,
         c.cells
  FROM flow_then f LEFT JOIN count_then n ON n.id = f.id LEFT JOIN cells_then c ON c.id = f.id
  ORDER BY f.id`

/**
 * The lines of a pair and their totals and sectors as they stood at a time: worked out from the observations that stood
 * then, by the rules by which those of now are (total-rules.ts).
 */
export async function findTotalsThen(
  pair: PairThen,
  part: PartId | null,
): Promise<{ lines: LineRow[]; cells: CellsRow[] }> {
  const { rows } = await database().query<LineRow & { cells: CellsRow[] | null }>({
    name: 'totals-then',
    text: TOTALS,
    values: [...pairThenValues(pair), part],
  })
  return {
    lines: rows.map((row) => {
      const { cells: _, ...line } = row
      return line
    }),
    cells: rows.flatMap(({ cells }) => cells ?? []),
  }
}
