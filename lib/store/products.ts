import type { Instant } from '../trade/as-of'
import type { SectorTerm } from '../trade/left-over'
import type { Cell, CellStatus, FlowLine } from '../trade/pair-figures'
import { endOf, type Period } from '../trade/period'
import type { SectorId } from '../trade/sector'
import { database } from './database'
import { PRODUCT_QUERIES } from './product-queries'

/** Digits of the HS codes that a total can be taken apart by: chapters, headings, subheadings, and the first national digits. */
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

/** Whose figures: one source's flow in one measure, unit and valuation, between a reporter and a partner. */
export interface LineOfPair {
  readonly reporter: string
  readonly partner: string
  readonly line: Omit<FlowLine, 'parts' | 'seriesCount'>
  /** As they stood here at that time; as they stand now when absent. */
  readonly asOf?: Instant | undefined
}

export interface ProductsWanted extends LineOfPair {
  readonly level: ProductLevel | 10
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
    ...query(sector ? 'ofSector' : 'whole', wanted),
    values: [
      ...parameters(wanted, wanted.periods, chapters),
      ...[under, wanted.level],
      ...(sector ? [sector] : []),
      ...timeOf(wanted),
    ],
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
    ...query('bySectors', wanted),
    values: [...parameters(wanted, wanted.periods, wanted.chapters), ...timeOf(wanted)],
  })
  return rows.map((row) => ({ chapter: row.part, sectors: row.sectors, cell: cellOf(row) }))
}

/** The most digits of any HS code in a line: 0 without one. */
export async function deepestLevel(wanted: LineOfPair): Promise<number> {
  const { rows } = await database().query<{ level: number }>({
    ...query('deepest', wanted),
    values: [...identity(wanted), ...timeOf(wanted)],
  })
  return rows[0]?.level ?? 0
}

/** The classification that each period of a line is read in: HS as reported, else the newest edition there is of it. */
export async function classificationsUsed(
  wanted: LineOfPair,
): Promise<{ first: number; months: number; classification: string }[]> {
  const { rows } = await database().query<{ first: number; months: number; classification: string }>({
    ...query('used', wanted),
    values: [...identity(wanted), ...timeOf(wanted)],
  })
  return rows
}

const query = (name: keyof typeof PRODUCT_QUERIES, { asOf }: LineOfPair) =>
  PRODUCT_QUERIES[name][asOf === undefined ? 'now' : 'earlier']
const timeOf = ({ asOf }: LineOfPair): Instant[] => (asOf === undefined ? [] : [asOf])

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
