import { apiJson, completeness, exactOrNull, statusWord, valuationOrNull } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import { areaParameter, asOfParameter, oneOf, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairList, findPairs } from '@/lib/store/pairs'
import { findPairsThen } from '@/lib/store/pairs-then'
import { areaName } from '@/lib/trade/area'
import { overviewOf } from '@/lib/trade/pair-overview'
import type { PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { formatPeriod } from '@/lib/trade/period'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/pairs`: every reporter and partner there are figures for, with the latest total and its change;
 * `fields=names` leaves it at who trades with whom, `asOf` has the pairs as they stood then.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { reporter, fields, asOf } = readParameters(request.url, {
    reporter: { read: areaParameter },
    asOf: { read: asOfParameter },
    fields: { read: oneOf(['names'] as const) },
  })
  const language = requestLanguage(request.headers)
  if (fields && asOf === undefined)
    return apiJson({ pairs: (await findPairList(reporter)).map((pair) => namesOf(pair, language)) })
  const pairs = asOf === undefined ? await findPairs(reporter) : await findPairsThen(asOf, reporter)
  if (fields) return apiJson({ pairs: pairs.map((pair) => namesOf(pair, language)), asOf })
  const sources = new Map(
    pairs.flatMap((pair) => pair.sources.map((source): [string, SourceInfo] => [source.id, source])),
  )
  return apiJson({
    pairs: pairs.map((pair) => shapeOf(pair, language)),
    ...(asOf !== undefined && { asOf }),
    sources: [...sources.values()],
  })
})

const namesOf = ({ reporter, partner }: { reporter: string; partner: string }, language: string) => ({
  reporter,
  reporterName: areaName(reporter, language),
  partner,
  partnerName: areaName(partner, language),
})

function shapeOf(pair: PairFigures, language: string) {
  const overview = overviewOf(pair)
  return {
    ...namesOf(pair, language),
    sources: pair.sources.map(({ id }) => id),
    latest: overview && {
      source: overview.selection.source,
      measure: overview.selection.measure,
      unit: overview.selection.unit,
      flow: overview.flow,
      period: formatPeriod(overview.period),
      against: formatPeriod(overview.against),
      value: exactOrNull(overview.summary.value.value),
      status: statusWord(overview.summary.value),
      againstValue: exactOrNull(overview.summary.against.value),
      growth: overview.summary.growth,
      valuation: valuationOrNull(overview.summary.value),
      complete: completeness(overview.summary.value),
    },
  }
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
