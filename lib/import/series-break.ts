import type { ColumnMatch } from './columns'
import type { RowReader } from './formats/format'

/** `b`, `break`, `b: break in time series`, or among other flags: `be`, `b,p`, `provisional break`. */
const BREAK = /(?:^|[\s,;])break\b|^\s*(?:b\s*:|(?:[a-z][\s,;]*){0,3}b(?:[\s,;]*[a-z]){0,3}\s*$)/i

/** Whether a status says that the series does not go on from before in the same way. The figure is a normal one. */
export const saysBreak = (status: string): boolean => BREAK.test(status)

/** Wraps a reader of rows of one figure each: it also notes where the file's column of statuses marks a break. */
export function notingBreaks({ positions }: ColumnMatch, read: RowReader): RowReader {
  const at = positions.get('status')
  if (at === undefined) return read
  return (cells, line) => {
    const row = read(cells, line)
    if ('kind' in row && row.kind === 'observation' && saysBreak(cells[at] ?? '')) row.seriesBreak = true
    return row
  }
}
