import { REPORT_COLUMNS, type ColumnMatch } from './columns'
import type { RowReader } from './formats/format'
import type { ReadRow } from './types'

/** The columns of a file that nothing is read from: what stands in them tells parts of one figure apart. */
export const unreadColumns = ({ uses }: Pick<ColumnMatch, 'uses'>): readonly number[] =>
  uses.flatMap(({ name, field }, at) => (field === null && !REPORT_COLUMNS.includes(name) ? [at] : []))

/**
 * Wraps a reader for a file whose rows may be parts of one figure (by port, by province): each row says which part it is, by
 * the cells that nothing is read from. The same row twice is the same part.
 */
export function notingParts(columns: ColumnMatch, read: RowReader): RowReader {
  const unread = unreadColumns(columns)
  return (cells, line) => {
    const rows = read(cells, line)
    const part = unread.map((at) => (cells[at] ?? '').trim()).join('\u001f')
    const noted = (row: ReadRow): ReadRow => (row.kind === 'observation' ? { ...row, part } : row)
    return 'kind' in rows ? noted(rows) : rows.map(noted)
  }
}
