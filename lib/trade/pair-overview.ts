import type { SummaryFlow } from './flow'
import { flowValue, type FlowValue } from './flow-value'
import { firstFrequency, latestPeriod, periodsOver, selectionExtent } from './over-time'
import type { PairFigures } from './pair-figures'
import { yearBefore, type Frequency, type Period } from './period'
import { chooseSelection, type Selection } from './selection'
import { summarise, type FlowSummary } from './summary'
import { isComplete } from './tiling'

/** A pair in one line: its latest total, the change, and the total over time. */
export interface PairOverview {
  readonly selection: Selection
  readonly frequency: Frequency
  readonly period: Period
  readonly against: Period
  /** Total trade where both directions are known, else the direction that is. */
  readonly flow: SummaryFlow
  readonly summary: FlowSummary
  readonly line: readonly FlowValue[]
}

const KNOWN = new WeakMap<PairFigures['lines'], PairOverview | null>()

/** Null for a pair without any complete period. Worked out once per list of lines. */
export function overviewOf(figures: PairFigures): PairOverview | null {
  let overview = KNOWN.get(figures.lines)
  if (overview === undefined) KNOWN.set(figures.lines, (overview = workOut(figures)))
  return overview
}

function workOut(figures: PairFigures): PairOverview | null {
  const selection = chooseSelection(figures)
  const extent = selection && selectionExtent(selection)
  const frequency = selection && firstFrequency(selection)
  const period = selection && frequency && latestPeriod(selection, frequency)
  if (!selection || !extent || !frequency || !period) return null
  const flow = (['T', 'X', 'M'] as const).find((candidate) => isComplete(flowValue(selection, candidate, period)))
  if (!flow) return null
  const against = yearBefore(period)
  return {
    selection,
    frequency,
    period,
    against,
    flow,
    summary: summarise(selection, period, against).flows[flow],
    line: periodsOver(extent, frequency, period.months).map((p) => flowValue(selection, flow, p)),
  }
}
