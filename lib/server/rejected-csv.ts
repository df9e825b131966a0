import { REPORT_COLUMNS } from '../import/columns'
import type { RefusedRow } from '../store/refused-rows'
import { csvLine } from '../trade/take-along/csv-cell'
import { defused } from '../trade/take-along/defuse'
import type { ProblemWords } from './problem-words'

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
  const line = (cells: readonly string[]): string => csvLine(cells.map(defused), delimiter)
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
