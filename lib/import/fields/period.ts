import { endOf, parsePeriod, type Period } from '../../trade/period'
import { finding, type Finding } from '../problem'
import { bad, good, type CellReader } from './reading'

/** Periods in SDMX and unambiguous everyday notation; one that is not over yet gets a warning. */
export const periodReader =
  (currentMonth: number): CellReader<Period> =>
  (text) => {
    if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'period' }))
    const period = parsePeriod(text)
    if (!period) return bad(explain(text))
    return good(period, endOf(period) - 1 > currentMonth ? finding('W_FUTURE_PERIOD', {}) : null)
  }

type Explain = (match: RegExpExecArray) => Finding

const refuse = (reason: string, suggestion = 'none'): Finding => finding('E_PERIOD', { reason, suggestion })
const ask = (reason: string, first: string, second: string): Finding =>
  finding('E_PERIOD_AMBIGUOUS', { reason, first, second })

const MONTHS =
  'jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек'
const MONTH_NUMBERS = new Map(
  [
    ['jan', 'янв'],
    ['feb', 'фев'],
    ['mar', 'mär', 'mrz', 'мар'],
    ['apr', 'апр'],
    ['may', 'mai', 'май', 'мая'],
    ['jun', 'июн'],
    ['jul', 'июл'],
    ['aug', 'авг'],
    ['sep', 'сен'],
    ['oct', 'okt', 'окт'],
    ['nov', 'ноя'],
    ['dec', 'dez', 'дек'],
  ].flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
)

const two = (n: number | string): string => String(n).padStart(2, '0')
const century = (year: string): string => (year.length === 2 ? `20${year}` : year)

/** What a text that is no period looks like, with what was probably meant. */
const LOOKS_LIKE: ReadonlyArray<readonly [RegExp, Explain]> = [
  [/^(\d{4})[ -]?T([1-4])$/i, (m) => trimester(m[1]!, m[2]!)],
  [/^T([1-4])[ -]?(\d{4})$/i, (m) => trimester(m[2]!, m[1]!)],
  [/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, (m) => dayAndMonth(m[1]!, m[3]!, m[4]!)],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, (m) => refuse('date', `${m[1]}-${two(m[2]!)}`)],
  [/^(\d{5})(?:[.,]0+)?$/, (m) => serial(Number(m[1]))],
  [/^(\d{1,2})[.,](\d{4})$/, (m) => refuse('month_dot', `${m[2]}-${two(m[1]!)}`)],
  [/^(\d{4})[./](\d{1,2})$/, (m) => slashed(m[1]!, m[2]!)],
  [/^(\d{4})[-–](\d{4})$/, (m) => refuse('fiscal', `${m[1]}`)],
  [new RegExp(`^(${MONTHS})\\p{L}*\\.?[ -]*(\\d{2}|\\d{4})$`, 'iu'), (m) => monthName(m[1]!, m[2]!)],
  [new RegExp(`^(\\d{2}|\\d{4})[ -]*(${MONTHS})\\p{L}*\\.?$`, 'iu'), (m) => monthName(m[2]!, m[1]!)],
]

function explain(text: string): Finding {
  if (text.length > 60) return refuse('other')
  for (const [pattern, explanation] of LOOKS_LIKE) {
    const match = pattern.exec(text)
    if (match) return explanation(match)
  }
  return refuse(/^\d{4}(?:-?[A-Z]?\d{1,3})?$/i.test(text) ? 'range' : 'other')
}

/** A trimester in SDMX has four months; French and Spanish `T1` is a quarter. */
const trimester = (year: string, n: string): Finding =>
  ask('trimester', `${year}-Q${n}`, n === '4' ? 'none' : `${year}-${two(Number(n) * 4 - 3)}/P4M`)

function dayAndMonth(a: string, b: string, year: string): Finding {
  if (Number(a) > 12) return refuse('date', `${year}-${two(b)}`)
  if (Number(b) > 12) return refuse('date', `${year}-${two(a)}`)
  return a === b ? refuse('date', `${year}-${two(a)}`) : ask('day_month', `${year}-${two(b)}`, `${year}-${two(a)}`)
}

/** Spreadsheets count days from 1899-12-30. 20,000 is in 1954, 60,000 in 2064. */
function serial(days: number): Finding {
  if (days < 20_000 || days > 60_000) return refuse('range')
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
  return refuse('serial', date)
}

function slashed(year: string, rest: string): Finding {
  const following = two((Number(year) + 1) % 100)
  if (two(rest) === following && rest.length === 2) return refuse('fiscal', year)
  return Number(rest) >= 1 && Number(rest) <= 12 ? refuse('month_dot', `${year}-${two(rest)}`) : refuse('range')
}

function monthName(name: string, year: string): Finding {
  const month = MONTH_NUMBERS.get(name.toLowerCase())
  return refuse('month_name', month === undefined ? 'none' : `${century(year)}-${two(month)}`)
}
