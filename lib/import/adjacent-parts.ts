import { addDecimals } from '../trade/decimal'
import type { Observation, StatusCode } from '../trade/observation'
import type { ReadRow } from './types'

type Rows = readonly ReadRow[]

/**
 * Adds up the parts of a figure that a file gives in lines one after the other, without a line for the whole (the customs
 * procedures of Comext): the first line becomes the whole, the others are counted as added to it. Only neighbours with
 * parts of different names are added: the same part twice, or one elsewhere in the file, is left to be reported as a
 * conflict, never added in silence. Where the file has the whole too, its parts are left out. Holds one line at a time.
 */
export class AdjacentParts {
  #rows: Rows | null = null
  #key = ''
  #parts = new Set<string>()

  constructor(
    /** The name of the part that is the whole. */
    private readonly whole: string,
  ) {}

  /** Takes the rows of a line in, which are of the part of this name; gives the rows that are settled. */
  push(row: ReadRow | Rows, part: string): Rows {
    const rows = 'kind' in row ? [row] : row
    const key = keyOf(rows)
    if (this.#rows === null || key === null || key !== this.#key || this.#parts.has(part)) {
      const settled = this.end()
      if (key === null) return [...settled, ...rows]
      this.#hold(rows, key, part)
      return settled
    }
    if (part === this.whole) {
      const parts = leftOut(this.#rows, 'S_BREAKDOWN')
      this.#hold(rows, key, part)
      return parts
    }
    const hasWhole = this.#parts.has(this.whole)
    this.#parts.add(part)
    if (hasWhole) return leftOut(rows, 'S_BREAKDOWN')
    this.#rows = this.#rows.map((held, i) => added(held, rows[i]!))
    return leftOut(rows, 'S_ADDED')
  }

  /** No more lines: gives what is still held. */
  end(): Rows {
    const rows = this.#rows ?? []
    this.#rows = null
    return rows
  }

  #hold(rows: Rows, key: string, part: string): void {
    this.#rows = rows
    this.#key = key
    this.#parts = new Set([part])
  }
}

const leftOut = (rows: Rows, reason: 'S_BREAKDOWN' | 'S_ADDED'): Rows =>
  rows.map((row): ReadRow => {
    const { line, figure } = row
    return figure === undefined ? { kind: 'skipped', line, reason } : { kind: 'skipped', line, figure, reason }
  })

/** What the figures of a line are; null where one was refused or all are left out. */
function keyOf(rows: Rows): string | null {
  const keys: string[] = []
  if (!rows.some((row) => row.kind === 'observation')) return null
  for (const row of rows) {
    if (row.kind === 'refused') return null
    if (row.kind === 'skipped') {
      keys.push(row.reason)
      continue
    }
    const o = row.observation
    const { reporter, partner, flow, classification, product, measure, unit, valuation, period } = o
    keys.push(`${reporter} ${partner} ${flow} ${classification} ${product} ${measure} ${unit} ${valuation}`)
    keys.push(`${period.first} ${period.months}`)
  }
  return keys.join('\n')
}

function added(whole: ReadRow, part: ReadRow): ReadRow {
  if (whole.kind !== 'observation' || part.kind !== 'observation') return whole
  return { ...whole, observation: sum(whole.observation, part.observation) }
}

const WEAKEST_FIRST: readonly StatusCode[] = ['C', 'M', 'E', 'P', 'A']

/** A sum with a part that is not known is not known either. */
function sum(one: Observation, other: Observation): Observation {
  const status = WEAKEST_FIRST.find((code) => one.status === code || other.status === code) ?? 'A'
  const value = one.value === null || other.value === null ? null : addDecimals([one.value, other.value])
  return { ...one, value, status }
}
