import type { ComparisonItem } from './comparison-text'
import { textWidth } from './text-width'

/** Height of a pair of bars with its heading, and of what is in it, in px. */
export const PAIR = { height: 78, bar: 18, gap: 3, heading: 15 } as const
const TOP = 2

export interface ComparisonLayout {
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the least value (or zero) to the greatest (or zero). */
  readonly domain: [number, number]
  /** Pixel position of a value. */
  readonly x: (value: number) => number
  /** Middle of a bar: `side` 0 is the period asked for, 1 the one it is held against. */
  readonly y: (pair: number, side: 0 | 1) => number
}

/** Periods stand in the left margin; values stand outside the ends of their bars and decide the other margins. */
export function comparisonLayout(
  items: readonly ComparisonItem[],
  periods: readonly string[],
  width: number,
): ComparisonLayout {
  const numbers = items.flatMap((item) => [item.value, item.against]).filter((value) => value !== null)
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const room = (sign: 1 | -1): number => {
    const texts = items.flatMap((item) => [
      ...(outside(item.value, sign) ? [item.valueText] : []),
      ...(outside(item.against, sign) ? [item.againstText] : []),
    ])
    return texts.length ? Math.max(...texts.map((text) => textWidth(text))) + 8 : 0
  }
  const gutter = Math.max(...periods.map((text) => textWidth(text))) + 8
  const margin = { top: TOP, bottom: 0, left: gutter + (low < 0 ? room(-1) : 0), right: room(1) + 2 }
  // Long words beside a short bar may not eat the bars: a third of the width stays theirs.
  const most = width * 0.67
  const scale = Math.min(1, most / (margin.left + margin.right))
  margin.left = Math.max(gutter, margin.left * scale)
  margin.right *= scale
  const span = high - low || 1
  const plot = width - margin.left - margin.right
  return {
    height: comparisonHeight(items.length),
    margin,
    domain: [low, low + span],
    x: (value) => margin.left + ((value - low) / span) * plot,
    y: (pair, side) => TOP + pair * PAIR.height + PAIR.height / 2 + (side === 0 ? -1 : 1) * ((PAIR.bar + PAIR.gap) / 2),
  }
}

/** Height of the chart for a number of pairs. */
export const comparisonHeight = (pairs: number): number => TOP + Math.max(1, pairs) * PAIR.height

/** Whether a value's text stands at the positive end (sign 1) or the negative one; what is missing is said at zero. */
const outside = (value: number | null, sign: 1 | -1): boolean =>
  sign === 1 ? value === null || value >= 0 : value !== null && value < 0
