import { problemWords } from '../../lib/server/problem-words'
import { sourceOf, type ImportRecord } from '../../lib/store/import-record'
import type { Problem } from '../../lib/import/types'

const SHOWN_PROBLEMS = 20

/** What an import holds, in a few lines: format, encoding, source, and what became of its rows. */
export function countLines(record: ImportRecord): string[] {
  const { rows, format, encoding } = record
  if (!format) return []
  return [
    `  format ${format}, ${encoding}, source ${sourceOf(record)}`,
    `  ${rows.read} ${rows.read === 1 ? 'row' : 'rows'} read: ${rows.added} added, ${rows.changed} changed, ${rows.unchanged} unchanged, ` +
      `${rows.refused} refused, ${rows.skipped} skipped`,
  ]
}

/** The first problems with their remedy, a line each, and how many more there are. */
export function problemLines(problems: readonly Problem[]): string[] {
  const words = problemWords('en')
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const { message, hint } = words(problem)
    return `  ${problem.severity}${placeOf(problem)}: ${message}${hint && ` ${hint}`}`
  })
  const more = problems.length - SHOWN_PROBLEMS
  return more > 0 ? [...lines, `  … and ${more} more`] : lines
}

/** Where in the file: ", line 2, column period". Nothing for what concerns all of it. */
function placeOf({ line, column }: Problem): string {
  return `${line === null ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}`
}
