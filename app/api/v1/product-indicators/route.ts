import { apiJson, exactOrNull } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import {
  areaParameter,
  asOfParameter,
  oneOf,
  periodParameter,
  readParameters,
  sourceParameter,
  unitParameter,
  wrong,
} from '@/lib/server/parameters'
import { noFigures, withProblems } from '@/lib/server/problem-response'
import { partLabel } from '@/lib/server/part-label'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { findProductIndicators } from '@/lib/store/indicator-figures'
import { EMPTY_COMPARE } from '@/lib/trade/comparison/compare-query'
import { resolveComparison } from '@/lib/trade/comparison/comparison-view'
import { DETAILS } from '@/lib/trade/comparison/detail'
import { productIndicators } from '@/lib/trade/comparison/indicators/each-product'
import { editionsOf } from '@/lib/trade/comparison/indicators/editions'
import { linesOf } from '@/lib/trade/comparison/lines'
import { formatPeriod } from '@/lib/trade/period'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/product-indicators`: every product of a pair by itself in one period: exports and imports, shares,
 * Grubel-Lloyd, and the reporter's revealed comparative advantage. By chapter, else by sector, unless `detail` says how.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const asked = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    period: { read: periodParameter },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    detail: { read: oneOf(DETAILS) },
    asOf: { read: asOfParameter },
  })
  const { reporter, partner, period, source, unit, detail, asOf } = asked
  if (reporter === partner) throw wrong('partner', partner, 'expected another area than the reporter')
  const figures = await findPairFigures({ reporter, partner, ...(asOf !== undefined && { asOf }) })
  const view = resolveComparison(figures, {
    ...EMPTY_COMPARE,
    ...(period && { period }),
    ...(source && { source }),
    ...(unit && { unit }),
  })
  if (!view || view.notices.length > 0) {
    throw noFigures(reporter, partner)
  }
  const { lines } = linesOf([figures], { ...view, sources: [] })
  const found = await findProductIndicators({ figures, line: lines[0]!, period: view.period, detail, asOf })
  const language = requestLanguage(request.headers)
  const used = found?.source ?? view.selection.source
  return apiJson({
    ...{ reporter, partner, period: formatPeriod(view.period) },
    ...{ source: used, unit: found?.unit ?? view.selection.unit, detail: found?.by ?? detail ?? null },
    ...(figures.asOf && { asOf: figures.asOf }),
    withWorld: Boolean(found?.splits.ofReporter?.breakdown.parts.length && found.splits.whole?.breakdown.parts.length),
    editions: found ? (editionsOf(...Object.values(found.splits)).editions?.split(' ') ?? []) : [],
    products: (found ? productIndicators(found.splits) : []).map(({ exports, imports, ...product }) => ({
      ...{ id: product.id, label: partLabel(product.id, language) },
      exports: exactOrNull(exports?.value ?? null),
      imports: exactOrNull(imports?.value ?? null),
      exportShare: product.exportShare,
      importShare: product.importShare,
      intraIndustry: product.intraIndustry,
      advantage: product.advantage,
    })),
    sources: figures.sources.filter(({ id }) => id === used),
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
