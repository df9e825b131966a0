import { suggestedAreas } from './fields/area'
import { foldName } from '../trade/folded-name'
import { detached, shorten, trimCell } from './cell-text'
import type { ReadRow } from './types'

export interface UnknownArea {
  /** As it first stands in the file. */
  readonly text: string
  readonly rows: number
  /** Codes of the areas whose names are nearest, best first. */
  readonly suggestions: string[]
}

/** Names that are kept at once: what follows is counted among the rows, not among the names. */
const MOST_NAMES = 10_000
const LONGEST = 200

/** Collects the names of areas that no code list has: each once, with how many rows have it. */
export class UnknownAreas {
  readonly #names = new Map<string, { text: string; rows: number }>()

  add(row: ReadRow): void {
    if (row.kind !== 'refused') return
    for (const problem of row.problems) {
      if (problem.code !== 'E_UNKNOWN_COUNTRY' || problem.value === null) continue
      // A problem shows no more than the beginning of a long name.
      const shown = problem.value
      this.#count(
        trimCell(row.cells.includes(shown) ? shown : (row.cells.find((cell) => shorten(cell) === shown) ?? shown)),
      )
    }
  }

  #count(text: string): void {
    if (text.length > LONGEST) return
    const folded = foldName(text) || text
    const known = this.#names.get(folded)
    if (known) known.rows++
    else if (this.#names.size < MOST_NAMES) this.#names.set(detached(folded), { text: detached(text), rows: 1 })
  }

  /** How many different names there are. */
  get distinct(): number {
    return this.#names.size
  }

  /** Those with the most rows. */
  list(limit: number): UnknownArea[] {
    return [...this.#names.values()]
      .sort((one, other) => other.rows - one.rows)
      .slice(0, limit)
      .map(({ text, rows }) => ({ text, rows, suggestions: suggestedAreas(text) }))
  }
}
