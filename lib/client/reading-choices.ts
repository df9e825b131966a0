import type { Status } from '../trade/observation'

/** Fields that can be stated once for a whole file which does not say them itself. */
export const CONSTANT_FIELDS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'unit'] as const),
  ...(['classification', 'valuation', 'status', 'measure'] as const),
] as const
export type ConstantField = (typeof CONSTANT_FIELDS)[number]
export type Constants = Readonly<Partial<Record<ConstantField, string>>>

/** What a column of a mapped file can be; `figure`: a column of values of a wide table, whose header says the rest. */
export const MAPPED_FIELDS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'part', 'start', 'end', 'value', 'unit', 'figure'] as const),
  ...(['classification', 'valuation', 'status', 'measure', 'ignore'] as const),
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** What the headers of the columns of figures of a wide table are. */
export const WIDE_DIMENSIONS = ['period', 'part', 'partner', 'reporter', 'flow', 'product'] as const
export type WideDimension = (typeof WIDE_DIMENSIONS)[number]

/** How a file of no known form is read, in the shape in which the command line takes it too. */
export interface Mapping {
  /** The line of the header, from 1. */
  readonly headerLine?: number
  /** The columns by their names in the file, in its order. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly field: MappedField }>
  readonly wide?: WideDimension
  /** Where the header has two rows: what the upper one says of the columns of figures. */
  readonly above?: WideDimension
  readonly constants: Constants
}

/** What a name means that no code list has: the name as it stands in the file, and our code. */
export interface AreaAnswer {
  readonly text: string
  readonly area: string
}

/** What a person has settled about a file; what is absent is found by itself. */
export interface ReadingChoices {
  readonly format?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly decimal?: '.' | ','
  readonly dateOrder?: 'DMY' | 'MDY'
  readonly trimester?: 'quarter' | 'four-months'
  /** The month that `2024-25` begins in, `'04'` for April; `'months'` where such texts are months; `'ends-04'`: `FY2025` begins in April 2024. */
  readonly fiscalYear?: string
  /** What the flows `1` and `2` are. */
  readonly flowCodes?: 'import-export' | 'export-import'
  /** What rows of one key are that differ in columns nothing is read from: parts to be added up, or contradictions. */
  readonly repeated?: 'add' | 'refuse'
  readonly constants?: Constants
  readonly areas?: readonly AreaAnswer[]
  readonly mapping?: Mapping
}

/** The first rows of a file as they stand. */
export interface RawSample {
  readonly encoding: string
  readonly delimiter: string
  readonly headerLine: number | null
  readonly rows: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>
}

/** A value as it is stored: decimal text, or null with the status that says why. */
export interface StoredValue {
  readonly value: string | null
  readonly status: Status
}
