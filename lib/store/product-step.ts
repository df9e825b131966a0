import type { Breakdown } from '../trade/breakdown'
import { editionBreaks, type EditionBreak } from '../trade/events'
import type { Cell, FlowLine } from '../trade/pair-figures'
import { partsOverTime, type PartsOverTime } from '../trade/parts-over-time'
import type { Period } from '../trade/period'
import type { ProductPlace } from '../trade/product-place'
import { partsBelow, split, wholeOf } from './product-breakdown'
import { classificationsUsed, deepestLevel, type LineOfPair } from './products'

export interface ProductStepWanted extends LineOfPair {
  readonly line: FlowLine
  readonly period: Period
  readonly against: Period
  /** The grid over time. */
  readonly periods: readonly Period[]
}

/** One step of the way from the total down to the last code: a place, its parts, and both over time. */
export interface ProductStep {
  readonly breakdown: Breakdown
  /** The place's own cells over the grid. */
  readonly whole: readonly Cell[]
  readonly overTime: PartsOverTime
  /** The most digits that a code has anywhere in this line. */
  readonly deepest: number
  readonly breaks: readonly EditionBreak[]
}

/** Parts that stand alone in a pile over time. */
const MOST_PILED = 6

export async function productStep(wanted: ProductStepWanted, place: ProductPlace): Promise<ProductStep> {
  const { period, against, periods } = wanted
  const all = [...periods, period, against]
  const [whole, parts, deepest, used] = await Promise.all([
    wholeOf(wanted, place, all),
    partsBelow(wanted, place, all),
    deepestLevel(wanted),
    classificationsUsed(wanted),
  ])
  return {
    breakdown: split(wanted, whole, parts),
    whole,
    overTime: partsOverTime(whole, parts, periods, MOST_PILED),
    deepest,
    breaks: editionBreaks(used),
  }
}
