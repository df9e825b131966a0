import { apiJson } from '@/lib/server/api-response'
import { compareAnswer } from '@/lib/server/compare-answer'
import { compareParameters } from '@/lib/server/compare-parameters'
import { requestLanguage } from '@/lib/server/language'
import { noFigures, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { findIndicatorInput } from '@/lib/store/indicator-figures'
import { resolveComparison } from '@/lib/trade/comparison/comparison-view'
import { indexBaseOf, linesOf } from '@/lib/trade/comparison/lines'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/compare`: a period against another one, or the average of several years: value, growth, sectors with their
 * contributions, more pairs and sources as lines of their own, and every indicator with its formula or the reason why not.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { pair, query } = compareParameters(request.url)
  const at = query.asOf !== undefined && { asOf: query.asOf }
  const pairs = await Promise.all([pair, ...query.pairs].map((each) => findPairFigures({ ...each, ...at })))
  const [figures] = pairs as [(typeof pairs)[0], ...typeof pairs]
  const view = resolveComparison(figures, query)
  if (!view || view.notices.length > 0) {
    throw noFigures(pair.reporter, pair.partner)
  }
  const { lines, without } = linesOf(pairs, { ...view, sources: query.sources })
  const indexBase = indexBaseOf(lines, view.periods, query.base ?? null)
  const input = await findIndicatorInput({
    figures,
    line: lines[0]!,
    ...view,
    indexBase,
    detail: query.detail,
    asOf: query.asOf,
  })
  return apiJson(
    compareAnswer({
      ...{ pairs, view, lines, without, input, indexBase, common: query.common },
      language: requestLanguage(request.headers),
    }),
  )
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
