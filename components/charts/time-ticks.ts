import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { monthOf, yearOf, type Period } from '@/lib/trade/period'
import { textWidth } from './text-width'

export interface TimeTick {
  /** Position in the list of periods. */
  readonly index: number
  readonly label: string
}

/** Least space between two labels, in px. */
const AIR = 14
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/**
 * The labels under a time axis whose periods share `width` px in equal slots: every period by its name where that fits;
 * else the years, each at its first period, thinned to every second, fifth or tenth. Labels never overlap.
 */
export function timeTicks(periods: readonly Period[], width: number, locale: Language): TimeTick[] {
  if (periods.length === 0 || width <= 0) return []
  const slot = width / periods.length
  const yearWidth = textWidth('0000') + AIR
  // Formatting hundreds of names only to find that they do not fit would take longer than drawing the axis.
  if (slot >= yearWidth) {
    const named = namedTicks(periods, locale)
    if (widest(named) + AIR <= slot) return named
  }
  const years = yearStarts(periods)
  const step = yearStep(years, slot, yearWidth)
  if (step !== null)
    return years.filter(({ year }) => year % step === 0).map(({ index, year }) => ({ index, label: String(year) }))
  return everyNth(namedTicks(periods, locale), slot)
}

const namedTicks = (periods: readonly Period[], locale: Language): TimeTick[] =>
  periods.map((period, index) => ({ index, label: formatPeriodLabel(period, { locale, style: 'short' }) }))

const widest = (ticks: readonly TimeTick[]): number => Math.max(...ticks.map(({ label }) => textWidth(label)))

interface YearStart {
  readonly index: number
  readonly year: number
}

/** The first period of each year that begins inside the range: a range from July has no label for its half year. */
function yearStarts(periods: readonly Period[]): YearStart[] {
  const found: YearStart[] = []
  for (const [index, period] of periods.entries()) {
    if (monthOf(period) === 1) found.push({ index, year: yearOf(period) })
  }
  return found
}

/** The smallest step whose labels have room; null where the range has no two years to tell apart. */
function yearStep(years: readonly YearStart[], slot: number, room: number): number | null {
  if (years.length < 2) return null
  const perYear = (years.at(-1)!.index - years[0]!.index) / (years.at(-1)!.year - years[0]!.year)
  const step = YEAR_STEPS.find((candidate) => candidate * perYear * slot >= room) ?? 100
  const shown = years.filter(({ year }) => year % step === 0)
  return shown.length > 0 ? step : null
}

/** Within a year or so: every second, third, sixth period by its name. */
function everyNth(named: readonly TimeTick[], slot: number): TimeTick[] {
  const room = widest(named) + AIR
  const step = [2, 3, 6, 12].find((candidate) => candidate * slot >= room) ?? named.length
  return named.filter(({ index }) => index % step === 0)
}
