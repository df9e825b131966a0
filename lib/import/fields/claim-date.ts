import type { ClaimProblem } from '../../trade/claims/claim-fields'
import { formatPeriod } from '../../trade/period'
import { inOrder, writtenDate, type WrittenDate } from './dates'
import { periodInWords } from '../../trade/period-words'

const two = (number: number): string => String(number).padStart(2, '0')
const iso = ({ year, month, day }: WrittenDate): string => `${year}-${two(month)}-${two(day)}`

/**
 * The day or month on which something was said, `YYYY-MM-DD` or `YYYY-MM`, from "17.10.2025", "17 October 2025" or "October
 * 2025"; with a doubt where two days are possible or a spreadsheet made a number of it. Anything else stays as it is.
 */
export function claimDate(text: string): {
  readonly text: string
  readonly doubt: Partial<Pick<ClaimProblem, 'code' | 'params'>> | null
} {
  const date = writtenDate(text)
  if (date && !('one' in date)) return { text: iso(date), doubt: null }
  if (date) {
    // A point stands between day and month nowhere else than where the day comes first.
    const [first, second] = [inOrder(date, 'DMY'), inOrder(date, 'MDY')]
    if (/^\d+\./.test(text) && first) return { text: iso(first), doubt: null }
    const params = { first: first ? iso(first) : '', second: second ? iso(second) : '' }
    return { text, doubt: { code: 'date-order', params } }
  }
  if (/^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) <= 60_000) {
    // Spreadsheets count days from 1899-12-30.
    const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)
    return { text, doubt: { code: 'date-serial', params: { first: day } } }
  }
  const [, day = '', rest = ''] = /^(?:(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:of |de )?)?(\D.*)$/i.exec(text) ?? []
  const month = rest === '' ? null : periodInWords(rest)
  if (month?.months !== 1) return { text, doubt: null }
  return { text: formatPeriod(month) + (day && `-${two(Number(day))}`), doubt: null }
}
