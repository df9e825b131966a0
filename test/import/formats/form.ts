import type { ReadOptions } from '../../../lib/import/types'
import type { Flow, Valuation } from '../../../lib/trade/flow'
import type { Observation, StatusCode } from '../../../lib/trade/observation'
import { monthOf, yearOf } from '../../../lib/trade/period'

/** What a format can say, and how it is written: the cells of one observation. */
export interface Form {
  readonly header: string
  readonly reporters: readonly string[]
  readonly partners: readonly string[]
  readonly flows: readonly Flow[]
  readonly products: ReadonlyArray<readonly [classification: string, product: string]>
  readonly months: readonly number[]
  readonly statuses: readonly StatusCode[]
  readonly unit: string
  /** The power of ten that the format divides by. */
  readonly exponent: number
  readonly valuation: Readonly<Partial<Record<Flow, Valuation>>>
  readonly delimiter?: string
  readonly decimal?: '.' | ','
  readonly options?: Partial<ReadOptions>
  write(o: Observation, value: string): readonly string[]
}

export const BY_FLOW = { X: 'FOB', RX: 'FOB', M: 'CIF', RM: 'CIF', B: '' } as const
export const ALPHA2: Readonly<Record<string, string>> = {
  RUS: 'RU',
  MAR: 'MA',
  DEU: 'DE',
  GRC: 'EL',
  NAM: 'NA',
  WLD: 'WORLD',
}

export const two = (n: number): string => String(n).padStart(2, '0')
export const year = ({ period }: Observation): string => String(yearOf(period))
export const yearMonth = ({ period }: Observation): string => `${yearOf(period)}${two(monthOf(period))}`
export const HS = [
  ['HS', '27'],
  ['HS', '0101'],
  ['HS', '870323'],
  ['', 'TOTAL'],
] as const
