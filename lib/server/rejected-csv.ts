import { REPORT_COLUMNS } from '../import/columns'
import type { RefusedRow } from '../store/import-refusals'
import type { ProblemWords } from './problem-words'

// What a spreadsheet would take for a formula (OWASP, "CSV Injection"); a number with a sign is none.
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d.,' \u00a0\u202f]+$/

/** Text that no spreadsheet computes: a leading apostrophe before what looks like a formula. */
export const defused = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** The table that refused rows come from. */
export interface RefusedTable {
  readonly header: readonly string[]
  readonly delimiter: string
  /** The lines before the header. */
  readonly preamble?: readonly (readonly string[])[]
}

/**
 * Refused rows as CSV (RFC 4180, with the delimiter of the file they came from): what stood before the header, the original
 * columns, then line, column, code and message. Cells beyond the header stand after those. Yields the text piece by piece.
 */
export async function* writeRejectedCsv(
  { header, delimiter, preamble = [] }: RefusedTable,
  batches: AsyncIterable<readonly RefusedRow[]>,
  words: ProblemWords,
): AsyncGenerator<string> {
  const field = (text: string): string => {
    const safe = defused(text)
    return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const line = (cells: readonly string[]): string => `${cells.map(field).join(delimiter)}\r\n`
  // A mended file that came with helper columns gets new ones, not a second set.
  const kept = header.flatMap((name, i) => (REPORT_COLUMNS.includes(name) ? [] : [i]))
  yield preamble.map(line).join('')
  yield line([...kept.map((i) => header[i]!), ...REPORT_COLUMNS])
  for await (const rows of batches) {
    yield rows
      .map(({ cells, problem }) => {
        const own = kept.map((i) => cells[i] ?? '')
        const { message } = words(problem)
        const added = [String(problem.line ?? ''), problem.column ?? '', problem.code, message]
        return line([...own, ...added, ...cells.slice(header.length)])
      })
      .join('')
  }
}
