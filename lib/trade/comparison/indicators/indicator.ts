import type { Breakdown } from '../../breakdown'
import type { FlowValue } from '../../flow-value'
import type { Period } from '../../period'
import type { Selection } from '../../selection'
import type { Base } from '../base'
import type { Detail } from '../detail'
import type { ComparisonLine } from '../lines'
import type { Result } from '../result'

/** How the figure is written: as a growth rate, per cent, points, an amount in the unit, a number. */
export type IndicatorKind = 'growth' | 'percent' | 'points' | 'amount' | 'index' | 'number' | 'rank'

/** A flow split by product: by what was asked for, else by HS chapter, or by sector where the source gives no HS codes. */
export interface ProductParts {
  readonly by: Detail
  /** The source that splits: not always that of the line. */
  readonly source: string
  readonly breakdown: Breakdown
  /** Editions of the Harmonized System that its codes are of in the period, `HS` for one that is not named. */
  readonly editions: readonly string[]
}

/** What indicators are worked out from: one pair's line and what stands beside it in the same source and unit. */
export interface IndicatorInput {
  readonly line: ComparisonLine
  readonly period: Period
  readonly base: Base
  readonly indexBase: Period | null
  /** By product, of the line's source or another one that splits the trade; null where none does. */
  readonly products: { readonly X: ProductParts | null; readonly M: ProductParts | null }
  /** The same trade by weight. */
  readonly weight: Selection | null
  /** The reporter with the world, the world with the partner, the world with itself: totals and sectors. */
  readonly world: {
    readonly ofReporter: Selection | null
    readonly toPartner: Selection | null
    readonly whole: Selection | null
  }
  /** Exports by product of the reporter and of the world to the world, split alike; null where the source has no such. */
  readonly worldProducts: { readonly ofReporter: ProductParts | null; readonly whole: ProductParts | null }
  /** The flow's value with every partner that is a country; null where the partner is none. */
  readonly partners: readonly { readonly partner: string; readonly value: FlowValue }[] | null
}

/** One entry of the catalogue. Its name, meaning and conditions are words: `compare.indicators.<id>`. */
export interface Indicator {
  readonly id: string
  readonly kind: IndicatorKind
  /** In signs that every language reads. */
  readonly formula: string
  /** Who it comes from; null where it follows from its definition. */
  readonly source: string | null
  readonly compute: (input: IndicatorInput) => Result
}
