import type { SummaryFlow } from '../../../lib/trade/flow'
import type { FlowValue } from '../../../lib/trade/flow-value'
import type { TimePoint } from '../../../lib/trade/over-time'
import type { CellStatus } from '../../../lib/trade/pair-figures'
import { parsePeriod, type Period } from '../../../lib/trade/period'

export const at = (notation: string): Period => {
  const period = parsePeriod(notation)
  if (!period) throw new Error(`no period: ${notation}`)
  return period
}

/** A figure for a period: complete unless `have` says otherwise. */
export function figure(
  notation: string,
  value: string | null,
  more: { status?: CellStatus; have?: number; derived?: true; excluded?: number } = {},
): FlowValue {
  const period = at(notation)
  const have = more.have ?? (value === null ? 0 : period.months)
  const status = more.status ?? (value === null ? null : 'A')
  return {
    period,
    value,
    basis: value === null ? null : 'reported',
    valuation: 'FOB',
    need: period.months,
    ...more,
    status,
    have,
  }
}

/** A point of the chart over time; flows that are not named have no figure. */
export function point(notation: string, flows: Partial<Record<SummaryFlow, FlowValue>>): TimePoint {
  const none = figure(notation, null)
  return { period: at(notation), flows: { X: none, M: none, T: none, B: none, ...flows } }
}
