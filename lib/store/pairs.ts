import type { Flow, Valuation } from '../trade/flow'
import type { Measure } from '../trade/observation'
import type { Cell, CellStatus, FlowLine, PairFigures } from '../trade/pair-figures'
import { database } from './database'
import { findSourceInfo } from './figures'

interface Row {
  reporter: string
  partner: string
  source: string
  flow: Flow
  measure: Measure
  unit: string
  valuation: Valuation
  cells: [first: number, months: number, value: string | null, status: CellStatus, derived: boolean][]
}

// A year that calendar months, quarters or half-years fill without gap, overlap or unknown value goes out as one cell, what
// `valueFor` makes of them. The last two calendar years stay as they are, since the newest period and its base decide
// which source a list shows; so do indices, which nobody may add.
const PAIRS = `
  WITH line AS (
    SELECT id, measure <> 'index' AS additive FROM bilateral_flow WHERE $1::text IS NULL OR reporter_code = $1
  ), total AS MATERIALIZED (
    SELECT t.bilateral_flow_id AS id, t.first_month / 12 AS year, t.first_month, t.months, t.value, t.status, t.derived
    FROM line JOIN sector_total t ON t.bilateral_flow_id = line.id AND t.part = 'TOTAL'
  ), newest AS (
    SELECT id, (max(first_month + months) - 1) / 12 AS year FROM total GROUP BY id
  ), whole AS MATERIALIZED (
    SELECT id, t.year, sum(t.value) AS value, bool_or(t.derived) AS derived,
           CASE WHEN bool_or(t.status = 'E') THEN 'E' WHEN bool_or(t.status = 'P') THEN 'P' ELSE 'A' END AS status
    FROM total t JOIN newest n USING (id) JOIN line USING (id)
    WHERE t.year < n.year - 1 AND line.additive
    GROUP BY id, t.year
    HAVING min(t.months) = max(t.months) AND max(t.months) IN (1, 3, 6) AND count(t.value) * max(t.months) = 12
       AND count(*) = count(t.value) AND bool_and(t.first_month % t.months = 0)
  ), cell AS (
    SELECT id, year * 12 AS first_month, 12 AS months, value, status, derived FROM whole
    UNION ALL
    SELECT id, first_month, months, value, status, derived FROM total t
    WHERE NOT EXISTS (SELECT FROM whole w WHERE w.id = t.id AND w.year = t.year)
  ), listed AS (
    SELECT id, json_agg(json_build_array(first_month, months, value::text, status, derived)
                        ORDER BY months, first_month) AS cells
    FROM cell GROUP BY id
  )
  SELECT f.reporter_code AS reporter, f.partner_code AS partner, f.source_id AS source, f.flow, f.measure, f.unit,
         f.valuation, listed.cells
  FROM listed JOIN bilateral_flow f USING (id)
  ORDER BY 1, 2, 3, 4, 5, 6, 7`

/** The totals of every pair there is, by reporter and partner; of earlier years the sums of their months. */
export async function findPairs(reporter?: string): Promise<PairFigures[]> {
  const { rows } = await database().query<Row>({ name: 'pairs', text: PAIRS, values: [reporter ?? null] })
  const sources = new Map((await findSourceInfo([...new Set(rows.map((row) => row.source))])).map((s) => [s.id, s]))
  const pairs = new Map<string, { reporter: string; partner: string; lines: FlowLine[] }>()
  for (const { reporter: by, partner, cells, ...line } of rows) {
    const key = `${by} ${partner}`
    let pair = pairs.get(key)
    if (!pair) pairs.set(key, (pair = { reporter: by, partner, lines: [] }))
    pair.lines.push({ ...line, parts: { TOTAL: cells.map(cellOf) }, seriesCount: {} })
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    sources: [...new Set(pair.lines.map((line) => line.source))].map((id) => sources.get(id)!),
  }))
}

const cellOf = ([first, months, value, status, derived]: Row['cells'][number]): Cell => ({
  first,
  months,
  value,
  status,
  ...(derived && { derived: true as const }),
})

/** Every reporter and partner there are figures for. */
export async function findPairList(): Promise<{ reporter: string; partner: string }[]> {
  const { rows } = await database().query<{ reporter: string; partner: string }>({
    name: 'pair-list',
    text: 'SELECT DISTINCT reporter_code AS reporter, partner_code AS partner FROM bilateral_flow ORDER BY 1, 2',
  })
  return rows
}
