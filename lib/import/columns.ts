import { shorten, visibleText } from './cell-text'
import { CONSTANT_FIELDS, type ConstantField, type ReadingChoices } from './choices'
import { finding, problemAt } from './problem'
import type { ColumnUse, Problem } from './types'

/** One field of a format with the header names it goes by. */
export interface ColumnSpec {
  readonly field: string
  readonly names: readonly string[]
  readonly required?: true
  /** What a person may state instead of the column; the field itself where that is one of those. */
  readonly constant?: ConstantField
}

/** Which column of a file is which field. Columns are found by position, so that no header text becomes a key. */
export interface ColumnMatch {
  /** Position of each field that is there. */
  readonly positions: ReadonlyMap<string, number>
  readonly uses: readonly ColumnUse[]
  /** What the columns were found by; `''` for one that only explains another. */
  readonly names: readonly string[]
  readonly missing: readonly ColumnSpec[]
  readonly duplicate: { readonly field: string; readonly first: number; readonly second: number } | null
}

/** Columns of the file of refused rows: in no format are they figures, so that a mended one can be sent with them left in. */
export const REPORT_COLUMNS: readonly string[] = ['_line', '_column', '_code', '_message']

/** Header names are compared without regard to case, blanks, underscores, hyphens, stops, quotes and a byte order mark. */
export const foldHeader = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-"'\ufeff\u200b-\u200f]+/g, '')

/** The header's cells without the empty one that a trailing delimiter makes. */
export function headerCells(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1)
  return last !== undefined && cells.length > 1 && last.trim() === '' ? cells.slice(0, -1) : cells
}

/** Finds the columns of a format in a header. `names`: what its columns are called where that says more than their names. */
export function matchColumns(
  header: readonly string[],
  specs: readonly ColumnSpec[],
  names: readonly string[] = header,
): ColumnMatch {
  const fieldOf = new Map(
    specs.flatMap((spec) => spec.names.map((name): [string, string] => [foldHeader(name), spec.field])),
  )
  const positions = new Map<string, number>()
  let duplicate: ColumnMatch['duplicate'] = null
  const uses = header.map((name, at): ColumnUse => {
    const field = REPORT_COLUMNS.includes(name) ? null : (fieldOf.get(foldHeader(names[at] ?? '')) ?? null)
    if (field !== null) {
      const first = positions.get(field)
      if (first === undefined) positions.set(field, at)
      else duplicate ??= { field, first, second: at }
    }
    return { name: visibleText(name).trim(), field }
  })
  return {
    positions,
    uses,
    names,
    duplicate,
    missing: specs.filter((spec) => spec.required && !positions.has(spec.field)),
  }
}

/** How much of a format's required columns a header has, 0 to 1. */
export function shareFound(header: readonly string[], specs: readonly ColumnSpec[]): number {
  const required = specs.filter((spec) => spec.required)
  return required.length === 0 ? 0 : 1 - matchColumns(header, specs).missing.length / required.length
}

const LISTED = 12

/** Column names for a message: the first twelve, then how many more. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => (name.trim() === '' ? '""' : shorten(name.trim())))
  return shown.join(', ') + (names.length > LISTED ? `, … (+${names.length - LISTED})` : '')
}

/** What may be stated for the whole file instead of a column. */
function constantFor(spec: ColumnSpec): ConstantField | undefined {
  return spec.constant ?? CONSTANT_FIELDS.find((field) => field === spec.field)
}

/** The required columns that a header lacks and nobody stated for the whole file. */
export const unsaidColumns = (match: ColumnMatch, constants: ReadingChoices['constants'] = {}): readonly ColumnSpec[] =>
  match.missing.filter((spec) => {
    const constant = constantFor(spec)
    return constant === undefined || !constants[constant]?.trim()
  })

/**
 * What makes a header unusable: two columns for one field, or a required field that has no column and was not stated
 * for the whole file.
 */
export function columnError(
  header: readonly string[],
  match: ColumnMatch,
  line: number,
  constants: ReadingChoices['constants'] = {},
): Problem | null {
  const unsaid = unsaidColumns(match, constants)
  const sameName =
    match.duplicate &&
    foldHeader(match.names[match.duplicate.first] ?? '') === foldHeader(match.names[match.duplicate.second] ?? '')
  // With columns missing, two names for one field say that the file is of another form.
  if (match.duplicate && (sameName || unsaid.length === 0)) {
    const { field, first, second } = match.duplicate
    const params = { field, first: first + 1, second: second + 1, firstName: shorten(header[first] ?? '') }
    return problemAt(finding('E_DUPLICATE_COLUMN', params), line, header[second] ?? '', header[second] ?? '')
  }
  if (unsaid.length === 0) return null
  const missing = [...new Set(unsaid.map((spec) => constantFor(spec) ?? spec.field))].join(', ')
  return problemAt(finding('E_MISSING_COLUMN', { missing, found: listNames(header) }), line)
}

const NAMED_ONE_BY_ONE = 20

/** Columns that are ignored are said so; those that a format knows and does not need are not worth a word. */
export function unknownColumns(match: ColumnMatch, known: readonly string[], line: number): Problem[] {
  const expected = new Set(['', ...known.map(foldHeader)])
  const unknown = match.uses.filter(
    (use, at) =>
      use.field === null &&
      use.name !== '' &&
      !REPORT_COLUMNS.includes(use.name) &&
      !expected.has(foldHeader(match.names[at] ?? '')),
  )
  if (unknown.length > NAMED_ONE_BY_ONE) {
    const list = listNames(unknown.map((use) => use.name))
    return [problemAt(finding('W_UNKNOWN_COLUMNS', { count: unknown.length }), line, null, list)]
  }
  return unknown.map((use) => problemAt(finding('W_UNKNOWN_COLUMN', {}), line, use.name, use.name))
}
