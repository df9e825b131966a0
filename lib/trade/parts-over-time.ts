import { addDecimals, subtractDecimals } from './decimal'
import type { Cell } from './pair-figures'
import type { Period } from './period'
import { indexOf } from './selection'
import { isComplete, valueFor } from './tiling'

/** The largest parts of a whole over a grid of periods; each period adds up, or is empty. */
export interface PartsOverTime {
  readonly periods: readonly Period[]
  /** The parts drawn by themselves, largest first; one decimal text a period, null where the whole is not complete. */
  readonly parts: readonly { readonly id: string; readonly values: readonly (string | null)[] }[]
  /** How many more parts `others` adds up. */
  readonly otherCount: number
  readonly others: readonly (string | null)[]
  /** What the whole holds beyond its parts. */
  readonly rest: readonly (string | null)[]
  readonly whole: readonly (string | null)[]
}

/**
 * Parts of a whole over time. Only periods whose whole is complete are there: a pile of half a year would look like a fall.
 * The `most` parts that are largest over all those periods stand alone, the others together.
 */
export function partsOverTime(
  whole: readonly Cell[],
  parts: ReadonlyMap<string, readonly Cell[]>,
  periods: readonly Period[],
  most: number,
): PartsOverTime {
  const wholes = periods.map((period) => {
    const value = valueFor(indexOf(whole), period)
    return isComplete(value) ? value.value : null
  })
  const all = [...parts]
    .map(([id, cells]) => ({
      id,
      values: periods.map((period, at) => (wholes[at] === null ? null : valueFor(indexOf(cells), period).value)),
    }))
    .filter(({ values }) => values.some((value) => value !== null))
  const size = (values: readonly (string | null)[]): number => values.reduce((sum, each) => sum + Number(each ?? 0), 0)
  all.sort((a, b) => size(b.values) - size(a.values))
  // One more stands alone rather than being called "1 other".
  const shown = all.length === most + 1 ? all : all.slice(0, most)
  const others = all.slice(shown.length)
  const sumAt = (list: typeof all, at: number): string => addDecimals(list.flatMap(({ values }) => values[at] ?? []))
  return {
    periods,
    parts: shown,
    otherCount: others.length,
    others: wholes.map((value, at) => (value === null ? null : sumAt(others, at))),
    rest: wholes.map((value, at) => (value === null ? null : subtractDecimals(value, sumAt(all, at)))),
    whole: wholes,
  }
}
