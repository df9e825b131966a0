import { MAX_MONTHS, parsePeriod, period, type Period } from './period'
import { foldTime, MONTH_NAME, monthNamed } from './month-names'
import {
  CALENDAR_YEAR,
  COUNT,
  counted,
  CUMULATED,
  FIRST,
  FIRST_BETWEEN,
  FOUR_MONTHS,
  HALF,
  MONTHS,
  NTH,
  nth,
  QUARTER,
  UP_TO,
} from './period-vocabulary'

/** Year, month and number of months. */
type Parts = readonly [number, number, number]
type Read = (match: RegExpExecArray) => Parts | 'reversed' | null

const NAME = `(${MONTH_NAME})\\.?`
/** A year of two digits has an apostrophe: `Mar-24` may be a day. */
const Y = `(\\d{4}|'\\d{2})`
/** Beside a part of the year or two months it needs none: `3Q24`, `1H25`, `Jan-Jun 25`. */
const Y2 = `(\\d{4}|'?\\d{2})`
/** What may stand between a part of a year and the year, and behind the year. */
const OF = '[ ,./:-]*(?:(?:of|de|del|des|vom|за|в|من|من عام|عام|لعام|سنة|لسنة|من سنة) )?'
const BEHIND = '(?: ?(?:г\\.?|года|год|году|гг\\.?|م))?'
const YEAR = `${OF}${Y}${BEHIND}`
const YEAR2 = `${OF}${Y2}${BEHIND}`
const FROM = '(?:(?:from|von|de|du|desde|с|в|за|из|من) )?'
const RANGE = '(?: ?(?:-|\\.{2,3}|…) ?| (?:to|through|bis|a|au|al|hasta|по|до|الى|حتى) )'
const TO = `(?:${RANGE}| ?/ ?)`
/** A month in digits before or behind a year, with the year. */
const NUMERIC = '(\\d{4})[-./: ]?m?(\\d{2})'
const NUMERIC_LAST = '(\\d{1,2})[/.](\\d{4})'

const yearOf = (text: string): number => {
  const year = Number(text.replace("'", ''))
  return year >= 100 ? year : year + (year < 70 ? 2000 : 1900)
}

const span = (year: string, first: number, last: number): Parts | 'reversed' | null =>
  last > first ? [yearOf(year), first, last - first + 1] : last < first ? 'reversed' : null
const between = (from: readonly [number, number], to: readonly [number, number]): Parts | 'reversed' | null => {
  const months = (to[0] - from[0]) * 12 + to[1] - from[1] + 1
  return months > 1 ? [from[0], from[1], months] : months < 1 ? 'reversed' : null
}
/** Twelve months up to a month. */
const upTo = (year: string, month: number): Parts =>
  month === 12 ? [yearOf(year), 1, 12] : [yearOf(year) - 1, month + 1, 12]
const part = (length: number, n: number, year: string): Parts | null =>
  n >= 1 && n * length <= 12 ? [yearOf(year), (n - 1) * length + 1, length] : null
/** From one quarter to a later one of the same year. */
const quarters = (year: string, from: number, to: number): Parts | 'reversed' | null =>
  from < 1 || to < 1 || from === to ? null : to < from ? 'reversed' : [yearOf(year), from * 3 - 2, (to - from + 1) * 3]
/** The first months of a year, as many as are counted. */
const firstMonths = (year: string, word: string): Parts | null =>
  counted(word) <= 12 ? [yearOf(year), 1, counted(word)] : null
const FISCAL = '(?:(?:fy|fiscal year|financial year|exercice) ?)?'
const BEGINNING = '(?:from|beginning|starting|ab|a partir de|с)(?: in)?'
const isNextYear = (first: string, second: string): boolean => Number(second) % 100 === (Number(first) + 1) % 100
/** The months of a fiscal year that says both its years and its months: `Apr-Mar 2024-25`. */
const fiscal = (from: string, to: string, first: string, second: string): Parts | 'reversed' | null =>
  isNextYear(first, second) ? between([+first, monthNamed(from)], [+first + 1, monthNamed(to)]) : null

