import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../decimal'
import { shiftPoint } from '../take-along/ratio-text'
import type { Change } from './change'
import type { Coded, Wording } from './claim'

/**
 * What a stated figure leaves open. Ends are decimal text: of a level in its unit, of a growth as a ratio (`0.415` is
 * 41.5 %, of "doubled" 1), of points as a ratio (`0.087`). Null is no end; a closed end belongs to the interval.
 */
export interface Interval {
  readonly low: string | null
  readonly high: string | null
  readonly lowClosed: boolean
  readonly highClosed: boolean
  /** Which row of the table of rules made it. `half` and `reach` are in the units of the figure as said. */
  readonly rule: Coded<IntervalRule>
}

/**
 * The rules (docs/decisions/014-stated-intervals.md). `rounding`: an exact figure, half a unit of its last stated digit to
 * both sides, both ends closed (who rounds may take a half either way). `small-factor`: "doubled", "tripled" and "two and a
 * half times", a quarter to both sides: the next that people say; "halved" is what a factor of two leaves when it divides.
 * `fraction`: "by a third", a tenth of it to both sides. `range`: both its ends, rounded as exact figures are, but by no more
 * than a quarter of its width. `unchanged`: 0 % as exact figures are. `direction`: "rose" or "fell" alone, which is a change of more or less than nothing. The others
 * are hedges.
 */
export const INTERVAL_RULES = [
  'rounding',
  'small-factor',
  'fraction',
  'range',
  'about',
  'almost',
  'over',
  'under',
  'at-least',
  'at-most',
  'unchanged',
  'direction',
] as const
export type IntervalRule = (typeof INTERVAL_RULES)[number]

/** How far each wording goes from a figure, outwards and inwards from zero; `reach` and `half` say how far. */
const SIDES: Readonly<Record<Wording, { below: Side; above: Side }>> = {
  exact: { below: { by: 'half', closed: true }, above: { by: 'half', closed: true } },
  about: { below: { by: 'reach', closed: true }, above: { by: 'reach', closed: true } },
  almost: { below: { by: 'reach', closed: true }, above: { by: 'none', closed: false } },
  over: { below: { by: 'none', closed: false }, above: { by: 'reach', closed: true } },
  under: { below: { by: 'reach', closed: true }, above: { by: 'none', closed: false } },
  'at-least': { below: { by: 'none', closed: true }, above: { by: 'endless', closed: false } },
  'at-most': { below: { by: 'endless', closed: false }, above: { by: 'none', closed: true } },
}
interface Side {
  readonly by: 'half' | 'reach' | 'none' | 'endless'
  readonly closed: boolean
}

export function levelInterval(
  level: string,
  digits: number | null,
  wording: Wording,
  to: string | null = null,
): Interval {
  const step = digits === null ? lastDigit(level) : digitAt(level, digits)
  if (to !== null) return rangeInterval([level, to], finer(step, lastDigit(to)), wording)
  return intervalOf(level, wording, multiplyDecimals(step, '0.5'), step, 'rounding')
}

export function changeInterval(change: Change, wording: Wording): Interval {
  const { kind, figure, decimals, to, falls, fraction, halves } = change
  const stated = powerOfTen(-decimals)
  const small = kind === 'factor' && (halves || (decimals === 0 && Number(figure) <= 3))
  const half = small ? '0.25' : multiplyDecimals(stated, '0.5')
  const step = decimals === 0 ? lastDigit(figure) : stated
  const tenth = multiplyDecimals(figure.replace('-', ''), '0.1')
  const said =
    to !== undefined
      ? rangeInterval([figure, to], multiplyDecimals(half, '2'), wording)
      : fraction
        ? intervalOf(figure, wording, tenth, tenth, 'fraction')
        : intervalOf(
            figure,
            wording,
            half,
            step,
            small ? 'small-factor' : kind !== 'factor' && figure === '0' ? 'unchanged' : 'rounding',
          )
  if (falls) return divided(said)
  const ratio = (end: string | null): string | null =>
    end === null ? null : kind === 'factor' ? subtractDecimals(end, '1') : multiplyDecimals(end, '0.01')
  const ratios = { ...said, low: ratio(said.low), high: ratio(said.high) }
  if (!fraction) return ratios
  // A third has no last digit.
  return { ...ratios, low: outwards(Number(ratios.low), 'low'), high: outwards(Number(ratios.high), 'high') }
}

/** What is left of something divided by a factor in an interval, as growth: the largest factor leaves the least. */
function divided({ low, high, lowClosed, highClosed, rule }: Interval): Interval {
  const left = (factor: string | null, end: 'low' | 'high'): string | null =>
    factor === null ? (end === 'low' ? '-1' : null) : outwards(1 / Number(factor) - 1, end)
  return { low: left(high, 'low'), high: left(low, 'high'), lowClosed: highClosed, highClosed: lowClosed, rule }
}

/** To a tenth of a per cent away from the middle: a quotient has no last digit, and nothing is to be refused for that. */
function outwards(ratio: number, end: 'low' | 'high'): string {
  const thousandths = end === 'low' ? Math.floor(ratio * 1000 + 1e-4) : Math.ceil(ratio * 1000 - 1e-4)
  return shiftPoint(String(thousandths), -3)
}

