import type { Interval } from './interval'
import type { StatedFigure } from './stated-figures'

/** A range of numbers for arithmetic and drawing; an end that is not there is infinite. */
export interface Band {
  readonly low: number
  readonly high: number
  readonly lowClosed: boolean
  readonly highClosed: boolean
}

export const band = (low: number, high: number): Band => ({ low, high, lowClosed: true, highClosed: true })

export const bandOf = ({ low, high, lowClosed, highClosed }: Interval): Band => ({
  low: low === null ? -Infinity : Number(low),
  high: high === null ? Infinity : Number(high),
  lowClosed,
  highClosed,
})

/** The figure itself as it was said, of a range its middle: growth as a ratio, a level in its unit. */
export function pointOf({ kind, figure, to, falls }: StatedFigure): number {
  const said = to === undefined ? Number(figure) : (Number(figure) + Number(to)) / 2
  if (kind === 'level') return said
  if (kind === 'factor') return (falls ? 1 / said : said) - 1
  return to === undefined ? Number(`${figure}e-2`) : said / 100
}

/** What both hold; null where they have nothing in common. */
export function common(a: Band, b: Band): Band | null {
  const [low, lowClosed] =
    a.low === b.low ? [a.low, a.lowClosed && b.lowClosed] : a.low > b.low ? [a.low, a.lowClosed] : [b.low, b.lowClosed]
  const [high, highClosed] =
    a.high === b.high
      ? [a.high, a.highClosed && b.highClosed]
      : a.high < b.high
        ? [a.high, a.highClosed]
        : [b.high, b.highClosed]
  return low < high || (low === high && lowClosed && highClosed) ? { low, high, lowClosed, highClosed } : null
}

/** The one value of a range that is no wider than that; null for all others. */
export const onlyOf = (both: Band | null): number | null => (both && both.low === both.high ? both.low : null)

/** Stands for an end that is not there, so that a formula does not answer "not a number". */
const FAR = 1e60
const near = (end: number): number => (Number.isFinite(end) ? end : Math.sign(end) * FAR)
const far = (value: number): number => (Math.abs(value) > FAR / 1e12 ? Math.sign(value) * Infinity : value)

/** From the least to the greatest of what a function gives at all corners: of one that is monotonic in each argument. */
export function acrossCorners(f: (...at: number[]) => number, ...bands: readonly Band[]): Band {
  const corners = bands.reduce<number[][]>(
    (points, { low, high }) => points.flatMap((point) => [low, high].map((end) => [...point, near(end)])),
    [[]],
  )
  const values = corners.map((corner) => far(f(...corner)))
  return band(Math.min(...values), Math.max(...values))
}
