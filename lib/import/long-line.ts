import { MAX_CELL } from './cell-text'
import { finding } from './problem'
import type { TextRecord } from './record'

/** Longest row that is read, in characters. */
export const MAX_ROW = 1 << 20

const KEPT = 200

/** Measures a line that is longer than a row may be, piece by piece, without keeping it. Quotes are not looked at. */
export class LongLine {
  #length = 0
  #cell = 0
  #cellLength = 0
  #longest: { cell: number; length: number } | null = null
  #start = ''

  constructor(
    readonly line: number,
    readonly delimiter: string,
  ) {}

  add(text: string): void {
    if (this.#start.length < KEPT) this.#start += text.slice(0, KEPT)
    this.#length += text.length
    for (let at = 0; at <= text.length;) {
      const next = text.indexOf(this.delimiter, at)
      this.#cellLength += (next < 0 ? text.length : next) - at
      if (next < 0) return
      this.#closeCell()
      at = next + 1
    }
  }

  #closeCell(): void {
    if (this.#cellLength > MAX_CELL) this.#longest ??= { cell: this.#cell, length: this.#cellLength }
    this.#cell++
    this.#cellLength = 0
  }

  record(): TextRecord {
    this.#closeCell()
    const found = this.#longest
      ? finding('E_CELL_TOO_LONG', { length: this.#longest.length, limit: MAX_CELL })
      : finding('E_ROW_TOO_LONG', { length: this.#length, limit: MAX_ROW })
    const cells = this.#start.slice(0, KEPT).split(this.delimiter)
    return { line: this.line, cells, flaw: { cell: this.#longest?.cell ?? 0, found } }
  }
}
