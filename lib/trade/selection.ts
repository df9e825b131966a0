import { VALUATIONS, type Flow, type Valuation } from './flow'
import { growth } from './growth'
import { isAdditive, type Measure } from './observation'
import type { Cell, FlowLine, PairFigures, PartId } from './pair-figures'
import { yearBefore, type Period } from './period'
import type { SectorId } from './sector'
import { type CellIndex, type PeriodValue, indexCells, isComplete, isCovered, periodsOf, valueFor } from './tiling'

/**
 * What one chart may draw from: one source, one measure, one unit, and for each flow one line (one valuation).
 * Two sources, two currencies or two valuations of one flow are never mixed.
 */
export interface Selection {
  readonly source: string
  readonly measure: Measure
  readonly unit: string
  readonly lines: Readonly<Partial<Record<Flow, FlowLine>>>
}

const INDEXES = new WeakMap<readonly Cell[], CellIndex>()

/** The cells' index, built once per list of cells. */
export function indexOf(cells: readonly Cell[]): CellIndex {
  let index = INDEXES.get(cells)
  if (!index) INDEXES.set(cells, (index = indexCells(cells)))
  return index
}

export const totalCells = (line: FlowLine | undefined): readonly Cell[] => line?.parts.TOTAL ?? []

/** The value of a line's total, or of one of its sectors, for a period. */
export const lineValue = (line: FlowLine | undefined, part: PartId, period: Period): PeriodValue =>
  valueFor(indexOf(line?.parts[part] ?? []), period, line === undefined || isAdditive(line.measure))

/** Whether a line's total is known for the whole of a period. */
export const hasTotal = (line: FlowLine | undefined, period: Period): boolean =>
  line !== undefined && isCovered(indexOf(line.parts.TOTAL ?? []), period, isAdditive(line.measure))

/** IMTS 2010: exports are valued FOB, imports CIF. A line that says so is taken before one that does not. */
const USUAL_VALUATION: Readonly<Partial<Record<Flow, Valuation>>> = { X: 'FOB', RX: 'FOB', M: 'CIF', RM: 'CIF' }

const rank = (line: FlowLine): number => VALUATIONS.indexOf(line.valuation)

/** Of two valuations of one flow: the usual one, then the longer, then in a fixed order, so that theirs never matters. */
function preferred(a: FlowLine, b: FlowLine): FlowLine {
  const usual = USUAL_VALUATION[a.flow]
  if ((a.valuation === usual) !== (b.valuation === usual)) return a.valuation === usual ? a : b
  const longer = totalCells(b).length - totalCells(a).length
  return longer > 0 || (longer === 0 && rank(b) < rank(a)) ? b : a
}

/** Every selection a pair's figures allow, in the order of their lines. */
export function selectionsOf(figures: PairFigures): Selection[] {
  const selections = new Map<
    string,
    { source: string; measure: Measure; unit: string; lines: Partial<Record<Flow, FlowLine>> }
  >()
  for (const line of figures.lines) {
    const key = `${line.source} ${line.measure} ${line.unit}`
    let selection = selections.get(key)
    if (!selection) {
      selections.set(key, (selection = { source: line.source, measure: line.measure, unit: line.unit, lines: {} }))
    }
    const other = selection.lines[line.flow]
    selection.lines[line.flow] = other ? preferred(other, line) : line
  }
  return [...selections.values()]
}

/** The longest string of periods first, then the finer one: what a reader would call the latest figure. */
function latest(selection: Selection): { end: number; comparable: boolean; months: number } {
  let end = 0
  let comparable = false
  const covered = new Set<number>()
  for (const flow of ['T', 'X', 'M'] as const) {
    const line = selection.lines[flow]
    for (const period of periodsOf(totalCells(line))) {
      const value = lineValue(line, 'TOTAL', period)
      if (!isComplete(value)) continue
      for (let month = period.first; month < period.first + period.months; month++) covered.add(month)
      const periodEnd = period.first + period.months
      const hasBase = growth(value.value, completeValue(lineValue(line, 'TOTAL', yearBefore(period)))) !== null
      if (periodEnd > end || (periodEnd === end && hasBase)) {
        comparable = hasBase
        end = Math.max(end, periodEnd)
      }
    }
  }
  return { end, comparable, months: covered.size }
}

const completeValue = (value: PeriodValue): string | null => (isComplete(value) ? value.value : null)

/** Both directions (or a reported total) are there for the period. */
function answers(selection: Selection, period: Period): number {
  const complete = (flow: Flow): boolean => hasTotal(selection.lines[flow], period)
  if (complete('T') || (complete('X') && complete('M'))) return 2
  return complete('X') || complete('M') ? 1 : 0
}

/** Whether a selection tells any of the sectors apart. */
export const splits = (selection: Selection, sectors: readonly SectorId[]): boolean =>
  Object.values(selection.lines).some((line) => sectors.some((sector) => (line.parts[sector]?.length ?? 0) > 0))

const MEASURE_ORDER: Readonly<Record<Measure, number>> = { value: 0, index: 1, net_weight: 2, quantity: 3 }

/**
 * The selection a view starts with. Values before indices before weights; one that
 * tells the sectors asked for apart before one that does not; then, when a period is asked for, the one that
 * answers it best; else the newest whose latest total can be compared with the year before; then the longest; then by
 * name, so that the choice never depends on order. Null when nothing fits the source or unit asked for.
 */
export function chooseSelection(
  figures: PairFigures,
  wanted: {
    source?: string | undefined
    unit?: string | undefined
    period?: Period | undefined
    sectors?: readonly SectorId[]
  } = {},
): Selection | null {
  const ranked = selectionsOf(figures)
    .filter((s) => (!wanted.source || s.source === wanted.source) && (!wanted.unit || s.unit === wanted.unit))
    .map((selection) => ({
      selection,
      ...latest(selection),
      answers: wanted.period ? answers(selection, wanted.period) : 0,
      splits: wanted.sectors?.length ? splits(selection, wanted.sectors) : false,
    }))
  ranked.sort(
    (a, b) =>
      MEASURE_ORDER[a.selection.measure] - MEASURE_ORDER[b.selection.measure] ||
      Number(b.splits) - Number(a.splits) ||
      b.answers - a.answers ||
      Number(b.comparable) - Number(a.comparable) ||
      (wanted.period ? 0 : b.end - a.end) ||
      b.months - a.months ||
      compareText(a.selection.source, b.selection.source) ||
      compareText(a.selection.unit, b.selection.unit),
  )
  return ranked[0]?.selection ?? null
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
