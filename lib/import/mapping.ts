import type { ConstantField } from './choices'

/** What a column of a mapped file can be. `figure`: in a wide table, a column of values whose header says the rest. */
export const MAPPED_FIELDS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'part', 'start', 'end', 'value', 'unit', 'figure'] as const),
  ...(['classification', 'valuation', 'status', 'measure', 'ignore'] as const),
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** What the headers of the value columns of a wide table are. `part`: a month or quarter of the year in a column. */
export const WIDE_DIMENSIONS = ['period', 'part', 'partner', 'reporter', 'flow', 'product'] as const
export type WideDimension = (typeof WIDE_DIMENSIONS)[number]

/**
 * How a file of no known form is read: which column is what, and what holds for all of it. Made in the browser,
 * remembered for files with the same header, exported and given to the command line as JSON.
 */
export interface Mapping {
  /** The line of the header, from 1; the one that has these columns when absent. */
  readonly headerLine?: number
  /** The columns by their names in the file, in its order. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly field: MappedField }>
  /** For a wide table: what the headers of its `figure` columns are. */
  readonly wide?: WideDimension
  /** Where the header has two rows: what the upper one says of the `figure` columns; `headerLine` is the lower one. */
  readonly above?: WideDimension
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>
}
