import { endOf, parsePeriod, period as periodOf, type Period } from '../../trade/period'
import { finding, type Finding } from '../problem'
import { inOrder, standsForMonth, writtenDate, type OpenDate, type WrittenDate } from './dates'
import { asciiDigits, foldTime, MONTH_NAME, monthNamed } from '../../trade/month-names'
import { isNextYear, shortMonth, type PeriodStyle } from './period-style'
import { isReversed, periodInWords } from '../../trade/period-words'
import { bad, good, type CellReader } from './reading'

/**
 * Periods in SDMX and unambiguous everyday notation, in words of six languages, and dates where the column shows that they
 * stand for months; one that is not over yet gets a warning.
 */
export const periodReader =
  (currentMonth: number, style: PeriodStyle = {}): CellReader<Period> =>
  (text) => {
    if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'period' }))
    const fiscal = fiscalIn(text, style)
    const period = fiscal
      ? fiscalYear(fiscal, style, NAMED_BY_ONE.test(text))
      : (parsePeriod(asciiDigits(text)) ??
        readDate(text, style) ??
        readTrimester(text, style) ??
        readShort(text, style) ??
        readOtherwise(text) ??
        periodInWords(text))
    if (!period) return bad(explain(text, style))
    return good(period, endOf(period) - 1 > currentMonth ? finding('W_FUTURE_PERIOD', {}) : null)
  }

const TRIMESTER = /^(\d{4})[ -]?T([1-4])$|^T([1-4])[ -]?(\d{4}|'?\d{2})$|^([1-4])T[ -]?(\d{4}|'?\d{2})$/i

function trimesterIn(text: string): readonly [number, number] | null {
  const match = TRIMESTER.exec(asciiDigits(text))
  const year = (match?.[1] ?? match?.[4] ?? match?.[6])?.replace("'", '') ?? ''
  return match && [Number(year.length === 2 ? `20${year}` : year), Number(match[2] ?? match[3] ?? match[5])]
}

function readTrimester(text: string, { trimester }: PeriodStyle): Period | null {
  const found = trimester === undefined ? null : trimesterIn(text)
  const months = trimester === 'quarter' ? 3 : 4
  if (!found || found[1] * months > 12) return null
  return parsePeriod(`${found[0]}-${two((found[1] - 1) * months + 1)}/P${months}M`)
}

const SHORT_FISCAL = /^FY ?['’]?(\d{2})[-–/](\d{2})$/i
const FISCAL = /^(?:FY ?)?((?:19|20|21)\d{2})[-–/](\d{4}|\d{2})$/i

/** A fiscal year that only one year names: the one it begins in or the one it ends in. */
const NAMED_BY_ONE =
  /^(?:F\.? ?Y\.?|(?:fiscal|financial) year|Haushaltsjahr|Geschäftsjahr|exercice|año fiscal|финансовый год)[ '’]*(\d{4}|\d{2})$/iu

/** The first year of `2024-25`, unless the column has months that look so; of `FY2025` the one before. */
function fiscalIn(text: string, { fiscalYear: begins, yearPairs }: PeriodStyle): string | null {
  const named = NAMED_BY_ONE.exec(text)?.[1]
  if (named !== undefined) return String(Number(named) + (named.length === 2 ? 2000 : 0) - 1)
  const [, shortYear, shortRest] = SHORT_FISCAL.exec(text) ?? []
  if (shortYear !== undefined && isNextYear(`20${shortYear}`, shortRest ?? '')) return `20${shortYear}`
  const [, year, rest] = FISCAL.exec(text) ?? []
  if (year === undefined || rest === undefined || !isNextYear(year, rest)) return null
  const isMonth = begins === 'months' || (begins === undefined && !yearPairs)
  return isMonth && parsePeriod(text) ? null : year
}

function fiscalYear(year: string, { fiscalYear: begins }: PeriodStyle, namedByOne: boolean): Period | null {
  const month = begins?.replace('ends-', '')
  if (month === undefined || month === 'months') return null
  return parsePeriod(`${namedByOne && begins === month ? Number(year) + 1 : year}-${month}/P12M`)
}

/** A fiscal year is twelve months, and only a person knows from which on; `2008-09` alone may be a month. */
const askFiscal = (year: string, text: string): Finding =>
  NAMED_BY_ONE.test(text)
    ? ask('fiscal', `${year}-04/P12M`, `${Number(year) + 1}-04/P12M`)
    : ask('fiscal', `${year}-04/P12M`, parsePeriod(text) ? text : `${year}-07/P12M`)

function readShort(text: string, { shortYears }: PeriodStyle): Period | null {
  const month = shortYears ? shortMonth(text) : null
  return month === null ? null : { first: month, months: 1 }
}

/** Years and months as codes and East Asian tables write them: `2024_01`, `Y2024`, `M01 2024`, `2024年1月`. */
const OTHERWISE: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(\d{4})_(M?\d{2}|[QSH]\d)$/i, '$1-$2'],
  [/^(\d{4}) (M\d{2})$/i, '$1-$2'],
  // `2008/09` was a fiscal year before it comes here.
  [/^(\d{4})\/(0[1-9]|1[0-2])$/, '$1-$2'],
  [/^(M\d{2})[ -](\d{4})$/i, '$2-$1'],
  [/^Y(\d{4})$/i, '$1'],
  [/^(\d{4}) ?年(?:度)?$/, '$1'],
  [/^(\d{4}) ?年 ?0?(\d) ?月$/, '$1-0$2'],
  [/^(\d{4}) ?年 ?(1[0-2]) ?月$/, '$1-$2'],
]
/** From the first day of a month to the last of one, `2025-01-01/2025-06-30`. */
const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/|--|\.\.| - )(\d{4}-\d{2}-\d{2})$/

