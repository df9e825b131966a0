import { addDecimals } from './decimal'
import type { Cell, CellStatus } from './pair-figures'
import { comparePeriods, endOf, type Period } from './period'

/** A value for a period with what it rests on. `have` and `need` count months: 5 of 6 is incomplete. */
export interface PeriodValue {
  readonly period: Period
  readonly value: string | null
  readonly status: CellStatus | null
  readonly have: number
  readonly need: number
  /** `reported` for this very period, or `tiled` from shorter ones. */
  readonly basis: 'reported' | 'tiled' | null
  /** Months (counted like `first`) that a value with fewer months than it needs does not cover. */
  readonly missing?: readonly number[]
  readonly derived?: true
  readonly excluded?: number
}

export type CellIndex = ReadonlyMap<number, ReadonlyMap<number, Cell>>

/** Cells by length, then by first month. */
export function indexCells(cells: readonly Cell[]): CellIndex {
  const index = new Map<number, Map<number, Cell>>()
  for (const cell of cells) {
    let byFirst = index.get(cell.months)
    if (!byFirst) index.set(cell.months, (byFirst = new Map()))
    byFirst.set(cell.first, cell)
  }
  return index
}

export const isComplete = (v: PeriodValue): boolean => v.value !== null && v.have === v.need

/** The months that any of the values lacks, in order: values with as many months may have different ones. */
export const missingMonths = (values: readonly PeriodValue[]): number[] =>
  [...new Set(values.flatMap((value) => value.missing ?? []))].sort((a, b) => a - b)

/** Weakest status first: a sum is as certain as its least certain term. */
const CERTAINTY: readonly CellStatus[] = ['E', 'P', 'A']
const weakest = (cells: readonly Cell[]): CellStatus =>
  CERTAINTY.find((status) => cells.some((cell) => cell.status === status)) ?? 'A'

/**
 * The value for exactly `target`: as reported for it, else tiled from shorter periods of one length that fill it without
 * gap or overlap (half-years before quarters before months: the fewest terms). Lengths are never mixed. Where no length
 * fills it, the one that covers most is summed and `have` says how far it goes; there is no growth from such a value.
 * A period reported as confidential or missing stays so unless shorter ones fill it. What is not `additive` is not tiled.
 */
export function valueFor(index: CellIndex, target: Period, additive = true): PeriodValue {
  const reported = index.get(target.months)?.get(target.first)
  if (reported && (reported.value !== null || !additive)) return ofReported(reported, target)
  const tiled = additive ? bestTiling(index, target) : nothingFor(target)
  return reported && !isComplete(tiled) ? ofReported(reported, target) : tiled
}

/** Whether `valueFor` would be complete, without adding anything up. */
export function isCovered(index: CellIndex, target: Period, additive = true): boolean {
  const reported = index.get(target.months)?.get(target.first)
  if (reported && (reported.value !== null || !additive)) return reported.value !== null
  if (!additive) return false
  for (const [length, byFirst] of index) {
    if (length < target.months && target.months % length === 0 && fills(byFirst, length, target)) return true
  }
  return false
}

function fills(byFirst: ReadonlyMap<number, Cell>, length: number, target: Period): boolean {
  if (!TILES.includes(length)) return false
  for (let first = target.first; first < endOf(target); first += length) {
    if ((byFirst.get(first)?.value ?? null) === null) return false
  }
  return true
}

/** No value, for the reason that `status` gives. */
export const nothingFor = (period: Period, status: CellStatus | null = null): PeriodValue => ({
  period,
  value: null,
  status,
  have: 0,
  need: period.months,
  basis: null,
})

/** Lengths that fill a longer period, the fewest terms first. */
const TILES: readonly number[] = [12, 6, 3, 1]

function bestTiling(index: CellIndex, target: Period): PeriodValue {
  let best = nothingFor(target)
  for (const length of TILES) {
    if (length >= target.months || target.months % length !== 0) continue
    const byFirst = index.get(length)
    if (!byFirst) continue
    const tiled = tile(byFirst, length, target)
    if (tiled.have > best.have || (best.basis === null && tiled.basis !== null)) best = tiled
    if (best.have === best.need) return best
  }
  return best
}

function ofReported(cell: Cell, target: Period): PeriodValue {
  return {
    period: target,
    value: cell.value,
    status: cell.status,
    have: cell.value === null ? 0 : target.months,
    need: target.months,
    basis: 'reported',
    ...(cell.derived && { derived: true }),
    ...(cell.excluded && { excluded: cell.excluded }),
  }
}

function tile(byFirst: ReadonlyMap<number, Cell>, length: number, target: Period): PeriodValue {
  const found: Cell[] = []
  const missing: number[] = []
  for (let first = target.first; first < endOf(target); first += length) {
    const cell = byFirst.get(first)
    if (cell) found.push(cell)
    if (!cell || cell.value === null) for (let month = first; month < first + length; month++) missing.push(month)
  }
  const known = found.filter((cell) => cell.value !== null)
  const excluded = known.reduce((sum, cell) => sum + (cell.excluded ?? 0), 0)
  return {
    period: target,
    value: known.length ? addDecimals(known.map((cell) => cell.value!)) : null,
    status: known.length ? weakest(known) : (found[0]?.status ?? null),
    have: known.length * length,
    need: target.months,
    basis: found.length ? 'tiled' : null,
    ...(known.length && missing.length && { missing }),
    ...(known.some((cell) => cell.derived) && { derived: true }),
    ...(excluded && { excluded }),
  }
}

/** First month and the month after the last one that any cell covers; null without cells. */
export function extentOf(cells: Iterable<Cell>): { first: number; end: number } | null {
  let first = Infinity
  let end = -Infinity
  for (const cell of cells) {
    first = Math.min(first, cell.first)
    end = Math.max(end, cell.first + cell.months)
  }
  return end > first ? { first, end } : null
}

/** The distinct periods of cells, in time order. */
export function periodsOf(cells: Iterable<Cell>): Period[] {
  const seen = new Map<string, Period>()
  for (const { first, months } of cells) seen.set(`${first}/${months}`, { first, months })
  return [...seen.values()].sort(comparePeriods)
}
