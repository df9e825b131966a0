import { flowValue } from '../flow-value'
import { SUMMARY_FLOWS, type SummaryFlow } from '../flow'
import type { PairFigures } from '../pair-figures'
import { endOf, formatPeriod, type Period } from '../period'
import type { SectorId } from '../sector'
import type { Selection } from '../selection'
import { isComplete } from '../tiling'
import { resolveView } from '../view'
import type { ViewQuery } from '../view-query'
import { baseOf, type Base } from './base'
import type { CompareNotice, CompareQuery } from './compare-query'
import { gridOf, kindsOf, type PeriodKind } from './grid'
import type { LineMeasure } from './measures'

/** A query with everything filled in from the first pair's figures: what the page draws and the call answers. */
export interface ComparisonView {
  readonly selection: Selection
  readonly flow: SummaryFlow
  readonly sectors: readonly SectorId[]
  readonly period: Period
  readonly base: Base
  readonly measure: LineMeasure
  readonly kinds: readonly PeriodKind[]
  /** Periods of the charts over time, within the range asked for. */
  readonly periods: readonly Period[]
  /** All that the range can be chosen from. */
  readonly allPeriods: readonly Period[]
  readonly notices: readonly CompareNotice[]
}

/** Fills a query in; null when the pair has no figures. What does not fit the data is reported in `notices`. */
export function resolveComparison(figures: PairFigures, query: CompareQuery): ComparisonView | null {
  const view = resolveView(figures, asViewQuery(query))
  if (!view) return null
  const { selection, period } = view
  const notices: CompareNotice[] = [...view.notices]
  if (query.base && query.base.months !== period.months)
    notices.push({ parameter: 'base', value: formatPeriod(query.base), reason: 'base' })
  const allPeriods = gridOf(selection, period)
  return {
    selection,
    flow: query.flow ?? firstFlow(selection, period, query.sectors),
    sectors: query.sectors,
    period,
    base: query.against
      ? chosenBase(period, query.against, query.averageFrom)
      : baseOf(period, query.relation ?? 'year-before'),
    measure: query.measure,
    kinds: kindsOf(selection),
    periods: withinRange(allPeriods, query, notices),
    allPeriods,
    notices,
  }
}

function withinRange(all: readonly Period[], { from, to }: CompareQuery, notices: CompareNotice[]): readonly Period[] {
  const within = all.filter((each) => (!from || each.first >= from.first) && (!to || endOf(each) <= endOf(to)))
  if (within.length > 0 || all.length === 0) return within
  const last = all.at(-1)!
  const [parameter, asked] = from && from.first > last.first ? ['from', from] : ['to', to ?? from!]
  notices.push({ parameter: parameter as string, value: formatPeriod(asked as Period), reason: 'no-data' })
  return all
}

/** A base of another length is no base: the notice of the view says so. */
const chosenBase = (period: Period, against: Period, averageFrom: Period | undefined): Base =>
  against.months === period.months ? baseOf(period, 'chosen', against, averageFrom) : baseOf(period, 'year-before')

const asViewQuery = ({ period, against, sectors, source, unit }: CompareQuery): ViewQuery => ({
  ...(period && { period }),
  ...(against && { against }),
  ...(source && { source }),
  ...(unit && { unit }),
  sectors,
  bars: false,
  tables: [],
})

/** The flow a comparison begins with: exports, imports, total, whichever first has a figure of the period. */
function firstFlow(selection: Selection, period: Period, sectors: readonly SectorId[]): SummaryFlow {
  const flows = SUMMARY_FLOWS.filter((flow) => flow !== 'B')
  return (
    flows.find((flow) => isComplete(flowValue(selection, flow, period, sectors))) ??
    flows.find((flow) => selection.lines[flow]) ??
    'X'
  )
}
