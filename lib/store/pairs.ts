import type { Instant } from '../trade/as-of'
import type { Flow, Valuation } from '../trade/flow'
import type { Measure } from '../trade/observation'
import type { Cell, CellStatus, FlowLine, PairFigures } from '../trade/pair-figures'
import { database } from './database'
import { findSourceInfo } from './figures'
import { stoodAt } from './overview-history'

interface OverviewRow {
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
 * cell (see flow-overviews.ts). A pair that is stored as it was last time comes with the same list of lines, so that what
 * was worked out from it need not be worked out again. `sourcesAt`: sources are described as of that time.
 */
export async function findPairs(reporter?: string, sourcesAt?: Instant): Promise<PairFigures[]> {
  const { rows } = await database().query<OverviewRow>({ name: 'pairs', text: PAIRS, values: [reporter ?? null] })
  return pairsFrom(rows, sourcesAt)
}

const PAIRS_THEN = `
  SELECT reporter_code AS reporter, partner_code AS partner, source_id AS source, flow, measure, unit, valuation, cells
  FROM overview_history
  WHERE ${stoodAt('$2::timestamptz')} AND ($1::text IS NULL OR reporter_code = $1)
  ORDER BY 1, 2, 3, 4, 5, 6, 7`

/** The same as lists showed it at a time of which it was kept. */
export async function findPairsKept(asOf: Instant, reporter?: string): Promise<PairFigures[]> {
  const values = [reporter ?? null, asOf]
  const { rows } = await database().query<OverviewRow>({ name: 'pairs-kept', text: PAIRS_THEN, values })
  return pairsFrom(rows, asOf)
}

async function pairsFrom(rows: readonly OverviewRow[], sourcesAt: Instant | undefined): Promise<PairFigures[]> {
  const sources = new Map(
    (await findSourceInfo([...new Set(rows.map((row) => row.source))], sourcesAt)).map((s) => [s.id, s]),
  )
  const pairs = new Map<string, OverviewRow[]>()
  for (const row of rows) {
    const key = keyOfPair(row)
    const list = pairs.get(key)
    if (list) list.push(row)
    else pairs.set(key, [row])
  }
  return [...pairs].map(([key, ofPair]) => ({
    reporter: ofPair[0]!.reporter,
    partner: ofPair[0]!.partner,
    lines: linesOf(sourcesAt === undefined ? key : `${key} then`, ofPair),
    sources: [...new Set(ofPair.map((row) => row.source))].map((id) => sources.get(id)!),
  }))
}

/** A pair as a key of a map. */
export const keyOfPair = ({ reporter, partner }: { readonly reporter: string; readonly partner: string }): string =>
  `${reporter} ${partner}`

/** Pairs whose lines are remembered at once. */
const REMEMBERED = 2_000
// By content: another process, or an import in between, makes no difference to what is right.
const remembered = new Map<string, { readonly text: string; readonly lines: readonly FlowLine[] }>()

function linesOf(key: string, rows: readonly OverviewRow[]): readonly FlowLine[] {
  const text = rows
    .map(({ source, flow, measure, unit, valuation, cells }) =>
      [source, flow, measure, unit, valuation, cells].join('|'),
    )
    .join('\n')
  const known = remembered.get(key)
  if (known?.text === text) return known.lines
  const lines = rows.map(({ source, flow, measure, unit, valuation, cells }) => ({
    ...{ source, flow, measure, unit, valuation },
    parts: { TOTAL: cells.split(',').map(readCell) },
    seriesCount: {},
  }))
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, { text, lines })
  return lines
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
export async function findPairList(reporter?: string): Promise<{ reporter: string; partner: string }[]> {
  const { rows } = await database().query<{ reporter: string; partner: string }>({
    name: 'pair-list',
    text: `SELECT DISTINCT reporter_code AS reporter, partner_code AS partner FROM bilateral_flow
           WHERE $1::text IS NULL OR reporter_code = $1 ORDER BY 1, 2`,
    values: [reporter ?? null],
  })
  return rows
}