const notation = (pattern: string, read: Read): readonly [RegExp, Read] => [new RegExp(`^${pattern}$`, 'u'), read]
/** A part of a year before the year, behind it, and with its number behind its word. */
const parts = (length: number, word: string): ReadonlyArray<readonly [RegExp, Read]> => [
  notation(`${NTH}[ -]?${word}${YEAR2}`, (m) => part(length, nth(m[1]!), m[2]!)),
  notation(`${word}[ -]?${NTH}${YEAR2}`, (m) => part(length, nth(m[1]!), m[2]!)),
  notation(`${Y2}[ ,./:-]*${NTH}[ -]?${word}`, (m) => part(length, nth(m[2]!), m[1]!)),
  notation(`${Y2}[ ,./:-]*${word}[ -]?${NTH}`, (m) => part(length, nth(m[2]!), m[1]!)),
]

const NOTATIONS: ReadonlyArray<readonly [RegExp, Read]> = [
  notation(`${CALENDAR_YEAR} ?(\\d{4})`, (m) => [+m[1]!, 1, 12]),
  notation(`(?:за |в )?(\\d{4}) ?(?:г\\.?|год|году)`, (m) => [+m[1]!, 1, 12]),
  notation(`(\\d{4})[.,]0`, (m) => [+m[1]!, 1, 12]),
  notation(`${NAME}${YEAR}`, (m) => [yearOf(m[2]!), monthNamed(m[1]!), 1]),
  notation(`${Y}[ ,./:-]*${NAME}`, (m) => [yearOf(m[1]!), monthNamed(m[2]!), 1]),
  notation('(\\d{4})[:.]m?(\\d{2})(?<=[:m]\\d{2})', (m) => [+m[1]!, +m[2]!, 1]),
  notation(`${FROM}${NAME}${TO}${NAME}${YEAR2}`, (m) => span(m[3]!, monthNamed(m[1]!), monthNamed(m[2]!))),
  notation(`${Y}[ ,./-]*${NAME}${TO}${NAME}`, (m) => span(m[1]!, monthNamed(m[2]!), monthNamed(m[3]!))),
  notation(`${FROM}${NAME}${YEAR}${TO}${NAME}${YEAR}`, (m) =>
    between([yearOf(m[2]!), monthNamed(m[1]!)], [yearOf(m[4]!), monthNamed(m[3]!)]),
  ),
  notation(`${NAME}${TO}${NAME}${OF}(\\d{4})[-/](\\d{4}|\\d{2})`, (m) => fiscal(m[1]!, m[2]!, m[3]!, m[4]!)),
  notation(`${FISCAL}(\\d{4})[-/](\\d{4}|\\d{2})[ ,]*${NAME}${TO}${NAME}`, (m) => fiscal(m[3]!, m[4]!, m[1]!, m[2]!)),
  notation(`${FISCAL}(\\d{4})[-/](\\d{4}|\\d{2})[ ,]*${BEGINNING} ${NAME}`, (m) =>
    isNextYear(m[1]!, m[2]!) ? [+m[1]!, monthNamed(m[3]!), 12] : null,
  ),
  // With two different marks no date is meant: those have the same one twice.
  notation(`${NUMERIC}${TO}${NUMERIC}`, (m) => between([+m[1]!, +m[2]!], [+m[3]!, +m[4]!])),
  notation(`${NUMERIC_LAST}${TO}${NUMERIC_LAST}`, (m) => between([+m[2]!, +m[1]!], [+m[4]!, +m[3]!])),
  notation(`(\\d{1,2})\\.?${RANGE}(\\d{1,2})\\.?[/. ](\\d{4})`, (m) => span(m[3]!, +m[1]!, +m[2]!)),
  notation('(\\d{4})-(\\d{2})(?:/|\\.{2,3})(\\d{2})', (m) => span(m[1]!, +m[2]!, +m[3]!)),
  notation('(\\d{4})[/ ](\\d{2})-(\\d{2})', (m) => span(m[1]!, +m[2]!, +m[3]!)),
  notation('(\\d{4})-?m(\\d{2})-m?(\\d{2})', (m) => span(m[1]!, +m[2]!, +m[3]!)),
  notation(`q([1-4])${TO}q([1-4])${YEAR2}`, (m) => quarters(m[3]!, +m[1]!, +m[2]!)),
  notation(`${Y}[ ,./:-]*q([1-4])${TO}(?:${Y}-?)?q([1-4])`, (m) =>
    m[3] === undefined || m[3] === m[1] ? quarters(m[1]!, +m[2]!, +m[4]!) : null,
  ),
  notation(`${NTH}${TO}${NTH}[ -]?${QUARTER}${YEAR}`, (m) => quarters(m[3]!, nth(m[1]!), nth(m[2]!))),
  notation(`${UP_TO} ${NAME}${YEAR}`, (m) => [yearOf(m[2]!), 1, monthNamed(m[1]!)]),
  notation(`${Y} (?:through|thru) ${NAME}`, (m) => [yearOf(m[1]!), 1, monthNamed(m[2]!)]),
  notation(`${FIRST}${COUNT} ?${FIRST_BETWEEN}${MONTHS}${YEAR2}`, (m) => firstMonths(m[2]!, m[1]!)),
  notation(`${Y}[ ,./-]*${COUNT} ?${MONTHS}`, (m) => firstMonths(m[1]!, m[2]!)),
  ...parts(6, HALF),
  ...parts(3, QUARTER),
  ...parts(4, FOUR_MONTHS),
  notation(
    `(?:(?:four|4) quarters|(?:twelve|12) months|year)(?: to| ending| ended| up to)+(?: the)?(?: end of)? q([1-4])${YEAR}`,
    (m) => upTo(m[2]!, +m[1]! * 3),
  ),
  notation(
    `(?:(?:twelve|12) months|four quarters|year)(?: to| ending| ended| up to)+(?: the)?(?: end of)? ${NAME}${YEAR}`,
    (m) => upTo(m[2]!, monthNamed(m[1]!)),
  ),
]

