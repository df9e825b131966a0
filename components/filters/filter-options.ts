import { timeLabel } from '@/components/sources/date-label'
import { asOfText, parseAsOf } from '@/lib/trade/as-of'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { everyCumulatedPeriod, hasFigure, hasSomeFigure, periodsOver, wholePeriods } from '@/lib/trade/over-time'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { comparePeriods, formatPeriod, samePeriod, shiftPeriod, yearBefore, type Period } from '@/lib/trade/period'
import type { FiguresChange } from '@/lib/trade/revision'
import { SECTORS, type SectorId } from '@/lib/trade/sector'
import { selectionsOf } from '@/lib/trade/selection'
import type { View } from '@/lib/trade/view'
import type { ViewQuery } from '@/lib/trade/view-query'

export interface Option {
  readonly value: string
  readonly label: string
}

/** `''` is the default of every filter: what the data suggest. */
export const DEFAULT = ''

const optionOf = (period: Period, locale: Language): Option => ({
  value: formatPeriod(period),
  label: formatPeriodLabel(period, { locale, style: 'short' }),
})

/**
 * Periods with any figure, newest first, and the one shown, wherever it comes from. A cumulated view offers January to any
 * month of any year for which the figures are complete: nine months, say.
 */
export function periodOptions(view: View, locale: Language): Option[] {
  const { selection, extent, frequency } = view
  const grid =
    frequency === 'C'
      ? everyCumulatedPeriod(extent).filter((period) => hasFigure(selection, period))
      : periodsOver(wholePeriods(extent, frequency), frequency, 12).filter((period) => hasSomeFigure(selection, period))
  if (!grid.some((period) => samePeriod(period, view.period))) grid.push(view.period)
  return grid.sort((a, b) => comparePeriods(b, a)).map((period) => optionOf(period, locale))
}

/** Periods of the same length to compare with: any of the grid but the one shown, newest first. */
export function againstOptions(view: View, locale: Language): Option[] {
  const grid = periodsOver(view.extent, view.frequency, view.cumulatedMonths).filter(
    (period) => period.months === view.period.months && !samePeriod(period, view.period),
  )
  const usual = yearBefore(view.period)
  const others = grid.filter((period) => !samePeriod(period, usual))
  if (!samePeriod(view.against, usual) && !others.some((period) => samePeriod(period, view.against))) {
    others.push(view.against)
  }
  return others.sort((a, b) => comparePeriods(b, a)).map((period) => optionOf(period, locale))
}

/** Beginnings (or ends) of the range, in steps of the frequency, as far as there are figures; cumulated views go by year. */
export function rangeOptions(view: View, locale: Language): Option[] {
  const frequency = view.frequency === 'C' ? 'A' : view.frequency
  return periodsOver(wholePeriods(view.extent, frequency), frequency, 12).map((period) => optionOf(period, locale))
}

/** The period before the one shown, as long as it. */
export const previousPeriod = (view: View): Period => shiftPeriod(view.period, -view.period.months)

/** Units of the source shown. */
export const unitsOf = (figures: PairFigures, source: string): string[] => [
  ...new Set(selectionsOf(figures).flatMap((s) => (s.source === source ? [s.unit] : []))),
]

/** How many filters differ from what the data suggest; how charts are drawn is no filter. */
export function filterCount(query: ViewQuery): number {
  const { flow, from, to, frequency, period, against, source, unit, asOf, sectors } = query
  const set = [flow, from, to, frequency, period, against, source, unit, asOf].filter((value) => value !== undefined)
  return set.length + (sectors.length ? 1 : 0)
}

export interface SectorOption {
  readonly id: SectorId
  readonly prefixes: readonly string[]
  /** Series that stand behind it in the source shown, in both directions. */
  readonly series: number
}

/** Every sector with the number of series it has in the figures that sectors are shown from. */
export function sectorOptions(figures: PairFigures, source: string): SectorOption[] {
  const lines = figures.lines.filter((line) => line.source === source)
  return SECTORS.map(({ id, prefixes }) => ({
    id,
    prefixes,
    series: lines.reduce((sum, line) => sum + (line.seriesCount[id] ?? 0), 0),
  }))
}

/**
 * The times as of which the figures differ, the latest first, without that of now: each until the next change. `chosen` is
 * a time of the address that may be another one.
 */
export function asOfOptions(changes: readonly FiguresChange[], chosen: string | undefined, locale: Language): Option[] {
  const earlier = changes.filter(({ at }) => at !== changes[0]!.at)
  const times = [...new Set(earlier.map(({ at }) => at))]
  const options = times.map((at) => {
    const { file } = earlier.findLast((change) => change.at === at)!
    return { value: asOfText(at) ?? at, label: `${timeLabel(at, locale)} · ${file}` }
  })
  const known = chosen === undefined || options.some(({ value }) => value === chosen)
  return known ? options : [{ value: chosen, label: timeLabel(parseAsOf(chosen) ?? chosen, locale) }, ...options]
}
