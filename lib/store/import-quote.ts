import { ArchiveError } from '../import/archive-error'
import { linesAround, type QuotedLine } from '../import/quoted-lines'
import { WorkbookError } from '../import/workbook-error'
import { explained, ImportError } from './import-errors'
import { openUpload, requireUpload } from './import-files'
import { findImport } from './import-record'
import type { ImportStore } from './import-store'
import { readWorkbook } from './read-workbook'

/** A line of the file of an import, with those around it. */
export interface LineQuote {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly lines: readonly QuotedLine[]
}

/** A line as the stored file of an import has it; null where there is no such import, file or line. */
export async function quoteLine(store: ImportStore, id: number, line: number): Promise<LineQuote | null> {
  const record = await findImport(store, id)
  if (!record) return null
  try {
    await requireUpload(store, id)
    const { encoding } = record
    const lines = await linesAround(openUpload(store, id), line, { encoding, readWorkbook })
    const file = { name: record.fileName, sha256: record.fileSha256 }
    return lines.length === 0 ? null : { file, lines }
  } catch (error) {
    const told = explained(error)
    if (told instanceof ImportError || told instanceof ArchiveError || told instanceof WorkbookError) return null
    throw told
  }
}
