import { headerCells, matchColumns, type ColumnMatch } from './columns'
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
  /** Lines with text before the header. */
  readonly preamble: number
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

export function startOf(sample: string): TextStart {
  const sep = sepLine(sample)
  if (!sep) return { skipped: 0, firstLine: 1, delimiters: DELIMITERS }
  return { skipped: sep.length, firstLine: 2, delimiters: [sep.delimiter] }
}

/** Characters among which the header is looked for and numbers are sampled. */
export const SAMPLE = 1 << 16

/** The complete records at the start of a text, whatever the chunks were that it came in. */
function sampleRecords(sample: string, start: TextStart, delimiter: string): readonly TextRecord[] {
  const reader = new RecordReader(delimiter, start.firstLine)
  const records = [...reader.push(sample.slice(start.skipped, SAMPLE)), ...reader.end()]
  return sample.length >= SAMPLE && records.length > 1 ? records.slice(0, -1) : records
}

/** The header that fits one of the formats best: the surest, then the earliest, then the likeliest delimiter. */
export function findHeader(sample: string, start: TextStart, formats: readonly TradeFormat[]): FoundHeader | null {
  let best: FoundHeader | null = null
  for (const delimiter of start.delimiters) {
    const records = sampleRecords(sample, start, delimiter)
    const filled = records.filter((record) => !isBlank(record.cells))
    for (const [preamble, record] of filled.slice(0, HEADER_WITHIN).entries()) {
      if (record.flaw || (record.cells[0] ?? '').startsWith('#')) continue
      const cells = headerCells(record.cells)
      for (const format of formats) {
        const score = format.recognise(cells)
        if (score <= (best?.score ?? 0)) continue
        const columns = matchColumns(cells, format.columns)
        const at = columns.positions.get(format.valueField)
        const after = filled.slice(preamble + 1, preamble + 1 + SAMPLED_ROWS)
        const values = at === undefined ? [] : after.map((row) => row.cells[at] ?? '')
        const numbers = sniffNumbers(values, delimiter, format.plainNumbers)
        best = { format, score, delimiter, line: record.line, cells, columns, numbers, preamble }
      }
    }
  }
  return best
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
