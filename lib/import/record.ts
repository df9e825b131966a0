import { isBlankText, MAX_CELL } from './cell-text'
import { finding, type Finding } from './problem'

/** A row of a text table, as it stands. */
export interface TextRecord {
  /** Its first line as a text editor counts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with its form, and in which cell (from 0); its cells are then the plain pieces of its first line. */
  readonly flaw: { readonly found: Finding; readonly cell: number } | null
}

/** The first cell above the limit. */
export function tooLong(cells: readonly string[]): TextRecord['flaw'] {
  const cell = cells.findIndex((text) => text.length > MAX_CELL)
  if (cell < 0) return null
  return { cell, found: finding('E_CELL_TOO_LONG', { length: cells[cell]!.length, limit: MAX_CELL }) }
}

/** Cells without any text: blank lines, and the rows of delimiters that spreadsheets pad with. */
export const isBlank = (cells: readonly string[]): boolean => cells.every(isBlankText)
