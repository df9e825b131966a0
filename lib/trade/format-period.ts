import { WORDS } from './format-words'
import type { Language } from './locale'
import { endOf, frequencyOf, monthOf, parsePeriod, yearOf, type Period } from './period'

export interface PeriodLabelOptions {
  readonly locale: Language
  /** `long` (default) for headlines and cells, `short` for axes and narrow columns. */
  readonly style?: 'long' | 'short'
}

const MONTH_FORMATS = new Map<string, Intl.DateTimeFormat>()

/** Name of a month, 1 to 12, in the form it takes beside a year ("März 2024", "Sept. 2024"). */
function monthName(month: number, locale: Language, style: 'long' | 'short'): string {
  const key = `${locale} ${style}`
  let format = MONTH_FORMATS.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: style, year: 'numeric', timeZone: 'UTC', calendar: 'gregory' })
    MONTH_FORMATS.set(key, format)
  }
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 1))
  return parts.find((part) => part.type === 'month')?.value ?? String(month)
}

/**
 * A period as people read it: "2024", "H1 2025", "Q3 2024", "March 2024", "Jan–Sep 2025", "Jul 2023 – Jun 2024",
 * "2020–2022"; in German "1. Halbjahr 2025", "3. Quartal 2024", "März 2024". Works on the two integers: no zone can shift it.
 */
export function formatPeriodLabel(period: Period, { locale, style = 'long' }: PeriodLabelOptions): string {
  const words = WORDS[locale]
  const year = String(yearOf(period))
  const month = monthOf(period)
  switch (frequencyOf(period)) {
    case 'A':
      return year
    case 'S':
      return words.halfYear((month + 5) / 6, year, style)
    case 'Q':
      return words.quarter((month + 2) / 3, year, style)
    case 'M':
      return `${monthName(month, locale, style)} ${year}`
    default:
      return formatRange(period, locale, style)
  }
}

function formatRange(period: Period, locale: Language, style: 'long' | 'short'): string {
  const last: Period = { first: endOf(period) - 1, months: 1 }
  const [firstYear, lastYear] = [yearOf(period), yearOf(last)]
  if (monthOf(period) === 1 && monthOf(last) === 12) return `${firstYear}–${lastYear}`
  const [from, to] = [monthName(monthOf(period), locale, style), monthName(monthOf(last), locale, style)]
  if (firstYear === lastYear) return `${from}–${to} ${lastYear}`
  return `${from} ${firstYear} – ${to} ${lastYear}`
}

/**
 * A unit as people read it: currencies and units of quantity by their code ("USD"), "kg", and an index with its base
 * ("index, H1 2024 = 100" for `INDEX:2024-S1`).
 */
export function formatUnit(unit: string, { locale }: { readonly locale: Language }): string {
  if (unit === 'KG') return 'kg'
  if (!isIndexUnit(unit)) return unit
  const base = parsePeriod(unit.slice('INDEX:'.length))
  return base ? WORDS[locale].indexBase(formatPeriodLabel(base, { locale })) : WORDS[locale].index
}

export const isIndexUnit = (unit: string): boolean => unit === 'INDEX' || unit.startsWith('INDEX:')

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z)?$/

/** "23 Nov 2026" from `2026-11-23` or an ISO date-time in UTC. Any other text comes back as it is. */
export function formatDay(text: string, { locale }: { readonly locale: Language }): string {
  const match = ISO_DAY.exec(text)
  const [month, day] = [Number(match?.[2]), Number(match?.[3])]
  if (!match || month < 1 || month > 12 || day < 1 || day > 31) return text
  return WORDS[locale].day(String(day), monthName(month, locale, 'short'), match[1]!)
}

/** "23 Nov 2026, 14:05 UTC" from an ISO date-time in UTC (`…Z`). Any other text comes back as it is. */
export function formatDateTime(text: string, { locale }: { readonly locale: Language }): string {
  const time = ISO_DAY.exec(text)?.[4]
  return time ? WORDS[locale].dateTime(formatDay(text, { locale }), time) : text
}
