import { apiJson, completeness, exactOrNull, excludedCount, statusWord } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import {
  areaParameter,
  asOfParameter,
  comparisonPeriod,
  oneOf,
  periodParameter,
  placeParameter,
  readParameters,
  sourceParameter,
  unitParameter,
  wrong,
} from '@/lib/server/parameters'
import { partLabel } from '@/lib/server/part-label'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { productBreakdown } from '@/lib/store/product-breakdown'
import type { ProductLevel } from '@/lib/store/products'
import { sectorBreakdown, type Breakdown } from '@/lib/trade/breakdown'
import { chooseBreakdownLine } from '@/lib/trade/breakdown-choice'
import { formatPeriod } from '@/lib/trade/period'
import { digitsBelow, formatPlace, type PartPlace } from '@/lib/trade/product-place'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/breakdown`: one flow of a period by sector or product, with shares, growth and contributions. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const asked = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    flow: { read: oneOf(['X', 'M', 'RX', 'RM'] as const), required: true },
    period: { read: periodParameter, required: true },
    against: { read: periodParameter },
    by: { read: oneOf(['sector', 'product'] as const) },
    level: { read: oneOf(['2', '4', '6', '8'] as const) },
    under: { read: placeParameter },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    asOf: { read: asOfParameter },
  })
  const { reporter, partner, period, by = 'sector' } = asked
  const against = comparisonPeriod(period, asked.against)
  const level = productLevel(asked)
  const figures = await findPairFigures({
    reporter,
    partner,
    flow: asked.flow,
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
  })
  const line = chooseBreakdownLine(figures, asked)
  if (!line) {
    throw new ProblemError(404, {
      title: 'No figures',
      detail: `No source gives flow ${asked.flow} of ${reporter} with ${partner} with these parameters. /api/v1/pairs lists the pairs there are.`,
    })
  }
  const parts =
    by === 'sector'
      ? sectorBreakdown(line, period, against)
      : await productBreakdown({
          reporter,
          partner,
          line,
          period,
          against,
          level,
          under: asked.under,
          asOf: asked.asOf,
        })
  const language = requestLanguage(request.headers)
  return apiJson({
    reporter,
    partner,
    flow: asked.flow,
    by,
    period: formatPeriod(period),
    against: formatPeriod(against),
    source: line.source,
    unit: line.unit,
    valuation: line.valuation || null,
    ...(figures.asOf && { asOf: figures.asOf }),
    ...shapeOf(parts, (id) => partLabel(id, language)),
    sources: figures.sources.filter(({ id }) => id === line.source),
  })
})

/** The HS digits of the parts; `level` and `under` say something about products only. @throws ProblemError 400 */
function productLevel(asked: { by?: string; level?: string; under?: PartPlace }): ProductLevel {
  const { by, level, under } = asked
  if (by !== 'product') {
    if (level !== undefined) throw wrong('level', level, 'goes with by=product only')
    if (under !== undefined) throw wrong('under', formatPlace(under), 'goes with by=product only')
  }
  const least = under ? digitsBelow(under)! : 2
  const digits = level === undefined ? least : Number(level)
  if (under !== undefined && digits < least)
    throw wrong('level', String(digits), `expected more digits than under=${formatPlace(under)} has`)
  return digits as ProductLevel
}

const shapeOf = ({ total, parts, notAllocated }: Breakdown, labelOf: (id: string) => string) => ({
  total: {
    value: exactOrNull(total.value.value),
    status: statusWord(total.value),
    against: exactOrNull(total.against.value),
    growth: total.growth,
    derived: total.value.derived ?? false,
    complete: completeness(total.value),
    againstComplete: completeness(total.against),
    excluded: excludedCount(total.value),
    againstExcluded: excludedCount(total.against),
  },
  parts: parts.map((part) => ({
    id: part.id,
    label: labelOf(part.id),
    value: exactOrNull(part.value.value),
    status: statusWord(part.value),
    share: part.share,
    against: exactOrNull(part.against.value),
    growth: part.growth,
    contribution: part.contribution,
    complete: completeness(part.value),
    excluded: excludedCount(part.value),
    againstExcluded: excludedCount(part.against),
  })),
  notAllocated: {
    value: exactOrNull(notAllocated.value),
    share: notAllocated.share,
    against: exactOrNull(notAllocated.against),
    contribution: notAllocated.contribution,
  },
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
