import { AdjacentParts } from './adjacent-parts'
import { unpacked, type CountedOpen, type Open } from './archive'
import { ArchiveError } from './archive-error'
import { shorten, visibleText } from './cell-text'
import { listNames } from './columns'
import { headEvent, sheetRead } from './head-event'
import { decodeText, UndecodableText } from './encoding'
import { sniffPeriods } from './fields/period-style'
import { hasFlowSections } from './formats/flow-sections'
import type { RowContext, RowReader, TradeFormat } from './formats/format'
import type { NumberStyle } from './fields/number'
import { FORMAT_IDS, formatById, FORMATS } from './formats/registry'
import { SAMPLE, startOf, type FoundHeader } from './header'
import { tableText } from './html-table'
import { offersOf } from './likely-encodings'
import { fileProblem, finding, problemAt } from './problem'
import type { ProblemCode, SkipReason } from './problem-codes'
import { rawSample } from './raw-sample'
import { RecordReader } from './records'
import { notingParts } from './row-part'
import { formedRows } from './row-form'
import { notingBreaks } from './series-break'
import { settleEncoding, type SettledEncoding } from './settle-encoding'
import { settleReadableHeader } from './settle-header'
import type { Problem, ReadEvent, ReadOptions, ReadRow } from './types'
import { unreadMeaning } from './unread-meaning'
import { isBlankRecord, UsedColumns } from './used-columns'
import { SHEET_DELIMITER, workbookKind, workbookTable, type WorkbookTable } from './workbook'
import { WorkbookError } from './workbook-error'
import { decodedRows } from './wrong-bytes'

/**
 * Rows handed over at a time, of wide files fewer, and characters worked on. Few, so that rows are gone before the garbage
 * collector moves them: with 2,000 rows reading took twice as long, with a mistake in each row four times.
 */
const BATCH = 250
const BATCH_CELLS = 1_000
const PIECE = 1 << 13

/**
 * Reads a trade file in any known format. `open` gives its bytes and is called several times: the encoding is found
 * from all of them. Yields the head once, then every data row exactly once in batches, with the bytes read so far; an
 * error of the file as a whole ends it. Blank lines and what stands before the header are no data rows. Memory does
 * not grow with the file. Throws only what `open` throws.
 */
export async function* readTradeFile(open: Open, options: ReadOptions): AsyncGenerator<ReadEvent> {
  const formats =
    options.format === undefined || options.mapping
      ? FORMATS
      : [formatById(options.format)].filter((found) => found !== undefined)
  if (formats.length === 0) return yield failed(fileProblem('E_FORMAT_NAME', { expected: FORMAT_IDS.join(', ') }))
  try {
    const { readWorkbook } = options
    const kind = readWorkbook ? await workbookKind(open) : null
    const workbook = readWorkbook && kind ? await workbookTable(open, kind, readWorkbook) : null
    const text = workbook?.open ?? unpacked(open)
    const said = workbook
      ? { ...options, encoding: undefined, detected: undefined, delimiter: SHEET_DELIMITER }
      : options
    const encoding = await settleEncoding(text, said)
    if ('code' in encoding) return yield failed(encoding)
    yield* readText(text, encoding, formats, said, workbook)
  } catch (error) {
    yield failed(problemOf(error))
  }
}

/** What bytes that cannot be read say of the file. @throws what is no fault of the file */
function problemOf(error: unknown): Problem {
  if (error instanceof UndecodableText) {
    return fileProblem('E_ENCODING', { encoding: error.encoding, byte: error.byte, ...offersOf([]) })
  }
  if (error instanceof WorkbookError) return fileProblem('E_WORKBOOK', { reason: error.reason })
  if (!(error instanceof ArchiveError)) throw error
  if (error.reason === 'spreadsheet') return fileProblem('E_NOT_TEXT', { kind: 'xlsx' })
  return fileProblem('E_ARCHIVE', { reason: error.reason, name: shorten(error.member) })
}

const failed = (problem: Problem): ReadEvent => ({ kind: 'file-error', problem })

/** What can be mended by saying which column is what. */
const MAPPABLE: ReadonlySet<string> = new Set<ProblemCode>([
  'E_FORMAT',
  'E_MISSING_COLUMN',
  'E_DUPLICATE_COLUMN',
  'E_MAPPING',
  'E_PERIOD_AMBIGUOUS',
])

