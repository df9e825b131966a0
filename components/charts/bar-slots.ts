import type { TimeMark } from './time-rows'

export interface BarRect {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface BarPlace {
  /** Width of one period in px, and how many bars share it. */
  readonly slot: number
  readonly group: number
  readonly of: number
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

const WIDEST = 30

/** Rectangles from the zero line for values at their periods; a bar beside others takes its part of the period. */
export function barRects(values: ReadonlyArray<number | null>, place: BarPlace): BarRect[] {
  const { slot, group, of, x, y } = place
  const width = Math.max(1, Math.min(WIDEST, (slot * (slot < 6 ? 0.9 : 0.72)) / of))
  const zero = y(0)
  const rects: BarRect[] = []
  values.forEach((value, index) => {
    if (value === null) return
    const top = Math.min(zero, y(value))
    const left = x(index) + (group - of / 2) * width
    rects.push({
      index,
      x: left,
      y: top,
      width: Math.max(0.75, width - (of > 1 ? 1 : 0)),
      height: Math.max(0.5, Math.abs(zero - y(value))),
    })
  })
  return rects
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** Many rectangles as one SVG path: hundreds of bars for the price of one element. */
export const rectsPath = (rects: readonly BarRect[]): string =>
  rects.map(({ x, y, width, height }) => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`).join('')

/** Rectangles apart by how their value is marked: plain ones, and those that are drawn in their own way. */
export function splitByMark(rects: readonly BarRect[], marks: readonly TimeMark[]) {
  const special = new Map(marks.filter(({ mark }) => mark !== 'alone').map(({ index, mark }) => [index, mark]))
  return {
    plain: rects.filter(({ index }) => !special.has(index)),
    marked: rects.flatMap((rect) => {
      const mark = special.get(rect.index)
      return mark ? [{ ...rect, mark }] : []
    }),
  }
}
