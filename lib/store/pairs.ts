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
  /** `first months value status derived` of each period, in order; no value is an empty one */
  cells: string
}

const PAIRS = `
  SELECT f.reporter_code AS reporter, f.partner_code AS partner, f.source_id AS source, f.flow, f.measure, f.unit,
         f.valuation, o.cells
  FROM bilateral_flow f JOIN flow_overview o ON o.bilateral_flow_id = f.id
  WHERE ($1::text IS NULL OR f.reporter_code = $1)
  ORDER BY 1, 2, 3, 4, 5, 6, 7`

/**
 * The totals of every pair there is, by reporter and partner, as lists need them: of earlier years that are complete one
 * cell (see flow-overviews.ts).
 */
export async function findPairs(reporter?: string): Promise<PairFigures[]> {
  const { rows } = await database().query<Row>({ name: 'pairs', text: PAIRS, values: [reporter ?? null] })
  const sources = new Map((await findSourceInfo([...new Set(rows.map((row) => row.source))])).map((s) => [s.id, s]))
  const pairs = new Map<string, { reporter: string; partner: string; lines: FlowLine[] }>()
  for (const { reporter: by, partner, cells, ...line } of rows) {
    const key = `${by} ${partner}`
    let pair = pairs.get(key)
    if (!pair) pairs.set(key, (pair = { reporter: by, partner, lines: [] }))
    pair.lines.push({ ...line, parts: { TOTAL: cells.split(',').map(readCell) }, seriesCount: {} })
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    sources: [...new Set(pair.lines.map((line) => line.source))].map((id) => sources.get(id)!),
  }))
}

function readCell(text: string): Cell {
  const [first, months, value, status, derived] = text.split(' ')
  return {
    first: Number(first),
    months: Number(months),
    value: value || null,
    status: status as CellStatus,
    ...(derived === 'true' && { derived: true }),
  }
}

/** Every reporter and partner there are figures for. */
export async function findPairList(): Promise<{ reporter: string; partner: string }[]> {
  const { rows } = await database().query<{ reporter: string; partner: string }>({
    name: 'pair-list',
    text: 'SELECT DISTINCT reporter_code AS reporter, partner_code AS partner FROM bilateral_flow ORDER BY 1, 2',
  })
  return rows
}
