import { problemWords } from '../../lib/server/problem-words'
import { sourceOf, type ImportRecord } from '../../lib/store/import-record'
import type { Difference } from '../../lib/store/import-difference'
import type { Problem } from '../../lib/import/types'

const SHOWN_PROBLEMS = 20
const SHOWN_CHANGES = 5

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
 * Which pairs and periods are touched, and the largest changes with the old and the new value, a line each. Nothing where
 * the stored figures changed after they were compared.
 */
export function differenceLines({ findings, touched, rows }: ImportRecord): string[] {
  const { difference } = findings
  if (!difference?.periods || touched?.changedSincePreview) return []
  const { pairCount, periods, largest } = difference
  const span = periods.from === periods.to ? periods.from : `${periods.from} to ${periods.to}`
  const shown = largest.slice(0, SHOWN_CHANGES).map(({ before, after, ...changed }) => {
    const { reporter, partner, flow, classification, product, period, unit } = changed
    const series = [reporter, partner, flow, classification, product, period].filter(Boolean).join(' ')
    return `  line ${changed.line}, ${series}: ${said(before)} becomes ${said(after)} (${unit})`
  })
  const more = rows.changed - shown.length
  return [
    `  ${pairCount} ${pairCount === 1 ? 'pair' : 'pairs'}, ${span}`,
    ...shown,
    ...(more > 0 && shown.length > 0 ? [`  … and ${more} more changed`] : []),
  ]
}

const said = ({ value, status }: Difference['largest'][number]['before']): string =>
  [value, status === 'normal' ? null : status].filter(Boolean).join(' ')

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
