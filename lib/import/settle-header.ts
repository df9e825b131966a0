import { columnError, listNames } from './columns'
import type { TradeFormat } from './formats/format'
import { ownFormat } from './formats/own'
import { findHeader, firstRecord, SAMPLE, type FoundHeader, type TextStart } from './header'
import { findMappedHeader } from './mapped-header'
import { offersOf } from './likely-encodings'
import { fileProblem, finding, problemAt } from './problem'
import type { SettledEncoding } from './settle-encoding'
import type { Problem, ReadOptions } from './types'
import { hasWrongBytes } from './wrong-bytes'

const MOST_COLUMNS = 1_000

/** As `settleHeader`, for text that may have wrong bytes: those in the header, or where there is none, are said first. */
export function settleReadableHeader(
  sample: string,
  start: TextStart,
  formats: readonly TradeFormat[],
  options: ReadOptions,
  { lenient, likely, detected }: SettledEncoding,
): ReturnType<typeof settleHeader> {
  const settled = settleHeader(sample, start, formats, options)
  if (!lenient || (settled.found && !settled.problem && !settled.found.cells.some(hasWrongBytes))) return settled
  const { line, byte } = detected.firstInvalidUtf8 ?? { line: null, byte: 0 }
  return { found: null, problem: fileProblem('E_ENCODING', { encoding: 'utf-8', byte, ...offersOf(likely) }, line) }
}

/** The header, by a person's mapping where there is one, or why there is none that can be used. */
function settleHeader(
  sample: string,
  start: TextStart,
  formats: readonly TradeFormat[],
  options: ReadOptions,
): { found: FoundHeader | null; problem: Problem | null } {
  if (!options.mapping) {
    const found = findHeader(sample, start, formats, options.constants)
    return { found, problem: headerProblem(found, sample, start, formats, options) }
  }
  const mapped = findMappedHeader(sample, start, options.mapping, options)
  if (mapped && 'code' in mapped) return { found: null, problem: mapped }
  if (mapped) return { found: mapped, problem: null }
  const { headerLine } = options.mapping
  if (headerLine === undefined) return { found: null, problem: null }
  return { found: null, problem: fileProblem('E_MAPPING', { reason: 'no_line', name: String(headerLine) }) }
}

function headerProblem(
  found: FoundHeader | null,
  sample: string,
  start: TextStart,
  formats: readonly TradeFormat[],
  { constants }: ReadOptions,
): Problem | null {
  const first = firstRecord(sample, start)
  const width = Math.max(found?.cells.length ?? 0, first?.cells.length ?? 0)
  if (width > MOST_COLUMNS) {
    // Of a header that is longer than what is looked at only so many are known.
    const cut = /[\r\n]/.test(sample.slice(0, SAMPLE)) ? 'no' : 'yes'
    return fileProblem('E_TOO_MANY_COLUMNS', { count: width, limit: MOST_COLUMNS, cut }, first?.line ?? null)
  }
  if (found) return columnError(found.cells, found.columns, found.line, constants)
  if (!first) return null
  if (first.flaw) return problemAt(first.flaw.found, first.line, null, first.cells[first.flaw.cell] ?? '')
  const format = formats.length === 1 ? formats[0]! : ownFormat
  const expected = format.columns.filter((column) => column.required).map((column) => column.field)
  return problemAt(finding('E_FORMAT', { found: listNames(first.cells), expected: expected.join(', ') }), first.line)
}