function readOtherwise(text: string): Period | null {
  const [, from, to] = DAYS.exec(text) ?? []
  if (from !== undefined && to !== undefined) {
    const [first, last] = [writtenDate(from), writtenDate(to)]
    if (!first || !last || 'one' in first || 'one' in last) return null
    if (!standsForMonth(first, 'first') || !standsForMonth(last, 'last')) return null
    const months = (last.year - first.year) * 12 + last.month - first.month + 1
    return months < 1 ? null : parsePeriod(`${first.year}-${two(first.month)}/P${months}M`)
  }
  const found = OTHERWISE.find(([pattern]) => pattern.test(text))
  return found ? parsePeriod(text.replace(found[0], found[1])) : null
}

function dateIn(text: string, { dateOrder }: PeriodStyle): WrittenDate | null {
  const date = writtenDate(text)
  if (date === null || !('one' in date)) return date
  return dateOrder ? inOrder(date, dateOrder) : null
}

/** The month that a date stands for: any other day is no period. */
function readDate(text: string, style: PeriodStyle): Period | null {
  const date = style.monthDay ? dateIn(text, style) : null
  if (!date || !style.monthDay || !standsForMonth(date, style.monthDay)) return null
  return date.year < 1900 || date.year > 2199 ? null : periodOf(date.year, date.month, 1)
}

type Explain = (match: RegExpExecArray) => Finding

const refuse = (reason: string, suggestion = 'none'): Finding => finding('E_PERIOD', { reason, suggestion })
const ask = (reason: string, first: string, second: string): Finding =>
  finding('E_PERIOD_AMBIGUOUS', { reason, first, second })

const two = (n: number | string): string => String(n).padStart(2, '0')

/** Weeks as folded texts have them. */
const WEEK = '(?:w|kw|wk|week|woche|kalenderwoche|semaine|sem\\.|semana|недел[яи]|нед\\.?|(?:ال)?اسبوع)'

