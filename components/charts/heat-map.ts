import type { Cell } from '@/lib/trade/pair-figures'
import type { Period } from '@/lib/trade/period'
import { indexCells, isComplete, valueFor, type PeriodValue } from '@/lib/trade/tiling'
import { niceTicks } from './scale'

export interface HeatMap {
  /** From the first year with a month to the last; years between them without one are there, empty. */
  readonly years: readonly { readonly year: number; readonly months: readonly HeatCell[] }[]
  /** Limits of the classes, round: one more than there are classes. */
  readonly limits: readonly number[]
}

export interface HeatCell {
  readonly value: PeriodValue
  /** Which of the classes, from 0; null where there is nothing to colour. */
  readonly step: number | null
}

/** The years of a map as periods. */
export const yearsOf = (map: HeatMap | null): Period[] =>
  (map?.years ?? []).map(({ year }) => ({ first: year * 12, months: 12 }))

export const HEAT_STEPS = 5

/** Months of the years of a series, coloured by size in round classes from zero or the least. Null without two known months. */
export function heatMap(cells: readonly Cell[]): HeatMap | null {
  const index = indexCells(cells)
  const monthly = cells.filter(({ months, value }) => months === 1 && value !== null)
  if (monthly.length < 2) return null
  const years = monthly.map(({ first }) => Math.floor(first / 12))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const numbers = monthly.map(({ value }) => Number(value))
  const limits = classLimits(Math.min(...numbers), Math.max(...numbers))
  return {
    limits,
    years: Array.from({ length: to - from + 1 }, (_, i) => from + i).map((year) => ({
      year,
      months: Array.from({ length: 12 }, (_, month): HeatCell => {
        const value = valueFor(index, { first: year * 12 + month, months: 1 })
        return { value, step: isComplete(value) ? stepOf(Number(value.value), limits) : null }
      }),
    })),
  }
}

/** Round limits of at most five classes; from zero unless that would leave all months in the upper ones. */
function classLimits(least: number, greatest: number): number[] {
  const from = least > 0 && least < greatest / 2 ? 0 : least
  return niceTicks(Math.min(from, least), greatest, HEAT_STEPS)
}

/** The class of a value: the limits between two classes belong to the upper one, the last to the last. */
export function stepOf(value: number, limits: readonly number[]): number {
  const above = limits.findIndex((limit) => value < limit)
  const classes = limits.length - 1
  return Math.max(0, Math.min(classes - 1, above < 0 ? classes - 1 : above - 1))
}
