import { compareDecimals } from '../decimal'
import { shiftPoint } from '../take-along/ratio-text'

/** A stated change. `figure` is what was said, as decimal text: 42 (per cent), 2 (times), 8.7 (points). */
export interface Change {
  readonly kind: 'percent' | 'factor' | 'points'
  /** With its sign; a factor is positive. */
  readonly figure: string
  /** Digits behind the point as stated: `+42.0%` has one. */
  readonly decimals: number
  /** The other end, where a range was said: 30 of "20 to 30 per cent". */
  readonly to?: string
  /** Of a factor: divided by it, as what halved was by two. */
  readonly falls?: true
  /** Said as a fraction, `1/3` of "by a third"; `figure` is then its per cent. */
  readonly fraction?: Fraction
  /** Of a factor said in words with a half, "two and a half times": 2.5 of `x5/2`. */
  readonly halves?: true
}

/** The fractions that are said in words. */
export const FRACTIONS = ['1/10', '1/5', '1/4', '1/3', '2/5', '1/2', '3/5', '2/3', '3/4', '4/5'] as const
export type Fraction = (typeof FRACTIONS)[number]

const MINUS = /[−‐‑]/g
const FIGURE = /^([+-]?)(\d{1,15})(?:[.,](\d{1,6}))?(%|pp|p\.p\.)$/i
const FACTOR = /^(x|×|factor|\/|÷)(\d{1,9})(?:[.,](\d{1,6}))?$/i
const HALVES = /^(x|×|\/|÷)(?:(\d{1,2})\/2|(\d{1,2})½)$/i
const FRACTION = /^([+-]?)(\d\/\d{1,2})$/

/**
 * Reads `+73%`, `-9.7 %`, `x2`, `×1.9`, `/2` (divided by), `x5/2`, `+8.7pp`, `-1/3` and ranges, `+20%..+30%`; null for anything
 * else. A comma counts as a decimal point.
 */
export function readChange(text: string): Change | null {
  const ends = text.replace(/\s/g, '').replace(MINUS, '-').split('..')
  const [one, other] = ends.map(readEnd)
  if (ends.length === 1) return one ?? null
  if (ends.length > 2 || !one || !other || one.kind !== other.kind) return null
  if ([one, other].some(({ falls, fraction, halves }) => falls || fraction || halves)) return null
  const order = compareDecimals(one.figure, other.figure)
  if (order === 0) return null
  const [from, to] = order < 0 ? [one, other] : [other, one]
  return { ...from, to: to.figure, decimals: Math.max(from.decimals, to.decimals) }
}

function readEnd(text: string): Change | null {
  const factor = FACTOR.exec(text)
  if (factor) {
    const [, sign = '', whole = '', fraction = ''] = factor
    const figure = decimal(whole, fraction)
    if (Number(figure) <= 0) return null
    const falls = sign === '/' || sign === '÷'
    return { kind: 'factor', figure, decimals: fraction.length, ...(falls && { falls }) }
  }
  const halves = HALVES.exec(text)
  if (halves) return halvesOf(halves[1]!, halves[2] === undefined ? Number(halves[3]) * 2 + 1 : Number(halves[2]))
  const part = FRACTION.exec(text)
  if (part) return fractionOf(part[1] === '-' ? '-' : '', part[2]!)
  const match = FIGURE.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', unit = ''] = match
  const magnitude = decimal(whole, fraction)
  const figure = sign === '-' && Number(magnitude) !== 0 ? `-${magnitude}` : magnitude
  const kind = unit === '%' ? 'percent' : 'points'
  // Nothing loses more than all of itself.
  if (kind === 'percent' && Number(figure) < -100) return null
  return { kind, figure, decimals: fraction.length }
}

/** Three halves are "one and a half times", which is "by half"; an even number of them is a whole factor. */
function halvesOf(sign: string, count: number): Change | null {
  if (count < 5 || count % 2 === 0) return null
  const falls = sign === '/' || sign === '÷'
  return { kind: 'factor', figure: `${(count - 1) / 2}.5`, decimals: 0, halves: true, ...(falls && { falls }) }
}

function fractionOf(sign: '-' | '', text: string): Change | null {
  const fraction = FRACTIONS.find((known) => known === text)
  if (!fraction) return null
  const [part, whole] = fraction.split('/').map(Number)
  const figure = shiftPoint((part! / whole!).toFixed(8), 2)
  return { kind: 'percent', figure: sign + figure, decimals: figure.split('.')[1]?.length ?? 0, fraction }
}

const decimal = (whole: string, fraction: string): string => {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return fraction ? `${digits}.${fraction}` : digits
}

/** The canonical notation: `+73%`, `-9.7%`, `x1.9`, `/2`, `x5/2`, `+8.7pp`, `-1/3`, `+20%..+30%`. */
export function formatChange({ kind, figure, to, falls, fraction, halves }: Change): string {
  if (fraction) return `${figure.startsWith('-') ? '-' : '+'}${fraction}`
  const end = (number: string): string => {
    if (halves) return `${falls ? '/' : 'x'}${Number(number) * 2}/2`
    if (kind === 'factor') return `${falls ? '/' : 'x'}${number}`
    return `${number.startsWith('-') ? number : `+${number}`}${kind === 'percent' ? '%' : 'pp'}`
  }
  return to === undefined ? end(figure) : `${end(figure)}..${end(to)}`
}
