import type { Flow } from '../flow'
import type { FlowValuation, FlowValue } from '../flow-value'
import type { Measure } from '../observation'
import type { SourceInfo } from '../pair-figures'
import type { Coded } from './claim'
import type { Arithmetic } from './arithmetic'
import type { Aspect, StatedFigure } from './stated-figures'
import type { Reason } from './reasons'

export const VERDICTS = ['consistent', 'partly', 'not-consistent', 'cannot-be-checked'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * What sets a series apart from the one that the claim speaks of. `mirror`: the partner's report of the same trade;
 * `country`: the country of a city or region; `currency`: another one than the claim's; `index`: a ratio to a base without a
 * level; `same-statement`: figures taken from the statement itself, which cannot bear witness to it.
 */
export const DIFFERENCES = ['same-statement', 'index', 'country', 'mirror', 'currency'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** The line that a figure was computed from. */
export interface SeriesUsed {
  readonly source: string
  readonly reporter: string
  readonly partner: string
  /** As its reporter calls it: the mirror of exports is imports. */
  readonly flow: Flow
  readonly product: string
  readonly measure: Measure
  readonly unit: string
  readonly valuation: FlowValuation
}

/** One figure of a claim beside the same figure from a series. */
export interface Finding {
  readonly aspect: Aspect
  /** Whether the computed figure lies in the interval; null: there is none, see the evidence's reasons. */
  readonly within: boolean | null
  /** Of a level: decimal text in the series' unit. */
  readonly level: string | null
  /** Of a change: growth or difference of ratios (0.42 is 42 % or 42 points). */
  readonly ratio: number | null
  /** Of points: the two rates that they are the difference of (0.57 is 57 %). */
  readonly rates?: { readonly value: number; readonly against: number }
}

/** What one series says to a claim. */
export interface Evidence {
  readonly series: SeriesUsed
  /** Empty for direct evidence. */
  readonly differs: readonly Difference[]
  /** Of direct evidence; null for evidence of another kind, which is never a verdict by itself. */
  readonly verdict: Verdict | null
  readonly findings: readonly Finding[]
  /** The value for the claim's period, with the months it has and needs. */
  readonly value: FlowValue
  /** The same for the period compared with, of several years their mean; null where no change was stated. */
  readonly against: FlowValue | null
  /** Of each period that `against` is the mean of, latest first: one where it is no average, none where it is null. */
  readonly averaged: readonly FlowValue[]
  readonly reasons: readonly Reason[]
}

/** Figures that would be needed for a verdict and are not there. */
export interface Needed {
  readonly reporter: string
  readonly partner: string
  /** One of these sets of flows: total trade, or exports and imports. */
  readonly flows: readonly (readonly Flow[])[]
  readonly product: string
  /** Null: in any currency. */
  readonly unit: string | null
  readonly period: string
  /** Needed for the same months of each year from this period to `period`. */
  readonly since?: string
  /** Months nobody has, `2021-03`, of direct series; all of the period's where there is no series at all. */
  readonly missing: readonly string[]
  /** Sources that have the whole period. */
  readonly complete: readonly string[]
}

/** Of the claim as a whole, from `notesOf`. */
export const NOTES = [
  'sources-disagree',
  'growth-fits-level-not',
  'level-fits-growth-not',
  'only-growth-checked',
  'only-level-checked',
  'same-statement-only',
  'area-without-figures',
  'other-currency-only',
  'against-assumed',
  'sources-incomplete',
  'percent-for-points',
  'word-for-percent',
  'balance-without-sign',
  'balance-other-side',
] as const
export type NoteCode = (typeof NOTES)[number]

export interface BaseFound {
  readonly series: SeriesUsed
  /** Decimal text in the series' unit. */
  readonly value: string
  readonly within: boolean
}

export interface ClaimCheck {
  /** From direct evidence only. */
  readonly verdict: Verdict
  readonly figures: readonly StatedFigure[]
  readonly period: string
  /** The period compared with, or `2015..2019` for an average; null where no change was stated. */
  readonly against: string | null
  /** The statement named none: the year before was taken. */
  readonly againstAssumed: boolean
  /** The same reporter, partner, flow, product and unit: these give the verdict. In order of source, unit, valuation. */
  readonly direct: readonly Evidence[]
  /** Evidence of another kind, never a verdict by itself. */
  readonly other: readonly Evidence[]
  /** Empty unless the claim cannot be checked. */
  readonly needed: readonly Needed[]
  /** What lies behind the verdict as a whole. */
  readonly notes: readonly Coded<NoteCode>[]
  /** What follows from the statements alone. */
  readonly arithmetic: readonly Arithmetic[]
  /** What the series have for the period compared with, beside the base that the claim implies (`implied-base`). */
  readonly bases: readonly BaseFound[]
  /** Those of the series, by id. */
  readonly sources: readonly SourceInfo[]
}

/** One verdict from several: those that could not be reached say nothing. */
export function verdictOf(verdicts: readonly (Verdict | null)[]): Verdict {
  const reached = new Set(verdicts.filter((verdict) => verdict !== null && verdict !== 'cannot-be-checked'))
  if (reached.size === 0) return 'cannot-be-checked'
  return reached.size === 1 ? [...reached][0]! : 'partly'
}
