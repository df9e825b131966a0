import { frequenciesOf, hasSomeFigure, periodsOver, selectionExtent, wholePeriods, type Extent } from '../over-time'
import { comparePeriods, endOf, frequencyOf, samePeriod, type Frequency, type Period } from '../period'
import { indexOf, totalCells, type Selection } from '../selection'

/**
 * Kinds of periods: calendar ones, `C` January up to a month, `R` twelve months (or four quarters) up to any month, `O` any
 * other length.
 */
export const PERIOD_KINDS = ['A', 'S', 'Q', 'M', 'C', 'R', 'O'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export function kindOf(period: Period): PeriodKind {
  return frequencyOf(period) ?? (period.months === 12 ? 'R' : 'O')
}

/** Months between one rolling year and the next: as fine as the figures are; null where they are yearly. */
export function rollingStep(selection: Selection): 1 | 3 | null {
  const lengths = new Set<number>()
  for (const flow of ['X', 'M', 'T'] as const)
    for (const length of indexOf(totalCells(selection.lines[flow])).keys()) lengths.add(length)
  return lengths.has(1) ? 1 : lengths.has(3) ? 3 : null
}

/** The kinds a selection has figures for. */
export function kindsOf(selection: Selection): PeriodKind[] {
  const kinds: PeriodKind[] = [...frequenciesOf(selection)]
  if (rollingStep(selection) !== null) kinds.push('R')
  return kinds
}

const rolling = (extent: Extent, step: number): Period[] => {
  const periods: Period[] = []
  for (let first = Math.ceil(extent.first / step) * step; first + 12 <= extent.end; first += step)
    periods.push({ first, months: 12 })
  return periods
}

/** Every year's period of the same months as `period`. */
const yearly = (extent: Extent, period: Period): Period[] => {
  const periods: Period[] = []
  const begin = period.first - Math.floor((period.first - extent.first) / 12) * 12
  for (let first = begin; first + period.months <= extent.end; first += 12) periods.push({ ...period, first })
  return periods
}

/** The periods a chart over time has when `period` is looked at: all of its kind that the figures reach, in time order. */
export function gridOf(selection: Selection, period: Period): Period[] {
  const extent = selectionExtent(selection)
  if (!extent) return [period]
  const kind = kindOf(period)
  if (kind === 'R') return rolling(extent, period.first % 3 === 0 ? (rollingStep(selection) ?? 12) : 1)
  if (kind === 'O') return yearly(extent, period)
  const frequency: Frequency = kind
  return periodsOver(wholePeriods(extent, frequency), frequency, period.months)
}

/** Periods of a kind to choose from, newest first: those with any figure. */
export function periodsOfKind(selection: Selection, kind: PeriodKind, shown: Period): Period[] {
  const extent = selectionExtent(selection)
  if (!extent) return [shown]
  const all =
    kind === 'R'
      ? rolling(extent, rollingStep(selection) ?? 12).filter((p) => p.first % 12 !== 0)
      : kind === 'O'
        ? yearly(extent, shown)
        : kind === 'C'
          ? Array.from({ length: 10 }, (_, i) => periodsOver(wholePeriods(extent, 'C'), 'C', i + 2)).flat()
          : periodsOver(wholePeriods(extent, kind), kind, 12)
  const known = all.filter((period) => endOf(period) <= extent.end + 11 && hasSomeFigure(selection, period))
  if (kindOf(shown) === kind && !known.some((period) => samePeriod(period, shown))) known.push(shown)
  return known.sort((a, b) => comparePeriods(b, a))
}
