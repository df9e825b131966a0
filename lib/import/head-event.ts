import { shorten, visibleText } from './cell-text'
import { listNames, unknownColumns, type ColumnMatch } from './columns'
import type { FoundHeader } from './header'
import { fileProblem, finding, problemAt, type Finding } from './problem'
import { unreadColumns } from './row-part'
import type { SettledEncoding } from './settle-encoding'
import type { Problem, ReadOptions } from './types'
import { vintageOf } from './vintage'
import type { WorkbookTable } from './workbook'

/** Which sheet of a workbook is read, and which are not. */
export const sheetRead = ({ sheet, others }: WorkbookTable): Finding =>
  finding('W_SHEET', { sheet: shorten(sheet), count: others.length, others: listNames(others) })

/** The columns that tell the parts of a figure apart: where those are added up, they are not left unused. */
function addedUp(columns: ColumnMatch, line: number): Problem[] {
  const names = unreadColumns(columns).map((at) => columns.uses[at]!.name)
  const told = names.filter((name) => name !== '')
  return told.length === 0 ? [] : [problemAt(finding('W_ADDED_UP', {}), line, null, listNames(told))]
}

/** What is said before the first row: how the file is read, as found or as a person said, and what is to be noticed about that. */
export function headEvent(
  found: FoundHeader,
  { encoding, detected, table }: SettledEncoding,
  { fileName, decimal, repeated }: Pick<ReadOptions, 'fileName' | 'decimal' | 'repeated'>,
  notices: readonly Finding[],
) {
  const { format, line, columns, preamble } = found
  const firstRow = found.firstRows[0] ?? []
  const vintage = vintageOf({ fileName, names: columns.names, firstRow, preamble })
  const warnings: Problem[] = repeated === 'add' ? addedUp(columns, line) : unknownColumns(columns, format.known, line)
  if (table !== null) warnings.push(fileProblem('W_HTML_TABLE', {}, line))
  warnings.push(...notices.map((notice) => problemAt(notice, line)))
  if (preamble.length > 0) warnings.push(fileProblem('W_PREAMBLE', { count: preamble.length }, line))
  if (!encoding.startsWith('utf') && detected.firstInvalidUtf8) {
    const { line: at, byte } = detected.firstInvalidUtf8
    warnings.push(fileProblem('W_ENCODING', { encoding, byte }, at))
  }
  const head = {
    format: format.id,
    encoding,
    delimiter: found.delimiter,
    decimal: decimal ?? found.numbers.decimal ?? '.',
    headerLine: line,
    header: columns.uses.map((use) => use.name),
    columns: columns.uses,
    source: format.source,
    ...(preamble.length > 0 && { preamble: preamble.map((cells) => cells.map(visibleText)) }),
    ...(vintage !== undefined && { vintage }),
  }
  return { kind: 'head' as const, head, warnings }
}
