import type { Instant } from '../trade/as-of'
import type { Flow } from '../trade/flow'
import type { Cell, CellStatus, FlowLine, PairFigures, PartId, SourceInfo } from '../trade/pair-figures'
import { editionBreaks } from '../trade/events'
import { TOTAL } from '../trade/product'
import { isSectorId, sectorsWithin } from '../trade/sector'
import { database } from './database'
import {
  changedSince,
  findTotalsThen,
  isHsEdition,
  isUnchangedSince,
  type CellsRow,
  type LineRow,
} from './figures-then'
import { findFlowBreaks, type FlowBreak } from './series-breaks'
import { classificationsUsed, type LineOfPair } from './products'

const LINES = `
  SELECT f.id, f.source_id AS source, f.flow, f.measure, f.unit, f.valuation,
         coalesce(counts.series, '{}'::jsonb) AS series, hs.editions
  FROM bilateral_flow f
  LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(part, n) AS series FROM (
      SELECT part, count(*)::int AS n
      FROM series s, unnest(CASE WHEN s.product = 'TOTAL' THEN '{TOTAL}' ELSE s.sectors END) AS part
      WHERE s.bilateral_flow_id = f.id AND $4
      GROUP BY part
    ) AS by_part
  ) AS counts ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT s.classification ORDER BY s.classification) AS editions
    FROM series s WHERE s.bilateral_flow_id = f.id AND $4 AND ${isHsEdition('s')}
  ) AS hs ON true
  WHERE f.reporter_code = $1 AND f.partner_code = $2 AND ($3::text IS NULL OR f.flow = $3)
  ORDER BY f.source_id, f.flow, f.measure, f.unit, f.valuation`

// One row for the thousand periods of a part: a row each would take the driver twice as long as the query.
const CELLS = `
  SELECT bilateral_flow_id AS id, part, months,
         string_agg(first_month || ' ' || coalesce(value::text, '') || ' ' || status || ' ' || derived || ' ' || excluded,
                    ',' ORDER BY first_month) AS cells
  FROM sector_cell
  WHERE bilateral_flow_id = ANY($1) AND ($2::text IS NULL OR part = $2)
  GROUP BY bilateral_flow_id, part, months
  ORDER BY bilateral_flow_id, part, months`

const SOURCES = `
  SELECT s.id, s.title, s.publisher, s.url, s.terms, s.note, s.published,
         to_char(max(i.finished_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS imported
  FROM source s LEFT JOIN import i ON i.source_id = s.id AND i.state = 'done'
    AND ($2::timestamptz IS NULL OR i.finished_at <= $2)
  WHERE s.id = ANY($1)
  GROUP BY s.id ORDER BY s.id`

export interface FiguresWanted {
  readonly reporter: string
  readonly partner: string
  readonly flow?: Flow
  /** Only totals, without sectors: a tenth of the cells. */
  readonly totalsOnly?: boolean
  /** As they stood here at that time; as they stand now when absent. */
  readonly asOf?: Instant
}

/** The totals and sectors of a pair as one reporter compiled them, by every source; empty lists for an unknown pair. */
export async function findPairFigures({ asOf, ...wanted }: FiguresWanted): Promise<PairFigures> {
  if (asOf === undefined) return figuresNow(wanted)
  const pair = { ...wanted, asOf }
  if (await isUnchangedSince(pair))
    return { ...(await figuresNow(wanted, asOf)), asOf: { at: asOf, ...NOTHING_CHANGED } }
  const [figures, changed] = await Promise.all([findFiguresThen(pair), changedSince(pair)])
  return { ...figures, asOf: { at: asOf, ...changed } }
}

/** The same worked out from the observations that stood then, without counting what has changed since: half the work. */
export async function findFiguresThen(wanted: FiguresWanted & { readonly asOf: Instant }): Promise<PairFigures> {
  const { lines, cells } = await findTotalsThen(wanted, wanted.totalsOnly ? 'TOTAL' : null)
  return figuresOf(wanted, lines, cells, wanted.asOf)
}

