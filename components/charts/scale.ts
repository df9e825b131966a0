/** Where a value axis begins and ends, and the round numbers printed along it. */
export interface ValueScale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 2.5, 5, 10] as const

/** Rounds away what binary fractions leave behind: 3 × 0.1 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12))

/**
 * Round numbers from at or below `min` to at or above `max`, in steps of 1, 2, 2.5 or 5 times a power of ten: the
 * smallest step that needs at most `most` intervals. A range without length is widened so that there is a scale to draw.
 */
export function niceTicks(min: number, max: number, most = 5): number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return []
  const [from, to] = widened(Math.min(min, max), Math.max(min, max))
  const power = 10 ** Math.floor(Math.log10((to - from) / most))
  for (const scale of [power, power * 10]) {
    for (const multiple of STEPS) {
      const step = multiple * scale
      const first = Math.floor(clean(from / step))
      const last = Math.ceil(clean(to / step))
      if (last - first <= most) {
        return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
      }
    }
  }
  return [from, to]
}

function widened(min: number, max: number): [number, number] {
  if (max > min) return [min, max]
  if (min === 0) return [0, 1]
  return min > 0 ? [0, min] : [min, 0]
}

/** A line may begin away from zero only where zero would press it flat: when the least is over two thirds of the greatest. */
export const startsAtZero = (min: number, max: number): boolean => min <= 0 || max <= 0 || min < (max * 2) / 3

/** The least part of the greatest value that a line's axis spans: a change of a thousandth must not fill a panel. */
const LEAST_SPAN = 0.1

/** From where to where a line's axis must reach: with zero in it (see `startsAtZero`), or over a tenth of the greatest value. */
export function lineRange(min: number, max: number): [low: number, high: number] {
  if (startsAtZero(min, max)) return [Math.min(0, min), Math.max(0, max)]
  const idle = Math.max(0, max * LEAST_SPAN - (max - min)) / 2
  return [min - idle, max + idle]
}

/**
 * The scale for values that are drawn together; null without a value. `zero` keeps zero in (bars always do); otherwise
 * the range is a line's (see `lineRange`).
 */
export function valueScale(
  values: readonly number[],
  { zero, most = 5 }: { zero: boolean; most?: number },
): ValueScale | null {
  if (values.length === 0) return null
  let [min, max] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  ;[min, max] = zero ? [Math.min(0, min), Math.max(0, max)] : lineRange(min, max)
  const ticks = niceTicks(min, max, most)
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}

/** Beyond this share of a step without data, a round end is given up for the data's own. */
const MOST_IDLE = 0.6

/**
 * The scale of a low panel about a zero line: round ticks, but an end that the data hardly reach into is cut at the data,
 * so that a few small negative values do not take half of the height.
 */
export function snugScale(values: readonly number[], most = 2): ValueScale | null {
  const scale = valueScale(values, { zero: true, most })
  if (!scale || scale.ticks.length < 3) return scale
  const step = scale.ticks[1]! - scale.ticks[0]!
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)]
  const cutLow = least - scale.low > MOST_IDLE * step
  const cutHigh = scale.high - greatest > MOST_IDLE * step
  return {
    low: cutLow ? least : scale.low,
    high: cutHigh ? greatest : scale.high,
    ticks: scale.ticks.filter((tick) => (!cutLow || tick >= least) && (!cutHigh || tick <= greatest)),
  }
}

/**
 * The domain of an axis over the whole height of a plot such that `scale` fills only a band of it: `from` and `to` are
 * shares of the height, counted from the bottom. Two panels on one x axis are two axes with a band each.
 */
export function bandDomain(scale: ValueScale, from: number, to: number): [number, number] {
  const whole = (scale.high - scale.low) / (to - from)
  const low = scale.low - from * whole
  return [low, low + whole]
}
