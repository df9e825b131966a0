import { formatPeriodLabel } from '@/lib/trade/format'
import { LANGUAGES, type Language } from '@/lib/trade/locale'
import { parsePeriod, period, type Period } from '@/lib/trade/period'
import { periodInWords } from '@/lib/trade/period-words'

/** The periods that people speak of, ending in a year: the year, its parts, January up to each month, rolling years. */
export function usualPeriods(year: number): Period[] {
  const parts = (months: number): Period[] =>
    Array.from({ length: 12 / months }, (_, i) => period(year, i * months + 1, months))
  const cumulated = [2, 4, 5, 7, 8, 9, 10, 11].map((months) => period(year, 1, months))
  const rolling = [3, 6, 9].map((last) => period(year - 1, last + 1, 12))
  return [period(year, 1, 12), ...parts(6), ...parts(3), ...cumulated, ...parts(1), ...rolling]
}

/** Case, dashes, dots and blanks do not matter: "jan - sep 2025" is "Jan–Sep 2025". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[\s.]+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()

const yearIn = (text: string): number | null => {
  const years = text.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g)
  return years ? Math.max(...years.map(Number)) : null
}

/** Names of the usual periods of the year that a text speaks of, in the order they are offered; none without a year. */
export function periodSuggestions(text: string, locale: Language): string[] {
  const year = yearIn(text)
  return year === null ? [] : usualPeriods(year).map((each) => formatPeriodLabel(each, { locale }))
}

/**
 * Reads a period as it is offered, in any language, long or short, in every notation of `parsePeriod`, and as the press words
 * it (`periodInWords`); null otherwise.
 */
export function readPeriodText(text: string): Period | null {
  const read = parsePeriod(text)
  if (read) return read
  const year = yearIn(text)
  if (year === null) return null
  const wanted = plain(text)
  for (const each of usualPeriods(year))
    for (const locale of LANGUAGES)
      for (const style of ['long', 'short'] as const)
        if (plain(formatPeriodLabel(each, { locale, style })) === wanted) return each
  return periodInWords(text)
}
