import type { Mapping } from './mapping'

/** Fields that a person can state once for a whole file which does not say them itself. */
export const CONSTANT_FIELDS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'unit'] as const),
  ...(['classification', 'valuation', 'status', 'measure'] as const),
] as const
/** What rows of one key with different values are: parts of one figure, or a contradiction. */
export const REPEATED = ['add', 'refuse'] as const
export type Repeated = (typeof REPEATED)[number]
/** Imports and exports in the order of their numbers: Eurostat counts imports first, Japan exports. */
export const FLOW_CODES = ['import-export', 'export-import'] as const
export type FlowCodes = (typeof FLOW_CODES)[number]
export type ConstantField = (typeof CONSTANT_FIELDS)[number]

/** What a name means that no code list has. */
export interface AreaAnswer {
  /** The name as it stands in the file. */
  readonly text: string
  /** Our code of the area. */
  readonly area: string
}

/**
 * What a person has settled about a file where it leaves a question open. All of it is kept with the import, so that
 * what is written is what was previewed.
 */
export interface ReadingChoices {
  /** Format id; found by the header when absent. */
  readonly format?: string
  /** Encoding name; found from the bytes when absent. */
  readonly encoding?: string
  /** Field separator; found when absent. */
  readonly delimiter?: string
  /** Decimal mark; found from the values when absent. */
  readonly decimal?: '.' | ','
  /** What `03/04/2024` is: day first or month first. */
  readonly dateOrder?: 'DMY' | 'MDY'
  /** What `T1 2024` is: a quarter (French, Spanish) or four months (SDMX). */
  readonly trimester?: 'quarter' | 'four-months'
  /**
   * The month that a fiscal year such as `2024-25` begins in, `'04'` for April; `'months'`: `2008-09` is a month. `FY2025`
   * begins in that month of 2025, with `'ends-04'` in that of 2024.
   */
  readonly fiscalYear?: string
  /** What the flows `1` and `2` are. */
  readonly flowCodes?: FlowCodes
  /** What rows of one key are that differ in columns nothing is read from (ports, provinces): added up, or refused. */
  readonly repeated?: Repeated
  /** Values for fields that have no column. */
  readonly constants?: Readonly<Partial<Record<ConstantField, string>>>
  /** What unknown names of areas mean. */
  readonly areas?: readonly AreaAnswer[]
  /** Which column is what, for a file of no known form. */
  readonly mapping?: Mapping
}
