import { SUMMARY_FLOWS, type SummaryFlow, type Valuation } from './flow'
import { flowValue, type FlowValue } from './flow-value'
import type { Cell } from './pair-figures'
import {
  endOf,
  monthOf,
  MONTHS_OF,
  period,
  periodsBetween,
  yearOf,
  type Frequency,
  type Period,
  yearBefore,
} from './period'
import type { SectorId } from './sector'
import { hasTotal, indexOf, totalCells, type Selection } from './selection'
import { extentOf, isComplete, nothingFor, valueFor } from './tiling'

/** First month and the month after the last: what a selection's totals and sectors cover. */
export interface Extent {
  readonly first: number
  readonly end: number
}

function* cellsOf(selection: Selection): Iterable<Cell> {
  for (const line of Object.values(selection.lines)) for (const cells of Object.values(line.parts)) yield* cells
}

export const selectionExtent = (selection: Selection): Extent | null => extentOf(cellsOf(selection))

/** January up to `months` of each year that the extent touches. */
export function cumulatedPeriods(extent: Extent, months: number): Period[] {
  const periods: Period[] = []
  for (let year = Math.floor(extent.first / 12); year * 12 < extent.end; year++) periods.push(period(year, 1, months))
  return periods
}

/** January to February up to January to November of each year that the extent touches. */
export const everyCumulatedPeriod = (extent: Extent): Period[] =>
  Array.from({ length: 10 }, (_, i) => cumulatedPeriods(extent, i + 2)).flat()

/** The grid of a chart over time. Cumulated periods run over whole years; the others lie wholly inside the extent. */
export function periodsOver(extent: Extent, frequency: Frequency, cumulatedMonths: number): Period[] {
  return frequency === 'C'
    ? cumulatedPeriods(extent, cumulatedMonths)
    : periodsBetween(extent.first, extent.end, frequency)
}

export interface TimePoint {
  readonly period: Period
  readonly flows: Readonly<Record<SummaryFlow, FlowValue>>
}

/** Every period of the grid with the four flows: a period without figures is there, empty, so that gaps stay gaps. */
export function pointsOverTime(
  selection: Selection,
  periods: readonly Period[],
  sectors: readonly SectorId[] = [],
): TimePoint[] {
  return periods.map((p) => ({
    period: p,
    flows: Object.fromEntries(SUMMARY_FLOWS.map((flow) => [flow, flowValue(selection, flow, p, sectors)])) as Record<
      SummaryFlow,
      FlowValue
    >,
  }))
}

/** The same of one flow's cells alone, such as those of a product: the other flows are empty. */
export function pointsOfCells(
  cells: readonly Cell[],
  periods: readonly Period[],
  flow: 'X' | 'M',
  valuation: Valuation,
): TimePoint[] {
  const index = indexOf(cells)
  return periods.map((p) => {
    const none: FlowValue = { ...nothingFor(p), valuation }
    return { period: p, flows: { X: none, M: none, T: none, B: none, [flow]: { ...valueFor(index, p), valuation } } }
  })
}

/** Whether exports, imports or total trade are known for the whole of a period. */
export const hasFigure = (selection: Selection, p: Period): boolean =>
  (['X', 'M', 'T'] as const).some((flow) => hasTotal(selection.lines[flow], p))

/** Whether any figure lies within a period: what is known of it may be incomplete, but it is something. */
export const hasSomeFigure = (selection: Selection, p: Period): boolean =>
  (['X', 'M', 'T'] as const).some((flow) => {
    for (const [length, byFirst] of indexOf(totalCells(selection.lines[flow]))) {
      for (let first = p.first; first + length <= endOf(p); first++) {
        if ((byFirst.get(first)?.value ?? null) !== null) return true
      }
    }
    return false
  })

/** Months of the longest cumulated period (January to …) of the latest year that has one; null when there is none. */
export function latestCumulatedMonths(selection: Selection): number | null {
  const extent = selectionExtent(selection)
  if (!extent) return null
  for (let year = Math.floor((extent.end - 1) / 12); year * 12 >= extent.first - 11; year--) {
    for (let months = 11; months >= 2; months--) if (hasFigure(selection, period(year, 1, months))) return months
  }
  return null
}

/** The frequencies for which the data give at least one complete period. */
export function frequenciesOf(selection: Selection): Frequency[] {
  const extent = selectionExtent(selection)
  if (!extent) return []
  const whole = {
    first: Math.floor(extent.first / 12) * 12,
    end: Math.ceil(extent.end / 12) * 12,
  }
  const found: Frequency[] = (['A', 'S', 'Q', 'M'] as const).filter((frequency) =>
    periodsBetween(whole.first, whole.end, frequency).some((p) => hasFigure(selection, p)),
  )
  if (latestCumulatedMonths(selection) !== null && !(found.length === 1 && found[0] === 'S')) found.push('C')
  return found
}

/**
 * The latest period of a frequency with both directions (or total trade as reported), else with any flow.
 * Null when the frequency has no complete period.
 */
export function latestPeriod(selection: Selection, frequency: Frequency, before = Infinity): Period | null {
  const extent = selectionExtent(selection)
  if (!extent) return null
  const months = frequency === 'C' ? latestCumulatedMonths(selection) : MONTHS_OF[frequency]
  if (months === null) return null
  const periods = periodsOver(extent, frequency, months)
    .filter((p) => endOf(p) <= before)
    .reverse()
  return (
    periods.find((p) => isComplete(flowValue(selection, 'T', p))) ??
    periods.find((p) => hasFigure(selection, p)) ??
    null
  )
}

/**
 * The frequency a view begins with: the coarsest whose latest period can be compared with the year before, else the
 * coarsest there is. A year that stands alone says less than a half-year with its growth.
 */
export function firstFrequency(selection: Selection): Frequency | null {
  const frequencies = frequenciesOf(selection)
  const comparable = frequencies.find((frequency) => {
    if (frequency === 'C') return false
    const latest = latestPeriod(selection, frequency)
    return latest !== null && hasFigure(selection, latest) && hasFigure(selection, yearBefore(latest))
  })
  return comparable ?? frequencies[0] ?? null
}

/** Whether a period is January up to some month: what cumulated views show. */
export const isCumulated = (p: Period): boolean => monthOf(p) === 1 && p.months <= 12 && yearOf(p) > 0

/** The extent out to whole periods of the grid: a year of which five months are known is shown, as incomplete. */
export function wholePeriods(extent: Extent, frequency: Frequency): Extent {
  const months = frequency === 'C' ? 12 : MONTHS_OF[frequency]
  return { first: Math.floor(extent.first / months) * months, end: Math.ceil(extent.end / months) * months }
}
