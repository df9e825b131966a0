import { SUMMARY_FLOWS, type SummaryFlow } from './flow'
import { flowValue, type FlowValue } from './flow-value'
import { growth } from './growth'
import type { Period } from './period'
import type { SectorId } from './sector'
import type { Selection } from './selection'
import { isComplete } from './tiling'

export interface FlowSummary {
  readonly value: FlowValue
  readonly against: FlowValue
  /** Ratio; null unless both periods are complete and the base is positive. */
  readonly growth: number | null
}

export interface Summary {
  readonly period: Period
  readonly against: Period
  readonly flows: Readonly<Record<SummaryFlow, FlowSummary>>
}

/**
 * Growth between two values of one flow: only between complete periods of the same length and of the same valuation (a
 * total as reported and one added up from exports FOB and imports CIF are not compared).
 */
export function growthBetween(value: FlowValue, against: FlowValue): number | null {
  if (value.need !== against.need || value.valuation !== against.valuation) return null
  if (!isComplete(value) || !isComplete(against)) return null
  return growth(value.value, against.value)
}

/** Exports, imports, total and balance of a period beside another one. */
export function summarise(
  selection: Selection,
  period: Period,
  against: Period,
  sectors: readonly SectorId[] = [],
): Summary {
  const summaryOf = (flow: SummaryFlow): FlowSummary => {
    const value = flowValue(selection, flow, period, sectors)
    const base = flowValue(selection, flow, against, sectors)
    return { value, against: base, growth: flow === 'B' ? null : growthBetween(value, base) }
  }
  return {
    period,
    against,
    flows: Object.fromEntries(SUMMARY_FLOWS.map((flow) => [flow, summaryOf(flow)])) as Record<SummaryFlow, FlowSummary>,
  }
}
