import type { AreaAnswer } from './choices'
import { foldedArea } from './fields/area-answers'
import { fileProblem } from './problem'
import type { ColumnUse, Problem, ReadRow } from './types'

const SPELLINGS = 10_000

/** Tells which answers given earlier a file was read by, and how many rows have each of these names. */
export class AnsweredAreas {
  readonly #used = new Map<string, { answer: AreaAnswer; rows: number }>()
  readonly #spellings = new Map<string, string>()
  #columns: readonly number[] = []
  #figures: readonly string[] = []

  /** To be told of each answer that is used, before the row that has it is counted. */
  use(answer: AreaAnswer): void {
    const folded = foldedArea(answer.text)
    if (!this.#used.has(folded)) this.#used.set(folded, { answer, rows: 0 })
  }

  /** The columns that can hold names; in a wide table the header of a figure can be one too. */
  head({ columns }: { readonly columns: readonly ColumnUse[] }): void {
    this.#columns = columns.flatMap(({ field }, at) => (/^(?:reporter|partner)/.test(field ?? '') ? [at] : []))
    this.#figures = columns.map(({ name }) => name)
  }

  add(row: ReadRow): void {
    if (this.#used.size === 0 || row.kind === 'skipped') return
    const texts = this.#columns.map((at) => row.cells[at] ?? '')
    if (row.figure !== undefined) texts.push(this.#figures[row.figure] ?? '')
    for (const folded of new Set(texts.map((text) => this.#folded(text)))) {
      const used = this.#used.get(folded)
      if (used) used.rows++
    }
  }

  #folded(text: string): string {
    const known = this.#spellings.get(text)
    if (known !== undefined) return known
    if (this.#spellings.size >= SPELLINGS) this.#spellings.clear()
    const folded = foldedArea(text.slice(0, 200))
    this.#spellings.set(text, folded)
    return folded
  }

  /** The answers that were used. */
  answers(): AreaAnswer[] {
    return [...this.#used.values()].map(({ answer }) => answer)
  }

  /** One word about each of them. */
  warnings(): Problem[] {
    return [...this.#used.values()].map(({ answer: { text, area }, rows }) => ({
      ...fileProblem('W_ANSWERED', { area, rows }),
      value: text.slice(0, 40),
    }))
  }
}
