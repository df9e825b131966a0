import { CONSTANT_FIELDS, type ReadingChoices } from '../choices'
import type { ColumnMatch, ColumnSpec } from '../columns'
import type { NumberStyle } from '../fields/number'
import type { PeriodStyle } from '../fields/period-style'
import type { AreaAnswers } from '../fields/area-answers'
import type { CellReader } from '../fields/reading'
import { shorten } from '../cell-text'
import { problemBelow, type Finding } from '../problem'
import type { Problem, ReadRow } from '../types'

/** What a format's rows are read with. */
export interface RowContext {
  readonly header: readonly string[]
  readonly columns: ColumnMatch
  readonly numbers: NumberStyle
  readonly periods: PeriodStyle
  /** The running month, counted from January of year 0. */
  readonly currentMonth: number
  /** The rows before the header: titles, units, sources. */
  readonly preamble: readonly (readonly string[])[]
  readonly fileName: string
  /** The first rows below the header, a thousand at most. */
  readonly firstRows: ReadonlyArray<readonly string[]>
  /** Rows that name a flow head those below them. */
  readonly sections: boolean
  readonly choices: ReadingChoices & AreaAnswers
}

/** Reads a line: one row, or in a wide table as many as it has figures. */
export type RowReader = (cells: readonly string[], line: number) => ReadRow | readonly ReadRow[]

/** What is to be said of a file as a whole before its first row. */
export interface FileFindings {
  /** Fields that neither the file nor a person says: they are asked for. */
  readonly missing: readonly string[]
  readonly notices: readonly Finding[]
}

/**
 * One kind of file. To add a format, add a file with such an object and list it in `registry.ts`.
 */
export interface TradeFormat {
  readonly id: string
  /** The source its figures belong to unless the user names another; null where the file may be anybody's. */
  readonly source: string | null
  /** The fields it reads, with the header names they go by. */
  readonly columns: readonly ColumnSpec[]
  /** Header names it knows and does not need: no warning for those. */
  readonly known: readonly string[]
  /** The field whose cells show how the file writes numbers. */
  readonly valueField: string
  /** In a wide table: the positions of the columns of figures. */
  figures?(header: readonly string[]): readonly number[]
  /** Where each line is one part of a figure: the field that names the part, and the name of the whole. */
  readonly parts?: { readonly field: string; readonly whole: string }
  /** The names of the columns where the header says more than those; `''` for a column that only explains another. */
  names?(header: readonly string[]): readonly string[]
  /** Fields whose columns are told by their place or by what stands before the header, rather than by name. */
  placed?(header: readonly string[], preamble: readonly (readonly string[])[]): ReadonlyMap<string, number>
  /** The header as it should stand above its columns, where the format sets it otherwise. */
  aligned?(header: readonly string[], preamble: readonly (readonly string[])[]): readonly string[]
  /** For formats that take something from elsewhere than a column: what is missing there, and what is worth a notice. */
  about?(context: RowContext): FileFindings
  /** What a file is refused with all of whose rows are left out. */
  readonly nothingLeft?: Finding
  /** Numbers never have thousands separators, so that a single mark is a decimal mark; `whole`: nor do they have decimals. */
  readonly plainNumbers: boolean | 'whole'
  /** Statuses stand in the cells of the figures and in no column of their own. */
  readonly statusInCells?: true
  /** Its rows may be headed by flows where no column says them. */
  readonly sectioned?: true
  /** It reads nothing of a row but the cells of its columns: the others of a wide file need not be cut out. */
  readonly onlyColumns?: true
  /**
   * How surely a header is of this format: 0 not at all, below 0.5 some columns are missing, 1 surely. `preamble`: the
   * rows before it.
   */
  recognise(header: readonly string[], preamble: readonly (readonly string[])[]): number
  /** A reader for the rows of one file; it keeps what it has read of repeated cells. */
  reader(context: RowContext): RowReader
}

const NOTHING: readonly Problem[] = []

/** Collects what is to be said about the row at hand. */
export class RowFindings {
  errors: readonly Problem[] = NOTHING
  warnings: readonly Problem[] = NOTHING
  #line = 0
  readonly #shown: readonly string[]

  constructor(readonly header: readonly string[]) {
    this.#shown = header.map(shorten)
  }

  begin(line: number): void {
    this.#line = line
    this.errors = NOTHING
    this.warnings = NOTHING
  }

  add(found: Finding, at: number | undefined, text: string): void {
    const problem = problemBelow(found, this.#line, at === undefined ? null : (this.#shown[at] ?? null), text)
    if (problem.severity === 'error') this.errors = added(this.errors, problem)
    else this.warnings = added(this.warnings, problem)
  }
}

const added = (problems: readonly Problem[], problem: Problem): readonly Problem[] =>
  problems.length === 0 ? [problem] : [...problems, problem]

/** Reads a text that stands in a column; undefined after its problem was noted. */
export function readInto<T>(
  row: RowFindings,
  read: CellReader<T>,
  text: string,
  at: number | undefined,
): T | undefined {
  const reading = read(text)
  if (!reading.ok) {
    row.add(reading.found, at, text)
    return undefined
  }
  if (reading.notice) row.add(reading.notice, at, text)
  return reading.value
}

/** Reads one field of a row: its value, or undefined after its problem was noted. */
export type FieldReader<T> = (cells: readonly string[]) => T | undefined

/**
 * Binds a cell reader to the column of a field. Without one it reads what a person stated for the whole file, else an
 * empty cell.
 */
export function fieldReader<T>(
  context: RowContext,
  row: RowFindings,
  field: string,
  read: CellReader<T>,
): FieldReader<T> {
  const at = context.columns.positions.get(field)
  const stated = statedFor(context, field)
  return (cells) => {
    const text = at === undefined ? stated : (cells[at] ?? '')
    return readInto(row, read, text, at)
  }
}

/** What a person stated for a field of the whole file; empty where nothing was. */
export function statedFor(context: RowContext, field: string): string {
  const constants = context.choices.constants ?? {}
  const stated = CONSTANT_FIELDS.find((name) => name === field)
  return (stated && constants[stated]?.trim()) ?? ''
}

/** The text of a field without blanks around it; without a column what was stated for the file, else empty. */
export function plainField(context: RowContext, field: string): (cells: readonly string[]) => string {
  const at = context.columns.positions.get(field)
  const stated = statedFor(context, field)
  return at === undefined ? () => stated : (cells) => (cells[at] ?? '').trim()
}

/** What a plain field means, worked out anew only where its text is another one than in the row before. */
export function steadyField<T>(
  context: RowContext,
  field: string,
  meaning: (text: string) => T,
): (cells: readonly string[]) => T {
  const at = context.columns.positions.get(field)
  const textOf = plainField(context, field)
  let before: string | undefined
  let meant: T
  return (cells) => {
    const text = at === undefined ? '' : (cells[at] ?? '')
    if (text !== before) {
      meant = meaning(textOf(cells))
      before = text
    }
    return meant
  }
}
