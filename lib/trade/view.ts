import {
  firstFrequency,
  frequenciesOf,
  isCumulated,
  latestCumulatedMonths,
  latestPeriod,
  periodsOver,
  selectionExtent,
  wholePeriods,
  type Extent,
} from './over-time'
import type { PairFigures } from './pair-figures'
import { endOf, formatPeriod, type Frequency, frequencyOf, type Period, yearBefore } from './period'
import { chooseSelection, selectionsOf, splits, type Selection } from './selection'
import type { SectorId } from './sector'
import type { SummaryFlow } from './flow'
import { FREQUENCY_WORDS, shorten, type ViewNotice, type ViewQuery } from './view-query'

/** A query with everything filled in from the data: what the page draws. */
export interface View {
  readonly selection: Selection
  readonly extent: Extent
  readonly frequency: Frequency
  readonly frequencies: readonly Frequency[]
  /** January to this month, where the frequency is cumulated. */
  readonly cumulatedMonths: number
  /** Periods of the charts over time. */
  readonly periods: readonly Period[]
  readonly period: Period
  readonly against: Period
  readonly flow: SummaryFlow | null
  readonly sectors: readonly SectorId[]
  readonly notices: readonly ViewNotice[]
}

/** Fills a query in from the figures; null when the pair has none. What does not fit the data is reported in `notices`. */
export function resolveView(figures: PairFigures, query: ViewQuery): View | null {
  const notices: ViewNotice[] = []
  const selection = select(figures, query, notices)
  const extent = selection && selectionExtent(selection)
  if (!selection || !extent) return null
  const frequencies = frequenciesOf(selection)
  const { frequency, cumulatedMonths } = grid(selection, frequencies, query, notices)
  const range = clip(wholePeriods(extent, frequency), query, notices)
  const period = query.period ?? latestPeriod(selection, frequency, range.end) ?? latestPeriod(selection, frequency)
  const shown = period ?? { first: range.first, months: Math.min(12, range.end - range.first) }
  return {
    selection,
    extent,
    frequency,
    frequencies,
    cumulatedMonths,
    periods: periodsOver(range, frequency, cumulatedMonths),
    period: shown,
    against: against(shown, query, notices),
    flow: query.flow ?? null,
    sectors: query.sectors,
    notices,
  }
}

function select(figures: PairFigures, query: ViewQuery, notices: ViewNotice[]): Selection | null {
  const all = selectionsOf(figures)
  let { source, unit } = query
  if (source && !all.some((s) => s.source === source)) {
    notices.push({ parameter: 'source', value: shorten(source), reason: 'no-data' })
    source = undefined
  }
  if (unit && !all.some((s) => s.unit === unit && (!source || s.source === source))) {
    notices.push({ parameter: 'unit', value: shorten(unit), reason: 'no-data' })
    unit = undefined
  }
  const split = source ? [] : query.sectors
  if (split.length && !all.some((s) => splits(s, split))) {
    notices.push({ parameter: 'sectors', value: split.join(','), reason: 'no-data' })
  }
  return chooseSelection(figures, { source, unit, sectors: split })
}

function grid(
  selection: Selection,
  frequencies: readonly Frequency[],
  query: ViewQuery,
  notices: ViewNotice[],
): { frequency: Frequency; cumulatedMonths: number } {
  const asked = query.frequency ?? (query.period && fitting(query.period, frequencies))
  if (query.frequency && !frequencies.includes(query.frequency)) {
    notices.push({ parameter: 'frequency', value: FREQUENCY_WORDS[query.frequency], reason: 'no-data' })
  }
  const frequency = asked && frequencies.includes(asked) ? asked : (firstFrequency(selection) ?? 'A')
  const cumulatedMonths =
    query.period && isCumulated(query.period) && query.period.months < 12
      ? query.period.months
      : (latestCumulatedMonths(selection) ?? 12)
  return { frequency, cumulatedMonths }
}

/** A half-year from January is shown on the half-year grid if the data have one, else as a cumulated period. */
function fitting(period: Period, frequencies: readonly Frequency[]): Frequency | undefined {
  const own = frequencyOf(period)
  if (own && frequencies.includes(own)) return own
  return isCumulated(period) && frequencies.includes('C') ? 'C' : undefined
}

function clip(extent: Extent, query: ViewQuery, notices: ViewNotice[]): Extent {
  const first = Math.max(extent.first, query.from?.first ?? extent.first)
  const end = Math.min(extent.end, query.to ? endOf(query.to) : extent.end)
  if (first < end) return { first, end }
  const parameter = query.from && query.from.first >= extent.end ? 'from' : 'to'
  notices.push({ parameter, value: formatPeriod(query[parameter]!), reason: 'no-data' })
  return extent
}

function against(period: Period, query: ViewQuery, notices: ViewNotice[]): Period {
  if (!query.against) return yearBefore(period)
  if (query.against.months === period.months) return query.against
  notices.push({ parameter: 'against', value: formatPeriod(query.against), reason: 'length' })
  return yearBefore(period)
}
