import { visibleCells, visibleText } from './cell-text'
import type { LenientUtf8 } from './lenient-utf8'
import { inEncoding, offersOf, type LikelyEncoding } from './likely-encodings'
import { finding, problemAt } from './problem'
import type { TextRecord } from './record'
import type { ReadRow } from './types'

const STAND_IN = /(?<![\ud800-\udbff])[\udc80-\udcff]/
const STAND_INS = new RegExp(STAND_IN.source, 'g')

/** Whether a text has stand-ins for bytes that could not be decoded. */
export const hasWrongBytes = (text: string): boolean => STAND_IN.test(text)

const byteOf = (standIn: string): number => standIn.charCodeAt(0) & 0xff
const asHex = (text: string): string =>
  text.replace(STAND_INS, (standIn) => `\\x${byteOf(standIn).toString(16).toUpperCase()}`)
/** The bytes that a text was read from. */
const bytesOf = (text: string): Uint8Array =>
  Buffer.concat(
    text
      .split(/([\udc80-\udcff])/)
      .map((part) => (STAND_IN.test(part) ? Buffer.from([byteOf(part)]) : Buffer.from(part))),
  )

/**
 * Refuses the rows that have bytes which are not UTF-8, with the first of these bytes and what the likely encodings make
 * of the cell. All other rows are read by `read`.
 */
export function decodedRows(
  header: readonly string[],
  decoder: LenientUtf8,
  likely: readonly LikelyEncoding[],
  read: (record: TextRecord) => ReadRow | readonly ReadRow[],
): (record: TextRecord) => ReadRow | readonly ReadRow[] {
  return (record) => {
    const at = record.cells.findIndex(hasWrongBytes)
    if (at < 0) return read(record)
    const { line } = record
    const cell = record.cells[at] ?? ''
    const found = finding('E_ENCODING', {
      encoding: 'utf-8',
      byte: decoder.firstFrom(line)?.byte ?? 0,
      ...offersOf(
        likely.map(({ encoding }) => ({
          encoding,
          reads: visibleText(inEncoding(bytesOf(cell.slice(0, 40)), encoding)),
        })),
      ),
    })
    const problems = [problemAt(found, line, header[at] ?? null, asHex(cell))]
    return { kind: 'refused', line, cells: visibleCells(record.cells.map(asHex)), problems }
  }
}
