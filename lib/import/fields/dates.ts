import { asciiDigits } from '../../trade/month-names'

/** How the dates of a column are to be read; absent or null where nothing settles it. */
export interface DateStyle {
  /** What `03/04/2024` is: day first or month first. */
  readonly dateOrder?: 'DMY' | 'MDY' | null
  /**
   * The day that stands for its month: the column has first days of months only, or last days only; or any day, where a
   * person was asked which month is meant and said so by the order.
   */
  readonly monthDay?: 'first' | 'last' | 'any' | null
}

export interface WrittenDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The two numbers before the year of a date that is written with the year last, and the year. */
export interface OpenDate {
  readonly one: number
  readonly other: number
  readonly year: number
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?$/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:[\d:.]*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/** A date as it is written, where its order needs no answer. */
export function writtenDate(text: string): WrittenDate | OpenDate | null {
  const digits = asciiDigits(text)
  if (!/^\d/.test(digits)) return null
  const first = YEAR_FIRST.exec(digits) ?? COMPACT.exec(digits)
  if (first) {
    const [month, day] = first.length === 5 ? [first[3], first[4]] : [first[2], first[3]]
    return possible({ year: Number(first[1]), month: Number(month), day: Number(day) })
  }
  const last = YEAR_LAST.exec(digits)
  if (!last) return null
  const open = { one: Number(last[1]), other: Number(last[3]), year: Number(last[4]) }
  if (open.one > 12) return inOrder(open, 'DMY')
  if (open.other > 12) return inOrder(open, 'MDY')
  return open.one === open.other ? inOrder(open, 'DMY') : possible(inOrder(open, 'DMY')) && open
}

export const inOrder = ({ one, other, year }: OpenDate, order: 'DMY' | 'MDY'): WrittenDate | null =>
  possible(order === 'DMY' ? { year, month: other, day: one } : { year, month: one, day: other })

const possible = (date: WrittenDate | null): WrittenDate | null =>
  date && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= lastDay(date) ? date : null

const lastDay = ({ year, month }: Pick<WrittenDate, 'year' | 'month'>): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether a date stands on the day that stands for its month. */
export const standsForMonth = (date: WrittenDate, monthDay: 'first' | 'last' | 'any'): boolean =>
  monthDay === 'any' || date.day === (monthDay === 'first' ? 1 : lastDay(date))

/**
 * How a column writes dates, from a sample of it and what a person said. One number above 12 tells day from month for
 * all. Dates stand for months where all are first days or all are last days of months, unless all of them could as well
 * begin or end quarters: `2024-01-01` alone may be a whole year. Other days stand for their month only where a person said
 * the order: the question shows which month each answer makes of them.
 */
export function sniffDates(cells: readonly string[], said?: 'DMY' | 'MDY'): DateStyle {
  const written = cells.map((cell) => writtenDate(cell.trim())).filter((date) => date !== null)
  if (written.length === 0) return said === undefined ? {} : { dateOrder: said }
  const dateOrder = said ?? orderOf(cells)
  const dates = written.map((date) => ('one' in date ? (dateOrder ? inOrder(date, dateOrder) : null) : date))
  const edge = (['first', 'last'] as const).find((day) => dates.every((date) => date && standsForMonth(date, day)))
  const quarterly = edge !== undefined && dates.every((date) => date && date.month % 3 === (edge === 'first' ? 1 : 0))
  return { dateOrder, monthDay: quarterly ? null : (edge ?? (said === undefined ? null : 'any')) }
}

/** Null where no date of the sample tells the order, or two tell different ones. */
function orderOf(cells: readonly string[]): 'DMY' | 'MDY' | null {
  const orders = new Set<'DMY' | 'MDY'>()
  for (const cell of cells) {
    const match = YEAR_LAST.exec(asciiDigits(cell.trim()))
    if (match && Number(match[1]) > 12) orders.add('DMY')
    if (match && Number(match[3]) > 12) orders.add('MDY')
  }
  return orders.size === 1 ? [...orders][0]! : null
}