const WORDS = /\p{L}+/gu
/** Every word that a notation can have: a text with another one need not be tried with each. */
const KNOWN_WORDS = new Set(
  [CUMULATED, ...NOTATIONS.map(([{ source }]) => source)].flatMap((s) => s.match(WORDS) ?? []),
)
const LONGEST = 60
const CUMULATION = new RegExp(`^(?:${CUMULATED})[ :,]+| (?:${CUMULATED})(?= |$)`, 'u')

/** As it stands in a sentence: "in the first half of 2025", "im 1. Halbjahr 2025". */
const INTO = /^(?:(?:in|for|over|during|the|im|in den|en|au|pour) )+/u

/** Folded, with one kind of apostrophe and without brackets. */
const plainOf = (text: string): string =>
  foldTime(text)
    .replace(/[’‘`´]/g, "'")
    .replace(/[()]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(INTO, '')

function matchOne(plain: string): Period | 'reversed' | null {
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(plain)
    if (!match) continue
    const found = read(match)
    if (!found || found === 'reversed') return found
    const [year, month, months] = found
    const known = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && months >= 1 && months <= MAX_MONTHS
    return known ? period(year, month, months) : null
  }
  return null
}

function match(text: string): Period | 'reversed' | null {
  if (text.length > LONGEST) return null
  const plain = plainOf(text)
  if (!(plain.match(WORDS) ?? []).every((word) => KNOWN_WORDS.has(word))) return null
  const rest = plain.replace(CUMULATION, ' ').trim()
  return rest === plain ? matchOne(plain) : sinceJanuary(matchShort(rest))
}

/** Beside `YTD` a year of two digits is one: `Jun-25 YTD`. */
const matchShort = (rest: string): Period | 'reversed' | null =>
  parsePeriod(rest) ?? matchOne(rest) ?? matchOne(rest.replace(/(?<=\p{L}[ .-]?)(\d{2})$/u, "'$1"))

/** A cumulated month stands for all months up to it; a cumulated range that begins later is none. */
function sinceJanuary(found: Period | 'reversed' | null): Period | 'reversed' | null {
  if (!found || found === 'reversed') return found
  const since = found.first % 12
  if (since === 0 || found.months === 1) return { first: found.first - since, months: found.months + since }
  return null
}

/**
 * A period in words, in English, German, French, Spanish, Russian and Arabic: `janv. 2024`, `янв–июнь 2025`,
 * `1. Halbjahr 2025`, `I квартал 2024`, `9M 2024`, `3Q24`, `01-06/2025`, `à fin juillet 2015` and `cumul juillet 2015`
 * (all months up to July), `four quarters to Q2 2024`. Null for everything else.
 */
export function periodInWords(text: string): Period | null {
  const found = match(text)
  return found === 'reversed' ? null : found
}

/** Whether a text is a range that ends before it begins: `Jun-Jan 2025`. */
export const isReversed = (text: string): boolean => match(text) === 'reversed'
