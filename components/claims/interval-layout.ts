import { niceTicks } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'
import type { IntervalPlot } from './chart-data'

/** A name alone, or one with why the series is of another kind below it. */
const ROW = { beside: { one: 34, two: 42 }, above: { one: 50, two: 66 } } as const
const TOP = 46
const BOTTOM = 26
const NARROW = 560

export interface IntervalLayout {
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Names stand above their marks, for want of room beside them. */
  readonly stacked: boolean
  readonly ticks: readonly number[]
  readonly x: (value: number) => number
  readonly y: (row: number) => number
  /** On which side of the plot a value lies that is too far off to be drawn among the others; null: within. */
  readonly beyond: (value: number) => 'before' | 'after' | null
}

/**
 * One axis for what was stated and what the series give. It is drawn for the statement and the direct series: what another
 * kind of series gives may lie far off, and would press the rest flat; it then stands at the edge with an arrow.
 */
export function intervalLayout(plot: IntervalPlot, width: number): IntervalLayout {
  const stacked = width < NARROW
  const names = Math.max(
    ...plot.rows.map(({ name, differs }) => Math.max(textWidth(name, 14), textWidth(differs ?? '', 12))),
  )
  const left = stacked ? 12 : Math.min(width * 0.4, names + 28)
  const right = width - (stacked ? 12 : 24)
  const ends = [plot.low, plot.high].filter((end) => end !== null)
  const direct = plot.rows.filter(({ differs }) => differs === null).map(({ value }) => value)
  const core = [...ends, ...(direct.length > 0 ? direct : plot.rows.map(({ value }) => value))]
  const [least, greatest] = [Math.min(...core), Math.max(...core)]
  const span = greatest - least || Math.abs(greatest) * 0.02 || 1
  const near = plot.rows
    .map(({ value }) => value)
    .filter((value) => value > least - 2 * span && value < greatest + 2 * span)
  const [from, to] = [Math.min(least, ...near), Math.max(greatest, ...near)]
  // Room at both sides: a mark at the edge would look as if it went on.
  const pad = (to - from || span) * 0.12
  const ticks = niceTicks(from - pad, to + pad, stacked ? 4 : 6)
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const two = plot.rows.some(({ differs }) => differs !== null)
  const row = ROW[stacked ? 'above' : 'beside'][two ? 'two' : 'one']
  const bottom = TOP + plot.rows.length * row
  return {
    ...{ left, right, stacked, ticks, top: TOP, bottom, height: bottom + BOTTOM },
    x: (value) => left + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (right - left),
    y: (at) => (stacked ? TOP + (at + 1) * row - 14 : TOP + (at + 0.5) * row),
    beyond: (value) => (value < low ? 'before' : value > high ? 'after' : null),
  }
}
