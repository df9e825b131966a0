import type { ReactNode } from 'react'
import { drawnAnnotations } from '@/components/charts/annotations'
import { figureWords } from '@/components/charts/figure-words'
import { cutsAxis, linesDrawing } from '@/components/charts/lines-drawing'
import { LinesPicture } from '@/components/charts/LinesPicture'
import { sourceText } from '@/components/charts/source-text'
import { annotationsOf } from '@/components/charts/use-annotations'
import { compareWords } from '@/components/compare/compare-words'
import { comparisonOf } from '@/components/compare/comparison-of'
import { comparisonSentence } from '@/components/compare/comparison-sentence'
import { drawnLines } from '@/components/compare/drawn-lines'
import type { CompareQuery } from '@/lib/trade/comparison/compare-query'
import { resolveComparison } from '@/lib/trade/comparison/comparison-view'
import { sourceOf, type PairFigures } from '@/lib/trade/pair-figures'
import type { ChartSize, LinkPictureContent } from './LinkPicture'
import type { LinkSpeaking } from './link-speaking'

/** What the link to a comparison shows: its sentence, every pair and source as a line of its own, whose figures they are. */
export function compareLink(
  [figures, ...others]: readonly [PairFigures, ...PairFigures[]],
  query: CompareQuery,
  nameOf: (code: string) => string,
  said: LinkSpeaking,
): LinkPictureContent {
  const { locale } = said
  const names = { reporter: nameOf(figures.reporter), partner: nameOf(figures.partner) }
  const title = said.pair('title', names)
  const view = resolveComparison(figures, query)
  if (!view) return { title, sentence: said.pair('empty.sentence', names), chart: null, notes: [] }
  const comparison = { ...comparisonOf(figures, others, view, query), locale, nameOf }
  const words = compareWords(said.compare, locale, nameOf)
  const text = figureWords(said.charts, locale)
  const { sentence, noGrowth, excluded } = comparisonSentence(comparison, words, text)
  const drawn = drawnLines(comparison, words, text)
  const periods = view.periods
  const items = annotationsOf(said.events, {
    ...{ pair: [figures.reporter, figures.partner], nameOf, periods, locale, marked: drawn.breaks },
    others: query.pairs.map((pair) => [pair.reporter, pair.partner] as const),
  })
  const annotations = drawnAnnotations({ items, shown: !query.withoutEvents })
  const [line] = comparison.lines
  const one = drawn.sources.length === 1
  // Where all are of one source, it stands below.
  const lines = one ? drawn.looks.map((look) => ({ ...look, detail: '' })) : drawn.looks
  const source = sourceText(said.charts, {
    ...{ source: sourceOf(figures, line.source), reporter: names.reporter, frequency: null, locale },
  })
  return {
    title,
    sentence,
    chart: lines.length === 0 ? null : draw,
    notes: [
      [`${drawn.title}: ${drawn.unit()}`, cutsAxis(drawn.looks) ? text.t('notes.cutAxis') : '']
        .filter(Boolean)
        .join('. '),
      ...(noGrowth === null ? [] : [noGrowth]),
      ...excluded,
      ...(line.measure === 'index' ? [said.pair('headline.noLevel')] : []),
      one ? source : said.compare('lines.sources', { names: drawn.sources.join('; ') }),
    ],
  }

  function draw(size: ChartSize): ReactNode {
    const options = { locale, annotations, limit: drawn.limit, tickText: drawn.text.tick }
    const drawing = linesDrawing(lines, periods, { ...size, ...options })
    return drawing && <LinesPicture {...{ lines, drawing, periods, annotations }} mark={drawn.mark} />
  }
}
