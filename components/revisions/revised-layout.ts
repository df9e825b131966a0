import { niceTicks } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'

/** One figure as it is drawn: its first published value and the latest. */
export interface RevisedItem {
  readonly key: string
  readonly period: string
  readonly first: number | null
  readonly latest: number | null
  /** "+3.2 %", or why there is no such number. */
  readonly change: string
  /** What happened in the period, in a word or two; '' for nothing. */
  readonly events: string
  /** The row in words, for who does not see it. */
  readonly words: string
  /** Where its history is shown. */
  readonly href: string
}

export const ROW = 26
const TOP = 52
/** Room for the mark of an event after the period. */
const EVENT = 12

export interface RevisedLayout {
  readonly height: number
  readonly left: number
  readonly right: number
  readonly ticks: readonly number[]
  readonly x: (value: number) => number
  /** Middle of a row. */
  readonly y: (row: number) => number
  /** Where the key stands, and the labels of the axis. */
  readonly keyY: number
  readonly axisY: number
}

/** Periods stand in the left margin, changes in the right one; the axis need not begin at zero, since no bar does. */
export function revisedLayout(items: readonly RevisedItem[], width: number): RevisedLayout {
  const values = items.flatMap(({ first, latest }) => [first, latest]).filter((value) => value !== null)
  const marks = items.some(({ events }) => events) ? EVENT : 0
  const left = Math.max(...items.map(({ period }) => textWidth(period))) + 14 + marks
  const right = Math.max(...items.map(({ change }) => textWidth(change, 14))) + 16
  const most = width < 500 ? 4 : 6
  const ticks = values.length ? niceTicks(Math.min(...values), Math.max(...values), most) : [0, 1]
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const plot = Math.max(60, width - left - right)
  return {
    height: revisedHeight(items.length),
    ...{ left, right, ticks },
    x: (value) => left + ((value - low) / (high - low || 1)) * plot,
    y: (row) => TOP + row * ROW + ROW / 2,
    keyY: 14,
    axisY: 40,
  }
}

/** Height of the chart for a number of rows. */
export const revisedHeight = (rows: number): number => TOP + rows * ROW + 6
