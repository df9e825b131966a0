import { shorten } from '../cell-text'
import type { Problem, ReadRow } from '../types'
import type { RowReader } from './format'

/** Stands for the header of the figure at hand while a line of a wide table is read as rows of a long one; no file writes it. */
export const FIGURE = '\uf8ff'

/**
 * Reads a line of a wide table as a reader of long tables reads rows: one for each of the columns `figures`, whose cells
 * `rowOf` makes. An empty cell is left out. What is wrong with the line as a whole is said with its first figure; what is
 * wrong with a figure, under `FIGURE`, is said of its column.
 */
export function wideAsLong(
  header: readonly string[],
  figures: readonly number[],
  read: RowReader,
  rowOf: (cells: readonly string[]) => (figure: number, text: string) => readonly string[],
): RowReader {
  const named = (problems: readonly Problem[], at: number): readonly Problem[] =>
    problems.map((problem) => (problem.column === FIGURE ? { ...problem, column: shorten(header[at] ?? '') } : problem))
  return (cells, line) => {
    const rowFor = rowOf(cells)
    const said = new Set<string>()
    const unsaid = (problems: readonly Problem[]): readonly Problem[] =>
      problems.filter(({ code, column }) => {
        if (column === FIGURE) return true
        const key = `${code} ${column}`
        const first = !said.has(key)
        said.add(key)
        return first
      })
    return figures.map((figure): ReadRow => {
      const text = cells[figure] ?? ''
      if (text.trim() === '') return { kind: 'skipped', line, figure, reason: 'S_EMPTY' }
      const row = read(rowFor(figure, text), line)
      if (!('kind' in row)) throw new TypeError('a long table has one row per line')
      if (row.kind === 'skipped') return { ...row, figure }
      return row.kind === 'refused'
        ? { ...row, figure, cells, problems: named(unsaid(row.problems), figure) }
        : { ...row, figure, cells, warnings: named(row.warnings, figure) }
    })
  }
}
