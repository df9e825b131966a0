import type { ReadingChoices } from '../choices'
import { sniffDates, type DateStyle } from './dates'
import { foldTime, MONTH_NAME, monthNamed } from '../../trade/month-names'

/** How a column writes periods, as far as the file or a person settles it. */
export interface PeriodStyle extends DateStyle {
  /** What `T1 2024` is: a quarter (French, Spanish) or four months (SDMX). */
  readonly trimester?: ReadingChoices['trimester']
  /** The month that `2024-25` begins in, `'04'` for April; `'months'`: such texts are months. */
  readonly fiscalYear?: ReadingChoices['fiscalYear']
  /** `Mar-24` is a month: the column has months one after the other, and days would not stand so. */
  readonly shortYears?: boolean
  /** Every text is a year and the one after it, `2008-09`: hardly months. */
  readonly yearPairs?: boolean
}

/** How a column writes periods, from a sample of it and what a person said. */
export function sniffPeriods(cells: readonly string[], said: ReadingChoices = {}): PeriodStyle {
  const { dateOrder, trimester, fiscalYear } = said
  return {
    ...sniffDates(cells, dateOrder),
    trimester,
    fiscalYear,
    ...(hasMonthsInARow(cells) && { shortYears: true }),
    ...(hasYearPairs(cells) && { yearPairs: true }),
  }
}

const YEAR_PAIR = /^(\d{4})-(\d{2})$/

/** Whether two digits are those of the year after. */
export const isNextYear = (year: string, rest: string): boolean =>
  Number(rest) % 100 === (Number(year) + 1) % 100 && (rest.length !== 4 || Number(rest) > Number(year))

function hasYearPairs(cells: readonly string[]): boolean {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((text) => YEAR_PAIR.test(text)))
  return (
    texts.size >= 2 &&
    [...texts].every((text) => {
      const [, year = '', rest = ''] = YEAR_PAIR.exec(text) ?? []
      return isNextYear(year, rest)
    })
  )
}

const SHORT = new RegExp(`^(?:(${MONTH_NAME})\\.?[ ./-]*(\\d{2})|(\\d{2})[ ./-]*(${MONTH_NAME})\\.?)$`, 'u')
const FEWEST_MONTHS = 3

/** The month that `Mar-24` or `24-Mar` is, counted from January of year 0; null for any other text. */
export function shortMonth(text: string): number | null {
  const match =
    /^\p{L}|^\d{2}\D/u.test(text) && /\d/.test(text) && text.length <= 20 ? SHORT.exec(foldTime(text)) : null
  if (!match) return null
  const year = Number(match[2] ?? match[3])
  return (year + (year < 70 ? 2000 : 1900)) * 12 + monthNamed(match[1] ?? match[4] ?? '') - 1
}

/** Three months or more without a gap, each followed by a year of two digits. */
function hasMonthsInARow(cells: readonly string[]): boolean {
  const months = [...new Set(cells.map((cell) => shortMonth(cell.trim())).filter((month) => month !== null))]
  return months.length >= FEWEST_MONTHS && Math.max(...months) - Math.min(...months) === months.length - 1
}
