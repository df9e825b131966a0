import { visibleText } from './cell-text'
import { zippedTables, type CountedOpen, type Open } from './archive'
import { ArchiveError } from './archive-error'
import { ByteSource } from './byte-source'
import { sniffContainer, SNIFFED } from './container'
import { FORMATS } from './formats/registry'
import { findHeader, SAMPLE, startOf } from './header'
import { WorkbookError } from './workbook-error'
import { zipped, type ZipFile } from './write-zip'
import { zipMembers } from './zip'

/**
 * A sheet as CSV in UTF-8, by `SHEET_DELIMITER`: a line for each of its rows from the first, empty ones too, so that a line
 * number is the number of the row. Cells hold no line breaks.
 */
export interface SheetText {
  readonly name: string
  readonly text: Uint8Array
}

/**
 * Reads the cells of a workbook: the sheets that are not hidden, in their order. `zip`: the parts of the workbook that
 * cells are read from; the reader may take the bytes away.
 * @throws WorkbookError
 */
export type WorkbookReader = (zip: Uint8Array<ArrayBuffer>, kind: WorkbookKind) => Promise<readonly SheetText[]>

/** Excel 2007 or later, or OpenDocument, as LibreOffice saves. */
export type WorkbookKind = 'xlsx' | 'ods'

/** What stands between the cells of a sheet's text. */
export const SHEET_DELIMITER = ','

/** The table of a workbook. */
export interface WorkbookTable {
  readonly open: CountedOpen
  /** The sheet that is read. */
  readonly sheet: string
  /** The other sheets that hold something. */
  readonly others: readonly string[]
}

/** What the parts that are read may be when unpacked: some 180,000 rows of seven cells. */
export const MOST_UNPACKED = 64 * 2 ** 20
const READ_PART = /\.(?:xml|rels)$|^mimetype$/i
/** Texts about the file, colours and drawings: no cells. */
const NO_CELLS =
  /^(?:docProps|customXml|xl\/(?:theme|drawings|charts|media|pivot\w+|externalLinks|worksheets\/_rels))\//i

/** A reader that forgives would not notice rows that are cut off. */
const SHEET = /^xl\/worksheets\/[^/]*\.xml$|^content\.xml$/i
const SHEET_END = /(?:worksheet|document-content)\s*>\s*$/

/** What workbook the bytes are, by the parts it is made of; null for anything else. */
export async function workbookKind(open: Open): Promise<WorkbookKind | null> {
  const source = new ByteSource(open())
  let kind
  try {
    kind = sniffContainer(await source.peek(SNIFFED))
  } finally {
    await source.close()
  }
  if (kind === 'xlsx' || kind === 'ods') return kind
  if (kind !== 'zip') return null
  try {
    await zippedTables(open)
    return null
  } catch (error) {
    if (error instanceof ArchiveError) return error.reason === 'spreadsheet' ? 'xlsx' : null
    throw error
  }
}

/**
 * The table of a workbook: the first sheet with a header that a format knows, else the sheet with the most text. `read`
 * gets nothing but what was unpacked here, within its limit.
 * @throws WorkbookError, ArchiveError
 */
export async function workbookTable(open: Open, kind: WorkbookKind, read: WorkbookReader): Promise<WorkbookTable> {
  const { zip, bytes } = await workbookParts(open)
  const sheets = (await read(zip, kind)).filter(({ text }) => text.some((byte) => byte > 0x20))
  const longest = sheets.reduce((best, sheet) => Math.max(best, sheet.text.length), 0)
  const chosen = sheets.find(hasKnownHeader) ?? sheets.find(({ text }) => text.length === longest)
  if (!chosen) throw new WorkbookError('no_rows')
  return {
    sheet: visibleText(chosen.name),
    others: sheets.filter((sheet) => sheet !== chosen).map(({ name }) => visibleText(name)),
    open: async function* open(count = () => undefined) {
      count(bytes)
      yield chosen.text
    },
  }
}

const MOST_REPEATED_ROWS = 10_000
const MOST_REPEATED_CELLS = 2_000

/** Whether an OpenDocument says of cells with a value that they come more often than any table has them: a few bytes are a bomb. */
function repeatsCells(xml: string): boolean {
  for (const [, count] of xml.matchAll(/<table:table-cell\b(?=[^>]*value-type)[^>]*number-columns-repeated="(\d+)"/g))
    if (Number(count) > MOST_REPEATED_CELLS) return true
  for (const match of xml.matchAll(/<table:table-row\b[^>]*number-rows-repeated="(\d+)"[^>]*>/g)) {
    if (Number(match[1]) <= MOST_REPEATED_ROWS) continue
    const end = xml.indexOf('</table:table-row>', match.index)
    if (xml.slice(match.index, end).includes('value-type')) return true
  }
  return false
}

async function workbookParts(open: Open): Promise<{ zip: Uint8Array<ArrayBuffer>; bytes: number }> {
  let bytes = 0
  let unpacked = 0
  const files: ZipFile[] = []
  async function* counted() {
    for await (const chunk of open()) {
      bytes += chunk.length
      yield chunk
    }
  }
  const source = new ByteSource(counted())
  try {
    for await (const member of zipMembers(source)) {
      if (!READ_PART.test(member.name) || NO_CELLS.test(member.name)) continue
      const chunks: Uint8Array[] = []
      for await (const chunk of member.bytes) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED) throw new WorkbookError('too_large')
        chunks.push(chunk)
      }
      const part = Buffer.concat(chunks)
      if (SHEET.test(member.name) && !SHEET_END.test(part.subarray(-100).toString('latin1')))
        throw new WorkbookError('damaged')
      if (member.name === 'content.xml' && repeatsCells(part.toString('latin1'))) throw new WorkbookError('too_large')
      files.push({ name: member.name, bytes: part })
    }
  } finally {
    await source.close()
  }
  return { zip: await zipped(files), bytes }
}

/** Anybody's own table has few names that tell it: its header is known where most of its columns are there. */
const KNOWN = 0.5

function hasKnownHeader({ text }: SheetText): boolean {
  const sample = new TextDecoder().decode(text.subarray(0, SAMPLE))
  const found = findHeader(sample, startOf(sample, SHEET_DELIMITER), FORMATS)
  return found !== null && found.score >= KNOWN
}
