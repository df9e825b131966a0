import { ABOVE, withoutUnit } from './flow-header'
import { NO_VALUES } from './column-words'
import { dimensionOf } from './header-dimension'
import type { WideDimension } from './mapping'

/** Two rows that are one header: years over flows, flows over years, countries over years. */
export interface TwoRowHeader {
  /** What the upper row says of the columns of figures. */
  readonly above: WideDimension
  /** What the lower row says of them. */
  readonly wide: WideDimension
  /** The name of each column, with both for a column of figures. */
  readonly names: readonly string[]
}

/**
 * Two rows as one header, where cells of the upper row span several of the lower one and each row is of one kind; null
 * for any other two rows.
 */
export function twoRowHeader(upper: readonly string[], lower: readonly string[]): TwoRowHeader | null {
  const top = upper.map((cell) => cell.trim())
  const bottom = lower.map((cell) => cell.trim())
  const width = bottom.findLastIndex((cell) => cell !== '') + 1
  const first = bottom.findIndex((cell, at) => at > 0 && cell !== '' && (top[at] ?? '') !== '')
  if (first < 1 || width - first < 2) return null
  let last = ''
  const figures = bottom.slice(first, width).map((below, i): readonly [string, string] => {
    last = top[first + i] || last
    return [last, below]
  })
  const spans = figures.some((_, i) => i > 0 && (top[first + i] ?? '') === '')
  const repeats = new Set(figures.map(([over]) => over)).size < figures.length
  if (!(spans || repeats) || figures.some(([, below]) => below === '')) return null
  const isFigure = ([over]: readonly [string, string]): boolean => !NO_VALUES.test(over)
  const names = figures.map((pair) => pair.join(isFigure(pair) ? ABOVE : ' '))
  if (new Set(names).size < names.length) return null
  const values = figures.filter(isFigure)
  if (values.length < 2) return null
  const above = dimensionOf(values.map(([over]) => over))
  const wide = dimensionOf(values.map(([, below]) => below))
  if (!above || !wide || above === wide) return null
  const sides = Array.from({ length: first }, (_, at) => bottom[at] || top[at] || '')
  return { above, wide, names: [...sides, ...names] }
}

/** The parts of a name that both rows give, without a unit from a third one. */
export function partsOfName(name: string): readonly [above: string, below: string] | null {
  const at = name.indexOf(ABOVE)
  return at < 0 ? null : [name.slice(0, at), withoutUnit(name.slice(at + ABOVE.length))]
}