const NOTHING_CHANGED = { revised: 0, added: 0, withdrawn: 0 }

async function figuresNow(wanted: FiguresWanted, asOf?: Instant): Promise<PairFigures> {
  const pool = database()
  const part = wanted.totalsOnly ? 'TOTAL' : null
  const lines = (
    await pool.query<LineRow>({
      name: 'figures-lines',
      text: LINES,
      values: [wanted.reporter, wanted.partner, wanted.flow ?? null, !wanted.totalsOnly],
    })
  ).rows
  const cells = lines.length
    ? pool
        .query<CellsRow>({ name: 'figures-cells', text: CELLS, values: [lines.map((line) => line.id), part] })
        .then(({ rows }) => rows)
    : []
  return figuresOf(wanted, lines, cells, asOf)
}

async function figuresOf(
  { reporter, partner }: FiguresWanted,
  lines: readonly LineRow[],
  cells: readonly CellsRow[] | Promise<readonly CellsRow[]>,
  asOf?: Instant,
): Promise<PairFigures> {
  const [rows, sources, flagged] = await Promise.all([
    cells,
    findSourceInfo([...new Set(lines.map((line) => line.source))], asOf),
    findFlowBreaks({ reporter, partner }, asOf),
  ])
  const at = { reporter, partner, ...(asOf !== undefined && { asOf }) }
  return {
    reporter,
    partner,
    lines: await Promise.all(linesWith(lines, rows, flagged).map((line) => withBreaks(line, at))),
    sources,
  }
}

/** A line of several editions with where it goes over from one to the next. */
async function withBreaks(line: FlowLine, pair: Omit<LineOfPair, 'line'>): Promise<FlowLine> {
  if (!line.editions || line.editions.length < 2) return line
  const breaks = editionBreaks(await classificationsUsed({ ...pair, line }))
  return { ...line, ...(breaks.length > 0 && { breaks }) }
}

function linesWith(lines: readonly LineRow[], rows: readonly CellsRow[], flagged: readonly FlowBreak[]): FlowLine[] {
  const parts = new Map(lines.map((line): [number, Partial<Record<PartId, Cell[]>>] => [line.id, {}]))
  for (const { id, part, months, cells } of rows) {
    const list = (parts.get(id)![part] ??= [])
    for (const cell of cells.split(',')) list.push(readCell(cell, months))
  }
  return lines.map(({ id, series, editions, ...line }) => {
    const breaks = flagged.filter((each) => LINE.every((name) => each[name] === line[name]))
    return {
      ...line,
      parts: parts.get(id)!,
      seriesCount: series,
      ...(editions && { editions }),
      ...(breaks.length > 0 && {
        flagged: breaks.map(({ month, products }) => ({ month, parts: partsOf(products) })),
      }),
    }
  })
}

const LINE = ['source', 'flow', 'measure', 'unit', 'valuation'] as const
const partsOf = (products: readonly string[]): PartId[] => [
  ...new Set(
    products.flatMap((product): readonly PartId[] =>
      product === TOTAL ? [TOTAL] : isSectorId(product) ? [product] : sectorsWithin(product),
    ),
  ),
]

/** One cell of a list as `CELLS` writes it. */
export function readCell(text: string, months: number): Cell {
  const [first, value, status, derived, excluded] = text.split(' ')
  return {
    first: Number(first),
    months,
    value: value || null,
    status: status as CellStatus,
    ...(derived === 'true' && { derived: true }),
    ...(excluded !== '0' && { excluded: Number(excluded) }),
  }
}

/** Sources by id with the time of their newest import, or of the newest that was there at a time. */
export async function findSourceInfo(ids: readonly string[], asOf?: Instant): Promise<SourceInfo[]> {
  if (ids.length === 0) return []
  const values = [ids, asOf ?? null]
  const { rows } = await database().query<SourceInfo>({ name: 'source-info', text: SOURCES, values })
  return asOf === undefined ? rows : rows.map((source) => ({ ...source, asOf }))
}
