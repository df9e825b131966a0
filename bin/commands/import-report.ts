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

/**
 * The first problems with their remedy, a line each; where there are more, how many of each kind in all: those that are
 * kept for reading are fewer than those that were counted.
 */
export function problemLines(problems: readonly Problem[], { problemCounts }: ImportRecord): string[] {
  const words = problemWords('en')
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const { message, hint } = words(problem)
    return `  ${problem.severity}${placeOf(problem)}: ${message}${hint && ` ${hint}`}`
  })
  const counts = Object.entries(problemCounts).filter(([code, count]) => count > 0 && !code.startsWith('S_'))
  const more = counts.reduce((sum, [, count]) => sum + count, 0) - lines.length
  if (more <= 0) return lines
  const kinds = counts.toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`)
  return [...lines, `  … and ${more} more; in all ${kinds.join(', ')}`]
}

/** Where in the file: ", line 2, column period". Nothing for what concerns all of it. */
function placeOf({ line, column }: Problem): string {
  return `${line === null ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}`
}
