import { MAX_MONTHS, period, type Period } from '../../trade/period'
import { foldTime, MONTH_NAME, monthNamed } from './month-names'

/** Year, month and number of months. */
type Parts = readonly [number, number, number]
type Read = (match: RegExpExecArray) => Parts | null

const NAME = `(${MONTH_NAME})\\.?`
const Y = '(\\d{4})'
/** What may stand between a part of a year and the year, and behind the year. */
const OF = '[ ,./-]*(?:(?:of|de|del|des|vom|за|в|من|من عام|عام|لعام|سنة|لسنة) )?'
const YEAR = `${OF}${Y}(?: ?(?:г\\.?|года|год|гг\\.?|م))?`
const FROM = '(?:(?:from|von|de|du|desde|с|в|за|من) )?'
const TO = '(?: ?[-/] ?| (?:to|through|bis|a|au|al|hasta|по|до|الى|حتى|-) )'
const ORDINALS: ReadonlyArray<readonly string[]> = [
  [
    ...[
      '1',
      'i',
      '1st',
      'first',
      'erstes',
      'erste',
      'ersten',
      '1er',
      '1ere',
      'premier',
      '1o',
      '1°',
      '1.er',
      '1.o',
      'primer',
      'primero',
    ],
    ...['1-й', '1-е', '1-и', 'первый', 'первое', 'первом', 'первого', 'الاول'],
  ],
  [
    ...['2', 'ii', '2nd', 'second', 'zweites', 'zweite', 'zweiten', '2e', '2eme', 'deuxieme', '2o', '2.o', '2°'],
    ...['segundo', '2-й', '2-е', '2-и', 'второй', 'второе', 'втором', 'второго', 'الثاني'],
  ],
  [
    ...[
      '3',
      'iii',
      '3rd',
      'third',
      'drittes',
      'dritte',
      'dritten',
      '3e',
      '3eme',
      'troisieme',
      '3er',
      '3.er',
      '3o',
      '3.o',
      '3°',
    ],
    ...['tercer', 'tercero', '3-й', '3-и', 'третий', 'третьем', 'третьего', 'الثالث'],
  ],
  [
    ...[
      '4',
      'iv',
      '4th',
      'fourth',
      'viertes',
      'vierte',
      'vierten',
      '4e',
      '4eme',
      'quatrieme',
      '4o',
      '4.o',
      '4°',
      'cuarto',
    ],
    ...['4-й', '4-и', 'четвертый', 'четвертом', 'четвертого', 'الرابع'],
  ],
]
const NUMBER_OF = new Map(
  ORDINALS.flatMap((words, i) => words.map((word): [string, number] => [foldTime(word), i + 1])),
)
const NTH = `(${[...NUMBER_OF.keys()]
  .map((word) => word.replaceAll('.', String.raw`\.`))
  .sort((one, other) => other.length - one.length)
  .join('|')})\\.?`
const nth = (word: string): number => NUMBER_OF.get(word) ?? 0

const folded = (...words: readonly string[]): string => words.map((word) => foldTime(word)).join('|')
const HALF = `(?:${folded('Halbjahr', 'Hj', 'half-year', 'half year', 'half', 'semestre', 'sem', 'semester', 'полугодие', 'полугодии', 'полугодия', 'п/г', 'пг', 'п', 'h', 'нп', 'النصف', 'نصف')})\\.?`
const QUARTER = `(?:${folded('quarter', 'qtr', 'q', 'Quartal', 'Vierteljahr', 'Qu', 'trimestre', 'trim', 'квартал', 'квартале', 'квартала', 'кварт', 'кв', 'الربع', 'ربع')})\\.?`
const FOUR_MONTHS = '(?:cuatrimestre|quadrimestre)'
const MONTHS = `(?:${folded('months', 'month', 'mths', 'Monate', 'Monat', 'Monaten', 'mois', 'meses', 'mes', 'месяцев', 'месяца', 'месяц', 'мес', 'м', 'm', 'اشهر', 'شهرا', 'شهر')})\\.?`
const COUNTS = new Map([
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, i): [string, number] => [word, i + 2],
  ),
  ...['zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf'].map(
    (word, i): [string, number] => [word, i + 2],
  ),
  ...['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'].map(
    (word, i): [string, number] => [word, i + 2],
  ),
])
const COUNT = `(\\d{1,2}|${[...COUNTS.keys()].join('|')})`
/** The first months of a year, as many as are counted. */
const firstMonths = (year: number, word: string): Parts | null => {
  const months = COUNTS.get(word) ?? Number(word)
  return months <= 12 ? [year, 1, months] : null
}
const FIRST = '(?:(?:the|die|les|los|las|за|в|ersten?|first|premiers?|primeros|первые|первых) ){0,2}'
const UP_TO =
  "(?:a fin(?: de)?|a fines de|jusqu'?a(?: fin)?|bis(?: ende)?|(?:up )?to(?: the)?(?: end)?(?: of)?|through|hasta(?: fines de)?|ytd|до конца|الى غاية(?: نهاية| متم)?|حتى(?: نهاية)?|متم)"

const span = (year: number, first: number, last: number): Parts | null =>
  last > first ? [year, first, last - first + 1] : null