async function* readText(
  open: CountedOpen,
  settled: SettledEncoding,
  formats: readonly TradeFormat[],
  options: ReadOptions,
  workbook: WorkbookTable | null,
): AsyncGenerator<ReadEvent> {
  let bytes = 0
  const decoded = decodeText(
    open((length) => (bytes += length)),
    settled.encoding,
    settled.lenient ?? undefined,
  )
  const text = settled.table === null ? decoded : tableText(decoded, settled.table)
  const sample = await collect(text)
  const start = startOf(sample, settled.table === null ? options.delimiter : '\t')
  const { found, problem } = settleReadableHeader(sample, start, formats, options, settled)
  const raw = rawSample(sample, start, settled.encoding, found)
  if (problem || !found) {
    await text.return(undefined)
    const mappable = problem !== null && MAPPABLE.has(problem.code)
    return yield {
      kind: 'file-error',
      problem: problem ?? fileProblem('E_EMPTY_FILE', { kind: 'blank' }),
      ...(mappable && { sample: raw }),
    }
  }

  const context = contextOf(found, options)
  const about = found.format.about?.(context)
  if (about && about.missing.length > 0) {
    await text.return(undefined)
    return yield { kind: 'file-error', problem: unsaid(found, about.missing), sample: raw }
  }

  const sections = context.sections ? [finding('W_FLOW_SECTIONS', {})] : []
  const notices = [
    ...(workbook ? [sheetRead(workbook)] : []),
    ...[...sections, ...(found.format.source === null ? unreadMeaning(context) : [])],
    ...(about?.notices ?? []),
  ]
  const adds = options.repeated === 'add'
  yield { ...headEvent(found, settled, options, notices), sample: raw }
  const isWide = (found.format.figures?.(found.cells).length ?? 0) > 0
  const isWhole = found.format.onlyColumns === undefined || settled.lenient !== null || adds
  const used = isWhole ? null : new UsedColumns(context, found.delimiter)
  const readers = used?.readers(found.format.reader) ?? {
    read: notingBreaks(context.columns, readerOf(found, context, adds)),
    readUsed: null,
  }
  const plain = formedRows(context.header, readers.read, {
    notes: isWide ? 'skipped' : 'refused',
    readUsed: readers.readUsed,
    sectioned: found.format.sectioned ?? false,
  })
  const read = settled.lenient ? decodedRows(context.header, settled.lenient, settled.likely, plain) : plain
  const reader = new RecordReader(found.delimiter, start.firstLine, used)
  const most = Math.max(1, Math.min(BATCH, Math.round(BATCH_CELLS / context.header.length)))
  let batch: ReadRow[] = []
  let rows = 0
  let kept = false
  let onlyParts = true
  const take = (row: ReadRow | readonly ReadRow[]): void => {
    if ('kind' in row) batch.push(row)
    else batch.push(...row)
    rows += 'kind' in row ? 1 : row.length
    kept ||= 'kind' in row ? row.kind !== 'skipped' : row.some(({ kind }) => kind !== 'skipped')
    if (!kept) onlyParts &&= 'kind' in row ? isPart(row) : row.every(isPart)
  }
  const parts = found.format.parts ? new AdjacentParts(found.format.parts.whole) : null
  const partAt = found.columns.positions.get(found.format.parts?.field ?? '') ?? -1
  for await (const records of recordsOf(reader, sample.slice(start.skipped), text)) {
    for (const record of records) {
      if (record.line <= found.line || isBlankRecord(record)) continue
      const row = read(record)
      if (parts) take(parts.push(row, (record.cells[partAt] ?? '').trim()))
      else take(row)
      if (batch.length < most) continue
      yield { kind: 'rows', rows: batch, bytes }
      batch = []
    }
  }
  if (parts) take(parts.end())
  if (batch.length > 0) yield { kind: 'rows', rows: batch, bytes }
  if (rows === 0) yield failed(fileProblem('E_NO_ROWS', {}, found.line))
  else if (!kept && onlyParts) yield failed(fileProblem('E_ONLY_PARTS', {}))
  else if (!kept && found.format.nothingLeft) yield failed(problemAt(found.format.nothingLeft, null))
}

const isPart = (row: ReadRow): boolean => row.kind === 'skipped' && row.reason === ('S_BREAKDOWN' satisfies SkipReason)

function readerOf({ format, columns }: FoundHeader, context: RowContext, adds: boolean): RowReader {
  const read = format.reader(context)
  return adds ? notingParts(columns, read) : read
}

async function collect(text: AsyncGenerator<string>): Promise<string> {
  let sample = ''
  while (sample.length < SAMPLE) {
    const next = await text.next()
    if (next.done) break
    sample += next.value
  }
  return sample
}

async function* recordsOf(reader: RecordReader, first: string, rest: AsyncGenerator<string>) {
  yield reader.push(first)
  for await (const chunk of rest) {
    for (let at = 0; at < chunk.length; at += PIECE) yield reader.push(chunk.slice(at, at + PIECE))
  }
  yield reader.end()
}

/** Where a person has said which mark is the decimal one, the other one can only separate thousands. */
const settledNumbers = (decimal: '.' | ','): NumberStyle => ({ decimal, grouping: decimal === '.' ? ',' : '.' })

function contextOf(found: FoundHeader, options: ReadOptions): RowContext {
  const header = found.cells.map((cell) => visibleText(cell).trim())
  const { columns, preamble } = found
  const numbers = options.decimal ? settledNumbers(options.decimal) : found.numbers
  const periods = sniffPeriods(found.periods, options)
  const { currentMonth, fileName } = options
  const { firstRows } = found
  const sections = found.format.sectioned === true && sectionsIn(found)
  return {
    ...{ header, columns, numbers, periods, preamble, currentMonth, fileName, firstRows, sections },
    choices: options,
  }
}

/** Whether a table without a column of flows has rows that name them. */
const sectionsIn = ({ columns, firstRows, format }: FoundHeader): boolean =>
  !columns.positions.has('flow') &&
  hasFlowSections(
    firstRows,
    columns.uses.flatMap((use, at) => (use.field === format.valueField ? [at] : [])),
  )

const unsaid = (found: FoundHeader, missing: readonly string[]): Problem =>
  problemAt(finding('E_MISSING_COLUMN', { missing: missing.join(', '), found: listNames(found.cells) }), found.line)
