import { compareDecimals } from '../decimal'
import { shiftPoint } from '../take-along/ratio-text'
import { NUMBERS } from './press-factors'
import { rangeEnds } from './press-words'

/** "Billion" is 10⁹ in English; the German Billionen are 10¹² and not read, nor is anything else that could be either. */
const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd|thousand|tausend|тыс|тысяч[аи]?|ألف|آلاف)\.?$/i, 3],
  [/^(?:mn|m|mio|millions?|millionen|млн|миллион(?:а|ов)?|مليون|ملايين)\.?$/i, 6],
  [/^(?:bn|mrd|mds?|billions?|milliarden?|milliards?|млрд|миллиард(?:а|ов)?|مليار|مليارات)\.?$/i, 9],
]

/** Words in which nobody but the English write, who put commas between thousands. */
const ENGLISH = /^(?:million|billions?)$/i

/**
 * A level as the press writes it, "1.2 bn", "1,20 Mrd.", "950 million", "between 1.2 and 1.3 billion", as decimal text with
 * the digits before the point was moved; null for anything else. Three digits behind a comma are thousands in English, "1,174
 * million"; behind any other word they could as well be decimals, and are not read.
 */
export function spokenLevel(
  text: string,
): { readonly level: string; readonly stated: string; readonly to?: string } | null {
  const ends = rangeEnds(text.toLowerCase())
  if (!ends) return spokenEnd(text)
  const to = spokenEnd(ends[1]) ?? plainEnd(ends[1])
  // The word behind the second figure is that of both.
  const from = spokenEnd(ends[0]) ?? (to?.word ? spokenEnd(`${ends[0]} ${to.word}`) : plainEnd(ends[0]))
  if (!from || !to || compareDecimals(from.level, to.level) === 0) return null
  const [low, high] = compareDecimals(from.level, to.level) < 0 ? [from, to] : [to, from]
  return { ...low, to: high.level }
}

interface SpokenEnd {
  readonly level: string
  readonly stated: string
  readonly word: string
}

const plainEnd = (text: string): SpokenEnd | null =>
  /^-?\d{1,30}(\.\d{1,12})?$/.test(text) ? { level: text, stated: text, word: '' } : null

/** "One" to "ten" of a million or a billion, and thousands of millions with a blank between them. */
const inDigits = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/^\p{L}+(?= )/u, (word) => String(NUMBERS.get(word.toLowerCase()) ?? word))
    .replace(/^(-?\d{1,3})[ '’](\d{3})(?!\d)/, '$1$2')

function spokenEnd(text: string): SpokenEnd | null {
  const [, number = '', separator = '', fraction = '', word = ''] =
    /^(-?\d{1,12})(?:([.,])(\d{1,6}))?\s?([^\d\s,.]+\.?)$/.exec(inDigits(text)) ?? []
  const power = POWERS.find(([known]) => known.test(word))?.[1]
  if (power === undefined) return null
  const thousands = fraction.length === 3 && separator === ',' && ENGLISH.test(word)
  if (fraction.length === 3 && !thousands) return null
  const stated = separator ? `${number}${thousands ? '' : '.'}${fraction}` : number
  return { level: shiftPoint(stated, power), stated, word }
}
