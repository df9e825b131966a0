import { REPORT_COLUMNS, type ColumnMatch } from './columns'
import type { RowReader } from './formats/format'
import type { ReadRow } from './types'

/** The columns of a file that nothing is read from: what stands in them tells parts of one figure apart. */
export const unreadColumns = ({ uses }: Pick<ColumnMatch, 'uses'>): readonly number[] =>
  uses.flatMap(({ name, field }, at) => (field === null && !REPORT_COLUMNS.includes(name) ? [at] : []))

/**
 * Wraps a reader for a file whose rows may be parts of one figure (by port, by province): each row says which part it is, as
 * a number made from the cells that nothing is read from. The same row twice is the same part.
 */
export function notingParts(columns: ColumnMatch, read: RowReader): RowReader {
  const unread = unreadColumns(columns)
  return (cells, line) => {
    const rows = read(cells, line)
    const part = hashed(unread.map((at) => (cells[at] ?? '').trim()).join('\u001f'))
    const noted = (row: ReadRow): ReadRow => (row.kind === 'observation' ? { ...row, part } : row)
    return 'kind' in rows ? noted(rows) : rows.map(noted)
  }
}

/** A number of 53 bits for a text (cyrb53, which is in the public domain). */
function hashed(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}