/** What a text that is no period looks like, with what was probably meant. */
const LOOKS_LIKE: ReadonlyArray<readonly [RegExp, Explain]> = [
  [/^(\d{5})(?:[.,]0+)?$/, (m) => serial(Number(m[1]))],
  [/^(\d{1,2})[.,](\d{4})$/, (m) => refuse('month_dot', `${m[2]}-${two(m[1]!)}`)],
  [/^(0[1-9]|1[0-2])[/.](\d{2})$/, (m) => refuse('month_dot', `20${m[2]}-${m[1]}`)],
  [/^(\d{4})[./](\d{1,2})$/, (m) => slashed(m[1]!, m[2]!)],
  [/^FY ?'?(\d{2})[-/]\d{2}$/i, (m) => refuse('fiscal', `20${m[1]}`)],
  [
    /^(\d{4}) ?(?:\(?[perf]\)?|\(?(?:provisional|prov\.?|preliminary|vorläufig|estimate|revised)\)?|\*+)$/i,
    (m) => refuse('mark', m[1]!),
  ],
  [
    new RegExp(
      `^\\d{4}[ -]?${WEEK} ?\\d{1,2}(?:-[1-7])?$|^${WEEK} ?\\d{1,2}[ ,./-]*\\d{4}$|^\\d{1,2}\\.? ${WEEK} ?\\d{4}$`,
      'iu',
    ),
    () => refuse('week'),
  ],
  [/^(i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})[ ./-]*(\d{4})$/i, (m) => roman(m[1]!, m[2]!)],
  [/^(\d{4})[ ./-]*(i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})$/i, (m) => roman(m[2]!, m[1]!)],
  [
    new RegExp(`^\\d{1,2}\\.?[ -](${MONTH_NAME})\\.?[ ,-]*(\\d{4})$`, 'iu'),
    (m) => refuse('date', `${m[2]}-${two(monthNamed(m[1]!))}`),
  ],
  [new RegExp(`^(${MONTH_NAME})\\.?[ ./-]*(\\d{2})$`, 'u'), (m) => monthName(m[1]!, m[2]!)],
  [new RegExp(`^(\\d{2})[ ./-]*(${MONTH_NAME})\\.?$`, 'u'), (m) => monthName(m[2]!, m[1]!)],
]

/** Matches what one of those matches, and more: most texts that are no period are told at once. */
const LOOKS_LIKE_ANY = new RegExp(LOOKS_LIKE.map(([pattern]) => pattern.source).join('|'), 'iu')

function explain(text: string, style: PeriodStyle): Finding {
  if (text.length > 60) return refuse('other')
  const fiscal = fiscalIn(text, style)
  if (fiscal) return askFiscal(fiscal, text)
  const trimester = style.trimester === undefined ? trimesterIn(text) : null
  if (trimester) return askTrimester(...trimester)
  const date = writtenDate(text)
  if (date) return 'one' in date && !style.dateOrder ? dayAndMonth(date) : day(dateIn(text, style))
  const folded = foldTime(text)
  for (const [pattern, explanation] of LOOKS_LIKE_ANY.test(folded) ? LOOKS_LIKE : []) {
    const match = pattern.exec(folded)
    if (match) return explanation(match)
  }
  if (isReversed(text)) return refuse('reversed')
  return refuse(/^\d{4}(?:-?[A-Z]?\d{1,3})?$/i.test(text) ? 'range' : 'other')
}

/** A trimester in SDMX has four months; French and Spanish `T1` is a quarter. */
const askTrimester = (year: number, n: number): Finding =>
  ask('trimester', `${year}-Q${n}`, n === 4 ? 'none' : `${year}-${two(n * 4 - 3)}/P4M`)

const day = (date: WrittenDate | null): Finding =>
  date ? refuse('date', `${date.year}-${two(date.month)}`) : refuse('range')

const dayAndMonth = ({ one, other, year }: OpenDate): Finding =>
  ask('day_month', `${year}-${two(other)}`, `${year}-${two(one)}`)

/** Spreadsheets count days from 1899-12-30. 20,000 is in 1954, 60,000 in 2064. */
function serial(days: number): Finding {
  if (days < 20_000 || days > 60_000) return refuse('range')
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
  return refuse('serial', date)
}

/** A Roman number may be a quarter or a month. */
function roman(number: string, year: string): Finding {
  const month = ROMAN.indexOf(number.toLowerCase()) + 1
  return refuse('roman', month <= 4 ? `${year}-Q${month}` : `${year}-${two(month)}`)
}
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function slashed(year: string, rest: string): Finding {
  return Number(rest) >= 1 && Number(rest) <= 12 ? refuse('month_dot', `${year}-${two(rest)}`) : refuse('range')
}

/** A year of two digits may be a day: `Mar-24`. */
const monthName = (name: string, year: string): Finding => refuse('month_name', `20${year}-${two(monthNamed(name))}`)
