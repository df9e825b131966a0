/**
 * Why a figure cannot be given, as a key of the messages `compare.cannot`. A period that has no value, one that is known in
 * part, a base that no growth can start from, or something that the source does not publish.
 */
export const CANNOT_CODES = [
  ...(['no-value', 'incomplete', 'confidential', 'not-separable', 'average-incomplete'] as const),
  ...(['from-nothing', 'negative-base', 'negative-value', 'valuation', 'balance'] as const),
  ...(['index-measure', 'no-base-period', 'no-common-months'] as const),
  ...(['average-base', 'same-period', 'less-than-a-year', 'base-later'] as const),
  ...([
    'no-flow',
    'one-flow',
    'two-flows',
    'no-weight',
    'no-world',
    'no-parts',
    'no-detail',
    'one-part',
    'rest',
  ] as const),
  ...(['no-sector', 'no-partners', 'not-a-country', 'other-unit'] as const),
] as const
export type CannotCode = (typeof CANNOT_CODES)[number]

/** What the words of a reason need: `period` in SDMX notation, `area` and `partner` as codes, numbers as numbers. */
export type CannotParams = Readonly<Record<string, string | number>>

export interface Known {
  readonly value: number
  /** Decimal text with every digit, where the figure is an amount and not a ratio. */
  readonly exact?: string
  /** What belongs to it: `{ years: 3 }` of a compound growth, `{ of: 140 }` of a rank. */
  readonly with?: CannotParams
}
export interface Cannot {
  readonly cannot: CannotCode
  readonly params: CannotParams
}
/** A figure, or why there is none: never a zero, never a gap without a word. */
export type Result = Known | Cannot

export const isKnown = (result: Result): result is Known => 'value' in result
export const known = (value: number, more?: CannotParams): Known => ({ value, ...(more && { with: more }) })
export const amount = (exact: string): Known => ({ value: Number(exact), exact })
export const cannot = (code: CannotCode, params: CannotParams = {}): Cannot => ({ cannot: code, params })
/** The number, or null where there is none: for drawing and for programs. */
export const numberOf = (result: Result): number | null => (isKnown(result) ? result.value : null)
