import { ABOVE, isMoney } from './flow-header'
import { dimensionOf } from './header-dimension'
import { twoRowHeader } from './two-row-header'

const trimmed = (row: readonly string[]): string[] => row.map((cell) => cell.trim())
const endOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1

/**
 * Two or three rows as one header, from the top: two that each say something of the figures, a row of units below them, or
 * names of the first columns one row below those of the figures. Null for any other rows.
 */
export function joinedNames(rows: ReadonlyArray<readonly string[]>): readonly string[] | null {
  const [upper, middle, lower] = rows.map(trimmed)
  if (!upper || !middle) return null
  if (!lower) return twoRowHeader(upper, middle)?.names ?? withUnits(upper, middle) ?? withSides(upper, middle)
  const sides = middle.map((cell, at) => cell || (isUnitOf(lower, at) ? '' : (lower[at] ?? '')))
  const names = unitsIn(lower) && twoRowHeader(upper, sides)?.names
  return names ? withUnits(names, lower) : null
}

/** The first of the columns that a row gives a unit, the same for all from there on. */
function unitsIn(row: readonly string[]): { readonly from: number; readonly unit: string } | null {
  const from = row.findIndex((cell) => isMoney(cell))
  const figures = row.slice(from, endOf(row))
  const unit = row[from]
  if (from < 1 || unit === undefined || figures.length < 2 || figures.some((cell) => cell !== unit)) return null
  return { from, unit }
}

const isUnitOf = (row: readonly string[], at: number): boolean => at >= (unitsIn(row)?.from ?? Infinity)

/** A unit behind each name of a figure, in brackets. */
function withUnits(names: readonly string[], lower: readonly string[]): readonly string[] | null {
  const units = unitsIn(lower)
  const figures = units ? names.slice(units.from) : []
  if (!units || figures.length !== endOf(lower) - units.from || figures.some((name) => name === '')) return null
  const isPlain = figures.every((name) => !name.includes(ABOVE))
  if (isPlain && dimensionOf(figures) === undefined) return null
  return names.map((name, at) => (at < units.from ? name || (lower[at] ?? '') : `${name} (${units.unit})`))
}

/** `Zeit;;2022;2023` above `Land;Warenstrom;;`: the figures are named in the upper row, all else in the lower one. */
function withSides(upper: readonly string[], lower: readonly string[]): readonly string[] | null {
  const sides = endOf(lower)
  const width = endOf(upper)
  const figures = upper.slice(sides, width)
  const isBelow = sides >= 1 && lower.slice(0, sides).every((cell) => cell !== '' && !/\d/.test(cell))
  if (!isBelow || figures.length < 2 || figures.some((name) => name === '')) return null
  return dimensionOf(figures) === 'period' ? [...lower.slice(0, sides), ...figures] : null
}
