import { drawnAnnotations } from '@/components/charts/annotations'
import { figureWords } from '@/components/charts/figure-words'
import { sourceText } from '@/components/charts/source-text'
import { cutsTimeAxis } from '@/components/charts/time-layout'
import { timeChartModel } from '@/components/charts/time-rows'
import { annotationsOf } from '@/components/charts/use-annotations'
import { headlineText } from '@/components/pair/headline-text'
import type { NamedArea } from '@/components/pair/pair-context'
import { linesOfFlow, markedBreaks } from '@/lib/trade/events'
import { pointsOverTime } from '@/lib/trade/over-time'
import { sourceOf, type PairFigures } from '@/lib/trade/pair-figures'
import { resolveView } from '@/lib/trade/view'
import type { ViewQuery } from '@/lib/trade/view-query'
import type { LinkPictureContent } from './LinkPicture'
import type { LinkSpeaking } from './link-speaking'
import { timeChart } from './time-chart'

/** What the link to a pair's page shows: its first sentence, trade over time, whose figures they are. */
export function pairLink(
  figures: PairFigures,
  query: ViewQuery,
  { reporter, partner }: { readonly reporter: NamedArea; readonly partner: NamedArea },
  said: LinkSpeaking,
): LinkPictureContent {
  const { locale } = said
  const names = { reporter: reporter.name, partner: partner.name }
  const title = said.pair('title', names)
  const view = resolveView(figures, query)
  if (!view) return { title, sentence: said.pair('empty.sentence', names), chart: null, notes: [] }
  const words = figureWords(said.charts, locale)
  const text = headlineText(view, {
    ...{ reporter, partner, locale, t: said.pair, sectorName: said.sectors, figureWords: words },
  })
  const { selection, periods, sectors, flow, frequency } = view
  const items = annotationsOf(said.events, {
    ...{ pair: [reporter.code, partner.code], periods, locale },
    marked: markedBreaks(linesOfFlow(selection.lines, flow), sectors, (source) => sourceOf(figures, source).publisher),
  })
  const marked = drawnAnnotations({ items, shown: !query.withoutEvents })
  const model = timeChartModel(pointsOverTime(selection, periods, sectors), flow, marked)
  const source = sourceOf(figures, selection.source)
  return {
    title,
    sentence: text.sentence,
    chart: timeChart(model, words, { bars: query.bars, unit: selection.unit }),
    notes: [
      ...(text.sectorNames ? [said.pair('headline.ofSectors', { sectors: text.sectorNames })] : []),
      ...text.excluded,
      ...(selection.measure === 'index' ? [said.pair('headline.noLevel')] : []),
      ...(cutsTimeAxis(model, query.bars) ? [said.charts('notes.cutAxis')] : []),
      sourceText(said.charts, { source, reporter: reporter.name, frequency, locale }),
    ],
  }
}