const between = (from: readonly [number, number], to: readonly [number, number]): Parts | null => {
  const months = (to[0] - from[0]) * 12 + to[1] - from[1] + 1
  return months > 1 ? [from[0], from[1], months] : null
}
/** Twelve months up to a month. */
const upTo = (year: number, month: number): Parts => (month === 12 ? [year, 1, 12] : [year - 1, month + 1, 12])
const part = (length: number, n: number, year: number): Parts | null =>
  n >= 1 && n * length <= 12 ? [year, (n - 1) * length + 1, length] : null

const notation = (pattern: string, read: Read): readonly [RegExp, Read] => [new RegExp(`^${pattern}$`, 'u'), read]
/** A part of a year before the year, behind it, and with its number behind its word. */
const parts = (length: number, word: string): ReadonlyArray<readonly [RegExp, Read]> => [
  notation(`${NTH}[ -]?${word}${YEAR}`, (m) => part(length, nth(m[1]!), +m[2]!)),
  notation(`${word}[ -]?${NTH}${YEAR}`, (m) => part(length, nth(m[1]!), +m[2]!)),
  notation(`${Y}[ ,./-]*${NTH}[ -]?${word}`, (m) => part(length, nth(m[2]!), +m[1]!)),
  notation(`${Y}[ ,./-]*${word}[ -]?${NTH}`, (m) => part(length, nth(m[2]!), +m[1]!)),
]

const NOTATIONS: ReadonlyArray<readonly [RegExp, Read]> = [
  notation(`(?:year|jahr|annee|ano|год|عام|سنة) ${Y}`, (m) => [+m[1]!, 1, 12]),
  notation(`${Y} ?(?:г\\.?|год)`, (m) => [+m[1]!, 1, 12]),
  notation(`${NAME}${YEAR}`, (m) => [+m[2]!, monthNamed(m[1]!), 1]),
  notation(`${Y}[ ,./-]*${NAME}`, (m) => [+m[1]!, monthNamed(m[2]!), 1]),
  notation(`${FROM}${NAME}${TO}${NAME}${YEAR}`, (m) => span(+m[3]!, monthNamed(m[1]!), monthNamed(m[2]!))),
  notation(`${Y}[ ,./-]*${NAME}${TO}${NAME}`, (m) => span(+m[1]!, monthNamed(m[2]!), monthNamed(m[3]!))),
  notation(`${FROM}${NAME}${YEAR}${TO}${NAME}${YEAR}`, (m) =>
    between([+m[2]!, monthNamed(m[1]!)], [+m[4]!, monthNamed(m[3]!)]),
  ),
  notation(`${Y}-(\\d{2})${TO}${Y}-(\\d{2})`, (m) => between([+m[1]!, +m[2]!], [+m[3]!, +m[4]!])),
  notation(`${UP_TO} ${NAME}${YEAR}`, (m) => [+m[2]!, 1, monthNamed(m[1]!)]),
  notation(`${NAME}${YEAR} ytd`, (m) => [+m[2]!, 1, monthNamed(m[1]!)]),
  notation(`${FIRST}${COUNT} ?(?:ersten |premiers |primeros )?${MONTHS}${YEAR}`, (m) => firstMonths(+m[2]!, m[1]!)),
  notation(`${Y}[ ,./-]*${COUNT} ?${MONTHS}`, (m) => firstMonths(+m[1]!, m[2]!)),
  ...parts(6, HALF),
  ...parts(3, QUARTER),
  ...parts(4, FOUR_MONTHS),
  notation(
    `(?:(?:four|4) quarters|(?:twelve|12) months|year)(?: to| ending| ended| up to)+(?: the)?(?: end of)? q([1-4])${YEAR}`,
    (m) => upTo(+m[2]!, +m[1]! * 3),
  ),
  notation(
    `(?:(?:twelve|12) months|four quarters|year)(?: to| ending| ended| up to)+(?: the)?(?: end of)? ${NAME}${YEAR}`,
    (m) => upTo(+m[2]!, monthNamed(m[1]!)),
  ),
]

const WORDS = /\p{L}+/gu
/** Every word that a notation can have: a text with another one need not be tried with each. */
const KNOWN_WORDS = new Set(NOTATIONS.flatMap(([pattern]) => pattern.source.match(WORDS) ?? []))
const LONGEST = 60

/**
 * A period in words, in English, German, French, Spanish, Russian and Arabic: `janv. 2024`, `янв–июнь 2025`,
 * `1. Halbjahr 2025`, `I квартал 2024`, `9M 2024`, `à fin juillet 2015` (all months up to July), `four quarters to Q2 2024`.
 * The year has four digits: `Mar-24` may be a day. Null for everything else.
 */
export function periodInWords(text: string): Period | null {
  if (text.length > LONGEST) return null
  const plain = foldTime(text)
  if (!(plain.match(WORDS) ?? []).every((word) => KNOWN_WORDS.has(word))) return null
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(plain)
    if (!match) continue
    const found = read(match)
    if (!found) return null
    const [year, month, months] = found
    const known = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && months >= 1 && months <= MAX_MONTHS
    return known ? period(year, month, months) : null
  }
  return null
}
