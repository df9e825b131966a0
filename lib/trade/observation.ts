import type { Flow, Valuation } from './flow'
import type { Period } from './period'

/**
 * Statuses of an observation with their SDMX codes (CL_OBS_STATUS; `A` normal, `P` provisional, `E` estimated,
 * `M` missing; confidentiality as status `C` here). Confidential and missing have no value: neither is zero.
 */
export const STATUSES = { A: 'normal', P: 'provisional', E: 'estimated', C: 'confidential', M: 'missing' } as const
export type StatusCode = keyof typeof STATUSES
export type Status = (typeof STATUSES)[StatusCode]

export const MEASURES = ['value', 'net_weight', 'quantity', 'index'] as const
export type Measure = (typeof MEASURES)[number]

/** Whether values may be added. An index is a ratio to its base: no sum of indices means anything, over time or otherwise. */
export const isAdditive = (measure: Measure): boolean => measure !== 'index'

/** One value of a series for one period, as a file gives it and a table keeps it. */
export interface Observation {
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  /** `HS` (edition as reported), `H0` to `H6`, `S1` to `S4`, `BE`, `SECTOR`, `WTO`, or `''` for a total without one. */
  readonly classification: string
  /** `TOTAL`, an HS code as text, or a sector id. */
  readonly product: string
  readonly measure: Measure
  /** ISO 4217 currency, `KG`, a quantity's unit, or `INDEX:2024-S1` (the period that is 100). */
  readonly unit: string
  readonly valuation: Valuation
  readonly period: Period
  /** Decimal text with the digits of the file; null when confidential or missing. */
  readonly value: string | null
  readonly status: StatusCode
  /** The source marks a break in the series here; said where a file is written. */
  readonly seriesBreak?: true
}

/** Everything that identifies a line over time. */
export interface SeriesIdentity {
  readonly source: string
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  readonly classification: string
  readonly product: string
  readonly measure: Measure
  readonly unit: string
  readonly valuation: Valuation
}

/** An observation as the interface for programs gives it; `value` is decimal text. */
export interface ObservationRecord extends SeriesIdentity {
  /** Canonical SDMX notation. */
  readonly period: string
  readonly value: string | null
  readonly status: Status
  readonly import: number
  readonly line: number
  /** The source marks a break in the series here; said where a file is written. */
  readonly seriesBreak?: true
}
