import { drawnAnnotations } from '@/components/charts/annotations'
import { figureWords } from '@/components/charts/figure-words'
import { sourceText } from '@/components/charts/source-text'
import { cutsTimeAxis } from '@/components/charts/time-layout'
import { timeChartModel } from '@/components/charts/time-rows'
import { annotationsOf } from '@/components/charts/use-annotations'
import { mirrorNames, mirrorPoints } from '@/components/mirror/mirror-points'
import { mirrorSentence } from '@/components/mirror/mirror-sentence'
import type { NamedArea } from '@/components/pair/pair-context'
import { markedBreaks } from '@/lib/trade/events'
import type { MirrorQuery } from '@/lib/trade/mirror/mirror-query'
import { resolveMirror } from '@/lib/trade/mirror/mirror-view'
import { sourceOf, type PairFigures } from '@/lib/trade/pair-figures'
import type { LinkPictureContent } from './LinkPicture'
import type { LinkSpeaking } from './link-speaking'
import { timeChart } from './time-chart'

/** What the link to both sides of a trade shows: both reports in a sentence and over time, and whose each is. */
export function mirrorLink(
  own: PairFigures,
  other: PairFigures,
  query: MirrorQuery,
  { reporter, partner }: { readonly reporter: NamedArea; readonly partner: NamedArea },
  said: LinkSpeaking,
): LinkPictureContent {
  const { locale, charts, mirror } = said
  const title = said.pair('title', { reporter: reporter.name, partner: partner.name })
  const [exporter, importer] = (query.flow ?? 'X') === 'X' ? [reporter, partner] : [partner, reporter]
  const names = { exporter: exporter.name, importer: importer.name }
  const view = resolveMirror(own, other, query)
  if ('missing' in view) {
    return { title, sentence: mirror(`missing.${view.missing}`, names), chart: null, notes: [] }
  }
  const { lines, points } = view
  const figuresOf = (reporting: string): PairFigures => (own.reporter === reporting ? own : other)
  const periods = points.map(({ period }) => period)
  const items = annotationsOf(said.events, {
    ...{ pair: [reporter.code, partner.code], periods, locale },
    marked: markedBreaks(
      [lines.exporter.line, lines.importer.line],
      [],
      (source) => [own, other].flatMap(({ sources }) => sources).find(({ id }) => id === source)?.publisher ?? source,
    ),
  })
  const marked = drawnAnnotations({ items, shown: !query.withoutEvents })
  const headline: typeof mirror = ((key: string, values?: Record<string, string | number>) =>
    mirror(`headline.${key}`, values)) as typeof mirror
  const words = figureWords(
    charts,
    locale,
    mirrorNames(lines, names, (key, values) => mirror(`lines.${key}`, values)),
  )
  const model = timeChartModel(mirrorPoints(points, lines), null, marked)
  return {
    title,
    sentence: mirrorSentence(headline, view.gap, lines, { exporter, importer, locale }),
    chart: timeChart(model, words, { bars: false, unit: lines.unit }),
    notes: [
      ...(cutsTimeAxis(model, false) ? [charts('notes.cutAxis')] : []),
      ...[exporter, importer].map((side, at) => {
        const { line } = at === 0 ? lines.exporter : lines.importer
        const source = sourceOf(figuresOf(side.code), line.source)
        return sourceText(charts, { source, reporter: side.name, frequency: null, locale })
      }),
    ],
  }
}
