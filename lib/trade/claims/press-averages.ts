import { yearsBetween } from '../comparison/base'
import { shiftPeriod, yearBefore, yearOf, type Period } from '../period'
import type { ClaimBase } from './claim-base'
import { NUMBERS } from './press-factors'
import { pressText } from './press-text'

const AVERAGE =
  /(?<!\p{L})(?:average|mean|durchschnitts?|schnitts?|mittel(?:wert)?s?|moyenne|средн\p{L}+|متوسط)(?!\p{L})/gu

/** Words of which a number of years is a part: "Fünfjahresdurchschnitt", "fünfjähriges Mittel", "пятилетнее среднее". */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/[-\s]?jahres?[-\s]?(?=durchschnitt|schnitt|mittel)/gu, ' jahre '],
  [/[-\s]?jährig\p{L}*/gu, ' jahre '],
  [/-?летн\p{L}+/gu, ' лет '],
  [/-years?(?!\p{L})/gu, ' years '],
  [/(?<!\p{L})triennale/gu, 'trois ans'],
  [/(?<!\p{L})quinquennale/gu, 'cinq ans'],
  [/(?<!\p{L})décennale/gu, 'dix ans'],
]

/** Numbers as they stand in such words only. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...NUMBERS,
  ...Object.entries({ двух: 2, трех: 3, четырех: 4, пяти: 5, десяти: 10 }),
  ...Object.entries({ ثلاث: 3, الثلاث: 3, أربع: 4, الأربع: 4, خمس: 5, الخمس: 5, عشر: 10, العشر: 10 }),
])

/** What may stand beside the years or their number, and says nothing more of which they are. */
const BESIDE = new Set(
  [
    ...['the its their of for from over in to and last past previous preceding prior year years same period periods'],
    ...['der des die dem den das vom von für im in über bis und letzten vergangenen vorangegangenen vorherigen'],
    ...['vorigen jahr jahre jahren la le les de des du sur pour à a et dernières précédentes année années ans période'],
    ...['за по с до и на в последние последних предыдущие предыдущих прошлые прошлых год года годы годов лет гг г'],
    ...['значение значения значению значением показатель показателя آخر في من إلى عام عامي سنة سنوات السنوات الأعوام'],
    ...['أعوام الماضية السابقة الأخيرة للفترة لسنوات'],
  ].flatMap((list) => list.split(' ')),
)

/** What else than an average a text about several years could be: the years, and whether one was said. */
const wordsOf = (text: string): { readonly average: boolean; readonly left: readonly string[] } => {
  const joined = JOINED.reduce((said, [word, parts]) => said.replace(word, parts), pressText(text))
  const rest = joined.replace(AVERAGE, ' ')
  const left = (rest.match(/\d+|\p{L}+/gu) ?? []).filter((word) => !BESIDE.has(word))
  return { average: rest !== joined, left }
}

/**
 * An average as the press names it, "the average of 2015–2019", „Fünfjahresdurchschnitt“, «среднее за пять лет»: the same
 * months of these years, or of so many before the period. Null for anything else.
 */
export function spokenAverage(text: string, period: Period): ClaimBase | null {
  const { average, left } = wordsOf(text)
  return average ? (yearsNamed(left, period) ?? yearsCounted(left, period)) : null
}

/** Whether a text names several years without saying that their average is meant. */
export const namesSeveralYears = (text: string, period: Period): boolean => {
  const { average, left } = wordsOf(text)
  return !average && yearsNamed(left, period) !== null
}

function yearsNamed(left: readonly string[], period: Period): ClaimBase | null {
  const [first, last, ...more] = left
  // Months of two years have no year of their own.
  if ((period.first % 12) + period.months > 12) return null
  if (!first || !last || more.length > 0 || !/^\d{4}$/.test(first) || !/^(?:\d{2}|\d{4})$/.test(last)) return null
  const until = last.length === 4 ? last : first.slice(0, 2) + last
  const at = (year: string): Period => shiftPeriod(period, (Number(year) - yearOf(period)) * 12)
  return yearsBetween(at(first), at(until))
}

function yearsCounted([count = '', ...more]: readonly string[], period: Period): ClaimBase | null {
  const years = COUNTS.get(count) ?? (/^\d{1,2}$/.test(count) ? Number(count) : 0)
  if (more.length > 0 || years < 2) return null
  const last = yearBefore(period)
  return yearsBetween(shiftPeriod(last, (last.first - period.first) * (years - 1)), last)
}