/** From end to end of a range. Of hedges only "about" goes with one, and its reach is that of each end. */
function rangeInterval([from, to]: readonly [string, string], step: string, wording: Wording): Interval {
  const quarter = multiplyDecimals(subtractDecimals(to, from), '0.25')
  const rounded = multiplyDecimals(step, '0.5')
  const half = compareDecimals(quarter, rounded) < 0 ? quarter : rounded
  const reach = (end: string): string =>
    wording === 'exact' ? half : reachOf(end.replace('-', ''), half, lastDigit(end))
  const rule: Coded<IntervalRule> =
    wording === 'exact' ? { code: 'range', params: { half } } : { code: 'about', params: { reach: reach(to) } }
  const [low, high] = [subtractDecimals(from, reach(from)), addDecimals([to, reach(to)])]
  return { low, high, lowClosed: true, highClosed: true, rule }
}

const finer = (a: string, b: string): string => (compareDecimals(a, b) < 0 ? a : b)

/** Hedges speak of the size of a figure: a fall of "almost 10 %" is one of less. */
function intervalOf(figure: string, wording: Wording, half: string, step: string, rounding: IntervalRule): Interval {
  const size = figure.replace('-', '')
  if (Number(size) === 0 && wording !== 'exact') return aboutNothing(size, wording, half, step)
  const reach = reachOf(size, half, step)
  const { below, above } = SIDES[wording]
  const width = { half, reach, none: '0' }
  const low = below.by === 'endless' ? null : subtractDecimals(size, width[below.by])
  const high = above.by === 'endless' ? null : addDecimals([size, width[above.by]])
  const rule: Coded<IntervalRule> = {
    code: wording === 'exact' ? rounding : wording,
    params: wording === 'exact' ? { half } : { reach },
  }
  if (!figure.startsWith('-')) return { low, high, lowClosed: below.closed, highClosed: above.closed, rule }
  const negative = (end: string | null): string | null => end && subtractDecimals('0', end)
  return { low: negative(high), high: negative(low), lowClosed: above.closed, highClosed: below.closed, rule }
}

/**
 * Hedges of no change: "about" none is one unit of the last digit to both sides, and "almost" none the same, since nothing lies
 * below it that could be meant. More or less than nothing names a direction and no size.
 */
function aboutNothing(size: string, wording: Exclude<Wording, 'exact'>, half: string, step: string): Interval {
  const ends = (low: string | null, high: string | null, closed: boolean, code: IntervalRule): Interval => {
    const params: Coded['params'] = code === 'about' ? { reach: step } : {}
    return { low, high, lowClosed: closed && low !== null, highClosed: closed && high !== null, rule: { code, params } }
  }
  if (wording === 'about' || wording === 'almost') return ends(`-${step}`, step, true, 'about')
  if (wording === 'over') return ends(size, null, false, 'direction')
  if (wording === 'under') return ends(null, size, false, 'direction')
  const rule = { code: wording, params: { reach: half } }
  const least = wording === 'at-least'
  return { low: least ? size : null, high: least ? null : size, lowClosed: least, highClosed: !least, rule }
}

/**
 * How far a hedge goes: to the next figure that could have been said instead, but no further than a tenth of the figure, and
 * never less far than the bare figure would. The next is a unit of the last digit away, or five where that digit is a 5:
 * who says 950 or 25 counts in fifties or fives, and says 1,000 or 30 next.
 */
function reachOf(size: string, half: string, unit: string): string {
  const tenth = multiplyDecimals(size, '0.1')
  const step = endsOnFive(size, unit) ? multiplyDecimals(unit, '5') : unit
  const next = compareDecimals(tenth, step) < 0 ? tenth : step
  return compareDecimals(next, half) < 0 ? half : next
}

/** Whether the digit of this unit is a 5 with nothing behind it: 950 in tens, 1.5 in tenths. */
function endsOnFive(size: string, unit: string): boolean {
  const zeros = unit.startsWith('0.') ? 2 - unit.length : unit.length - 1
  const [whole = '', fraction = ''] = shiftPoint(size, -zeros).split('.')
  return whole.endsWith('5') && !/[1-9]/.test(fraction)
}

/** A unit of the last digit that is not a trailing zero: 100000000 of 1600000000, 0.1 of 9.7, 1 of 0. */
function lastDigit(figure: string): string {
  const [whole = '', fraction = ''] = figure.replace('-', '').split('.')
  const behind = fraction.replace(/0+$/, '').length
  if (behind > 0) return powerOfTen(-behind)
  const zeros = /0*$/.exec(whole)![0].length
  return powerOfTen(zeros < whole.length ? zeros : 0)
}

/** A unit of the `digits`-th digit from the first that is not zero: 10000000 for three of 1600000000. */
function digitAt(figure: string, digits: number): string {
  const [whole = '', fraction = ''] = figure.replace('-', '').split('.')
  const first = /[1-9]/.exec(whole + fraction)?.index ?? whole.length - 1
  return powerOfTen(whole.length - first - digits)
}

const powerOfTen = (exponent: number): string =>
  exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`

/** Whether a value lies within an interval, exact. */
export function isWithin(value: string, { low, high, lowClosed, highClosed }: Interval): boolean {
  const above = low === null ? 1 : compareDecimals(value, low)
  const below = high === null ? -1 : compareDecimals(value, high)
  return (above > 0 || (above === 0 && lowClosed)) && (below < 0 || (below === 0 && highClosed))
}

/** Whether the growth from `base` to `value` lies within an interval of ratios: compared as products, so exact. */
export function isGrowthWithin(value: string, base: string, interval: Interval): boolean {
  const times = (ratio: string | null): string | null =>
    ratio === null ? null : multiplyDecimals(base, addDecimals(['1', ratio]))
  return isWithin(value, { ...interval, low: times(interval.low), high: times(interval.high) })
}
