import { subtractDecimals } from '@/lib/trade/decimal'
import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import type { FlowValue } from '@/lib/trade/flow-value'
import type { Summary } from '@/lib/trade/summary'
import { isComplete } from '@/lib/trade/tiling'

/** Why there is no growth rate, as a key of the messages `charts.noGrowth`. */
export type NoGrowth = 'incomplete' | 'fromNothing' | 'noBase' | 'noValue' | 'balance'

export interface ComparisonRow {
  readonly flow: SummaryFlow
  readonly value: FlowValue
  readonly against: FlowValue
  /** For drawing: null where there is nothing to draw. */
  readonly valueNumber: number | null
  readonly againstNumber: number | null
  /** Ratio; null with a reason. */
  readonly growth: number | null
  readonly noGrowth: NoGrowth | null
  /** Exact difference of two complete values: what a balance has instead of a growth rate. */
  readonly difference: string | null
}

const drawn = (value: FlowValue): number | null => (value.value === null ? null : Number(value.value))

/** The flows of a summary of which at least one side is known, in their usual order; with `flow` only that one. */
export function comparisonRows(summary: Summary, flow: SummaryFlow | null): ComparisonRow[] {
  const flows = flow ? [flow] : SUMMARY_FLOWS
  return flows
    .map((each): ComparisonRow => {
      const { value, against, growth } = summary.flows[each]
      const both = isComplete(value) && isComplete(against)
      return {
        flow: each,
        value,
        against,
        valueNumber: drawn(value),
        againstNumber: drawn(against),
        growth,
        noGrowth: growth === null ? noGrowthReason(each, value, against) : null,
        difference: both ? subtractDecimals(value.value!, against.value!) : null,
      }
    })
    .filter((row) => row.valueNumber !== null || row.againstNumber !== null)
}

export function noGrowthReason(flow: SummaryFlow | null, value: FlowPart, against: FlowPart): NoGrowth {
  if (value.value === null) return 'noValue'
  // Of an average some years may be known: then it is the months that are missing, not the figure.
  if (against.value === null) return against.have > 0 ? 'incomplete' : 'noBase'
  if (!isComplete({ ...value }) || !isComplete({ ...against })) return 'incomplete'
  if (flow === 'B') return 'balance'
  return 'fromNothing'
}

type FlowPart = Parameters<typeof isComplete>[0]

/** An index is printed with the decimals it was published with: +73 %, not +73.0 %. */
export function growthDecimals(unit: string, rows: readonly Pick<ComparisonRow, 'value' | 'against'>[]): number {
  const whole = rows.every(({ value, against }) => ![value.value, against.value].some((text) => text?.includes('.')))
  return unit.startsWith('INDEX') && whole ? 0 : 1
}
