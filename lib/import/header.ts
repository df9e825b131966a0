import type { ReadingChoices } from './choices'
import { headerCells, matchColumns, unsaidColumns, type ColumnMatch } from './columns'
import { DELIMITERS, sepLine, sniffNumbers } from './dialect'
import type { NumberStyle } from './fields/number'
import type { TradeFormat } from './formats/format'
import { isBlank, type TextRecord } from './record'
import { RecordReader } from './records'

/** Where the table of a file begins and how it is to be read. */
export interface FoundHeader {
  readonly format: TradeFormat
  /** 0 to 1; below 0.5 a required column is missing. */
  readonly score: number
  readonly delimiter: string
  readonly line: number
  readonly cells: readonly string[]
  readonly columns: ColumnMatch
  readonly numbers: NumberStyle
  /** Cells of the first rows that show how periods are written. */
  readonly periods: readonly string[]
  /** The rows with text before the header. */
  readonly preamble: readonly (readonly string[])[]
  /** The first rows with text after the header. */
  readonly firstRows: ReadonlyArray<readonly string[]>
}

/** The beginning of a text, and what is known of it before any header is found. */
export interface TextStart {
  /** Characters of a `sep=` line, which belongs to no record. */
  readonly skipped: number
  readonly firstLine: number
  readonly delimiters: readonly string[]
}

/** Records from the start among which the header is looked for. */
const HEADER_WITHIN = 25
/** Rows whose values show how numbers are written. */
const SAMPLED_ROWS = 1_000

/** Where a text begins; `delimiter`: the one that a person named. */
export function startOf(sample: string, delimiter?: string): TextStart {
  const sep = sepLine(sample)
  const named = delimiter === undefined ? null : [delimiter]
  if (!sep) return { skipped: 0, firstLine: 1, delimiters: named ?? DELIMITERS }
  return { skipped: sep.length, firstLine: 2, delimiters: named ?? [sep.delimiter] }
}

/** Characters among which the header is looked for and numbers are sampled. */
export const SAMPLE = 1 << 16

/** The complete records at the start of a text, whatever the chunks were that it came in. */
export function sampleRecords(sample: string, start: TextStart, delimiter: string): readonly TextRecord[] {
  const reader = new RecordReader(delimiter, start.firstLine)
  const records = [...reader.push(sample.slice(start.skipped, SAMPLE)), ...reader.end()]
  return sample.length >= SAMPLE && records.length > 1 ? records.slice(0, -1) : records
}

/**
 * The header that fits one of the formats best: the surest, then the earliest, then the likeliest delimiter. `constants`:
 * what a person stated for the whole file, which needs no column.
 */
export function findHeader(
  sample: string,
  start: TextStart,
  formats: readonly TradeFormat[],
  constants?: ReadingChoices['constants'],
): FoundHeader | null {
  const named = formats.length === 1
  let best: FoundHeader | null = null
  for (const delimiter of start.delimiters) {
    const records = sampleRecords(sample, start, delimiter)
    const filled = records.filter((record) => !isBlank(record.cells))
    for (const [before, record] of filled.slice(0, HEADER_WITHIN).entries()) {
      if (record.flaw || (record.cells[0] ?? '').startsWith('#')) continue
      const cells = headerCells(record.cells)
      const preamble = filled.slice(0, before).map((row) => row.cells)
      for (const format of formats) {
        const score = Math.max(
          format.recognise(cells, preamble),
          constants && (named || format.source === null) ? scoreWith(constants, cells, format) : 0,
        )
        if (score <= (best?.score ?? 0)) continue
        const aligned = format.aligned?.(cells, preamble) ?? cells
        const columns = matchFormat(aligned, format, preamble)
        const after = filled.slice(before + 1, before + 1 + SAMPLED_ROWS)
        const numbers = sniffNumbers(cellsOf(after, columns, format.valueField), delimiter, format.plainNumbers)
        best = {
          format,
          score,
          delimiter,
          line: record.line,
          cells: aligned,
          columns,
          numbers,
          periods: ['period', 'start', 'end'].flatMap((field) => cellsOf(after, columns, field)),
          preamble,
          firstRows: after.map((row) => row.cells),
        }
      }
    }
  }
  return best
}

/** A header that lacks nothing but what was stated for the whole file may be of anybody's form, or of the one named. */
function scoreWith(
  constants: NonNullable<ReadingChoices['constants']>,
  cells: readonly string[],
  format: TradeFormat,
): number {
  const match = matchColumns(cells, format.columns, format.names?.(cells))
  return match.positions.has(format.valueField) && unsaidColumns(match, constants).length === 0 ? 0.6 : 0
}

/** The columns of a format in a header; those of a wide table's figures are columns of its value. */
function matchFormat(
  cells: readonly string[],
  format: TradeFormat,
  preamble: readonly (readonly string[])[],
): ColumnMatch {
  const match = matchColumns(cells, format.columns, format.names?.(cells))
  const placed = format.placed?.(cells, preamble) ?? new Map<string, number>()
  const fieldAt = new Map([...placed].map(([field, at]) => [at, field]))
  format.figures?.(cells).forEach((at) => fieldAt.set(at, format.valueField))
  if (fieldAt.size === 0) return match
  const uses = match.uses.map((use, at) =>
    use.field === format.valueField ? use : { ...use, field: fieldAt.get(at) ?? use.field },
  )
  const missing = match.missing.filter(({ field }) => !placed.has(field))
  return { ...match, uses, missing, positions: new Map([...match.positions, ...placed]) }
}

/** What stands in the columns of a field. */
function cellsOf(rows: readonly TextRecord[], columns: ColumnMatch, field: string): string[] {
  const positions = columns.uses.flatMap((use, at) => (use.field === field ? [at] : []))
  return rows.flatMap((row) => positions.map((at) => row.cells[at] ?? ''))
}

/** The first line with text, cut at the delimiter that occurs most in it: what a message shows of an unknown header. */
export function firstRecord(sample: string, start: TextStart): TextRecord | null {
  let best: TextRecord | null = null
  for (const delimiter of start.delimiters) {
    const record = sampleRecords(sample, start, delimiter).find(
      ({ cells }) => !isBlank(cells) && !(cells[0] ?? '').startsWith('#'),
    )
    if (record && record.cells.length > (best?.cells.length ?? 0)) best = record
  }
  return best
}
