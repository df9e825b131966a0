import { endOf, type Period } from '../../trade/period'
import { finding } from '../problem'
import { inOrder, standsForMonth, writtenDate } from './dates'
import { periodReader } from './period'
import type { PeriodStyle } from './period-style'
import { bad, good, type CellReader, type Reading } from './reading'

/** What stands between the two cells where they are one text; thin spaces, as no cell of a file has them. */
const BETWEEN = '\u2009–\u2009'

/** Two cells, the first and the last day or month of a period, as one text for `spanReader`. */
export const spanOf = (start: string, end: string): string => `${start}${BETWEEN}${end}`

/** Reads a period from its first and its last day or month: days that are not the first and last of a month are none. */
export const spanReader = (currentMonth: number, style: PeriodStyle = {}): CellReader<Period> => {
  const read = periodReader(Number.MAX_SAFE_INTEGER, style)
  const edge = (text: string, monthDay: 'first' | 'last'): Reading<Period> => {
    const written = writtenDate(text)
    if (!written) return read(text)
    const date = 'one' in written ? (style.dateOrder ? inOrder(written, style.dateOrder) : null) : written
    if (!date || !standsForMonth(date, monthDay)) return read(text)
    return good({ first: date.year * 12 + date.month - 1, months: 1 })
  }
  return (text) => {
    const [start = '', end = ''] = text.split(BETWEEN).map((part) => part.trim())
    if (start === '' || end === '') return bad(finding('E_EMPTY_CELL', { field: 'period' }))
    const [first, last] = [edge(start, 'first'), edge(end, 'last')]
    if (!first.ok) return first
    if (!last.ok) return last
    const months = endOf(last.value) - first.value.first
    if (months < 1) return bad(finding('E_PERIOD', { reason: 'reversed', suggestion: 'none' }))
    const period = { first: first.value.first, months }
    return good(period, endOf(period) - 1 > currentMonth ? finding('W_FUTURE_PERIOD', {}) : null)
  }
}
