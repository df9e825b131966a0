import { shiftPoint } from '../take-along/ratio-text'
import type { Wording } from './claim'

/**
 * Changes that are said in a word, in the notation of `readChange`. Halved is a fall, and its hedges are those of a fall: what
 * has almost halved is more than half.
 */
const CHANGES: Readonly<Record<string, string>> = {
  ...{ doubled: 'x2', tripled: 'x3', quadrupled: 'x4', halved: '-50%' },
  ...{ verdoppelt: 'x2', verdreifacht: 'x3', vervierfacht: 'x4', halbiert: '-50%' },
}

/** A change as the press says it ("doubled", "halbiert") in the notation of `readChange`; anything else as it is. */
export const spokenChange = (text: string): string => CHANGES[text.toLowerCase()] ?? text

const HEDGES: Readonly<Record<string, Wording>> = {
  ...{ nearly: 'almost', 'just-under': 'almost', around: 'about', approximately: 'about', roughly: 'about' },
  ...{ circa: 'about', 'more-than': 'over', above: 'over', 'less-than': 'under', below: 'under' },
  ...{ minimum: 'at-least', maximum: 'at-most', 'up-to': 'at-most' },
  ...{
    genau: 'exact',
    fast: 'almost',
    knapp: 'almost',
    beinahe: 'almost',
    etwa: 'about',
    rund: 'about',
    'ca.': 'about',
  },
  ...{ über: 'over', 'mehr-als': 'over', unter: 'under', 'weniger-als': 'under', mindestens: 'at-least' },
  ...{ höchstens: 'at-most', 'bis-zu': 'at-most' },
}

/** A hedge by another word than its code, folded (`more-than`); null where there is no such word. */
export const spokenHedge = (folded: string): Wording | null => HEDGES[folded] ?? null

/** "Billion" is 10⁹ in English; the German Billionen are 10¹² and not read, nor is anything else that could be either. */
const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mn|mio|million|millions|millionen|млн)\.?$/i, 6],
  [/^(?:bn|mrd|billion|milliarde|milliarden|milliards?|млрд)\.?$/i, 9],
]

/**
 * A level as the press writes it, "1.2 bn", "1,20 Mrd.", "950 million", as decimal text with the digits before the point was
 * moved; null for anything else. Three digits behind a comma or point could as well be thousands: they are not read.
 */
export function spokenLevel(text: string): { readonly level: string; readonly stated: string } | null {
  const [, number = '', separator = '', fraction = '', word = ''] =
    /^(-?\d{1,12})(?:([.,])(\d{1,6}))?\s?([^\d\s,.]+\.?)$/.exec(text.replaceAll(/\s+/g, ' ')) ?? []
  const power = POWERS.find(([known]) => known.test(word))?.[1]
  if (power === undefined || fraction.length === 3) return null
  const stated = separator ? `${number}.${fraction}` : number
  return { level: shiftPoint(stated, power), stated }
}

const UNITS: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', euro: 'EUR', euros: 'EUR', us$: 'USD', 'us-dollar': 'USD', 'us dollars': 'USD' },
  ...{ rouble: 'RUB', roubles: 'RUB', ruble: 'RUB', rubles: 'RUB', rubel: 'RUB' },
}

/** A currency by its name, where the name is that of one only: there are several dollars and dirhams. */
export const spokenUnit = (text: string): string => UNITS[text.toLowerCase()] ?? text
