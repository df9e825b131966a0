import { apiJson, completeness, exactOrNull, excludedCount, statusWord } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import { mirrorReasonWords } from '@/lib/server/mirror-reason-words'
import {
  areaParameter,
  asOfParameter,
  definedOf,
  oneOf,
  periodParameter,
  readParameters,
  requireOrder,
  sourceParameter,
  unitParameter,
  wrong,
} from '@/lib/server/parameters'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { sectorWords } from '@/lib/server/sector-words'
import { findPairFigures } from '@/lib/store/figures'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'
import type { MirrorSide } from '@/lib/trade/mirror/mirror-lines'
import { resolveMirror, sidesOf } from '@/lib/trade/mirror/mirror-view'
import type { FiguresChanged } from '@/lib/trade/pair-figures'
import { FREQUENCIES, formatPeriod } from '@/lib/trade/period'
import { FREQUENCY_WORDS } from '@/lib/trade/view-query'

export const dynamic = 'force-dynamic'

const WORDS = Object.values(FREQUENCY_WORDS)

/**
 * `GET /api/v1/mirror`: exports as one side reports them beside imports as the other does, over time and, with
 * `by=sector`, by sector of a period; the gaps are the importer's report minus the exporter's, `ratio` is the gap in terms
 * of the exporter's. `bySector` names the sources that tell sectors apart: others where those asked for do not.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const asked = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    flow: { read: oneOf(['X', 'M'] as const) },
    period: { read: periodParameter },
    from: { read: periodParameter },
    to: { read: periodParameter },
    frequency: { read: oneOf(WORDS) },
    source: { read: sourceParameter },
    mirrorSource: { read: sourceParameter },
    unit: { read: unitParameter },
    by: { read: oneOf(['sector'] as const) },
    asOf: { read: asOfParameter },
  })
  requireOrder(asked.from, asked.to)
  const { reporter, partner, flow = 'X', by, frequency, asOf, ...rest } = asked
  const at = asOf !== undefined && { asOf }
  const [own, other] = await Promise.all([
    findPairFigures({ reporter, partner, ...at }),
    findPairFigures({ reporter: partner, partner: reporter, ...at }),
  ])
  const known = FREQUENCIES.find((each) => FREQUENCY_WORDS[each] === frequency)
  const view = resolveMirror(own, other, { flow, tables: [], ...definedOf(rest), ...(known && { frequency: known }) })
  if ('missing' in view) throw noMirror(view.missing, reporter, partner, flow)
  const [notice] = view.notices
  if (notice) throw wrong(notice.parameter, notice.value, 'the figures of this pair have nothing for it')
  const { lines, period, points, bySector, reasons } = view
  const split = by === 'sector' ? bySector.lines : lines
  const language = requestLanguage(request.headers)
  const words = mirrorReasonWords(language)
  const used = new Set(
    [lines, split].flatMap(({ exporter: sent, importer: got }) => [sent.line.source, got.line.source]),
  )
  const { exporter } = sidesOf(own, other, flow)
  return apiJson({
    reporter,
    partner,
    flow,
    unit: lines.unit,
    ...(own.asOf &&
      other.asOf && { asOf: { at: own.asOf.at, reporter: changes(own.asOf), partner: changes(other.asOf) } }),
    exporter: sideJson(lines.exporter),
    importer: sideJson(lines.importer),
    frequency: FREQUENCY_WORDS[view.frequency],
    period: formatPeriod(period),
    ...gapJson(view.gap),
    points: points.map((point) => ({ period: formatPeriod(point.period), ...gapJson(point) })),
    ...(by === 'sector' && {
      bySector: {
        exporter: sideJson(split.exporter),
        importer: sideJson(split.importer),
        ...gapJson(bySector.sectors.total),
      },
      sectors: bySector.sectors.sectors.map(({ id, ...gap }) => ({
        id,
        label: sectorWords(id, language).name,
        ...gapJson(gap),
      })),
      notAllocated: {
        exporter: exactOrNull(bySector.sectors.notAllocated.exporter),
        importer: exactOrNull(bySector.sectors.notAllocated.importer),
      },
    }),
    reasons: reasons.map((reason) => ({ ...reason, ...words(reason, lines) })),
    sources: [
      ...new Map([...exporter.sources, ...own.sources, ...other.sources].map((each) => [each.id, each])).values(),
    ].filter(({ id }) => used.has(id)),
  })
})

const changes = ({ revised, added, withdrawn }: FiguresChanged): FiguresChanged => ({ revised, added, withdrawn })

const sideJson = ({ reporter, partner, line }: MirrorSide) => ({
  reporter,
  partner,
  flow: line.flow,
  source: line.source,
  valuation: line.valuation || null,
})

const gapJson = ({ exporter, importer, gap, ratio }: MirrorGap) => ({
  exporterValue: exactOrNull(exporter.value),
  exporterStatus: statusWord(exporter),
  exporterComplete: completeness(exporter),
  exporterExcluded: excludedCount(exporter),
  importerValue: exactOrNull(importer.value),
  importerStatus: statusWord(importer),
  importerComplete: completeness(importer),
  importerExcluded: excludedCount(importer),
  gap: exactOrNull(gap),
  ratio,
})

function noMirror(missing: string, reporter: string, partner: string, flow: 'X' | 'M'): ProblemError {
  const [exporter, importer] = flow === 'X' ? [reporter, partner] : [partner, reporter]
  const sentence =
    missing === 'unit'
      ? `${exporter} and ${importer} report in different units, which are not converted.`
      : missing === 'importer'
        ? `No source gives what ${importer} reports of imports from ${exporter}.`
        : missing === 'exporter'
          ? `No source gives what ${exporter} reports of exports to ${importer}.`
          : `No source gives figures of either side on exports of ${exporter} to ${importer}.`
  return new ProblemError(404, {
    title: 'No mirror figures',
    detail: `${sentence} /api/v1/pairs lists the pairs there are.`,
  })
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
