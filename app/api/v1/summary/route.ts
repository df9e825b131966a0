import {
  apiJson,
  completeness,
  exactOrNull,
  excludedCount,
  statusWord,
  valuationOrNull,
} from '@/lib/server/api-response'
import {
  areaParameter,
  asOfParameter,
  comparisonPeriod,
  periodParameter,
  readParameters,
  sourceParameter,
  unitParameter,
} from '@/lib/server/parameters'
import { noFigures, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { firstFrequency, latestPeriod } from '@/lib/trade/over-time'
import { formatPeriod } from '@/lib/trade/period'
import { chooseSelection } from '@/lib/trade/selection'
import { summarise, type FlowSummary } from '@/lib/trade/summary'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/summary`: exports, imports, total and balance of a period against another, from one source. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const asked = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    period: { read: periodParameter },
    against: { read: periodParameter },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    asOf: { read: asOfParameter },
  })
  const figures = await findPairFigures({
    reporter: asked.reporter,
    partner: asked.partner,
    totalsOnly: true,
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
  })
  const selection = chooseSelection(figures, asked)
  const period = asked.period ?? (selection && latestPeriod(selection, firstFrequency(selection) ?? 'A'))
  if (!selection || !period) {
    throw noFigures(asked.reporter, asked.partner)
  }
  const against = comparisonPeriod(period, asked.against)
  const { flows } = summarise(selection, period, against)
  return apiJson({
    reporter: asked.reporter,
    partner: asked.partner,
    period: formatPeriod(period),
    against: formatPeriod(against),
    source: selection.source,
    measure: selection.measure,
    unit: selection.unit,
    ...(figures.asOf && { asOf: figures.asOf }),
    flows: Object.fromEntries(Object.entries(flows).map(([flow, summary]) => [flow, shapeOf(summary)])),
    sources: figures.sources.filter(({ id }) => id === selection.source),
  })
})

const shapeOf = ({ value, against, growth }: FlowSummary) => ({
  value: exactOrNull(value.value),
  status: statusWord(value),
  against: exactOrNull(against.value),
  againstStatus: statusWord(against),
  growth,
  valuation: valuationOrNull(value),
  /** Added up from the products of a source that publishes no total. */
  derived: value.derived ?? false,
  complete: completeness(value),
  againstComplete: completeness(against),
  excluded: excludedCount(value),
  againstExcluded: excludedCount(against),
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
