import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { valuationOf, type FigureWords } from '@/components/charts/figure-words'
import type { LineLook } from '@/components/charts/lines-drawing'
import { averageFromOf, latestOf } from '@/lib/trade/comparison/base'
import { linesOverTime, type LinesOverTime } from '@/lib/trade/comparison/line-series'
import { weightSelection, type ComparisonLine } from '@/lib/trade/comparison/lines'
import { inOwnUnit } from '@/lib/trade/comparison/measures'
import { outlierLimit } from '@/lib/trade/comparison/outliers'
import { linesOfFlow, markedBreaks, type MarkedBreak } from '@/lib/trade/events'
import { formatUnit, type Magnitude } from '@/lib/trade/format'
import { sourceOf } from '@/lib/trade/pair-figures'
import type { Comparison } from './compare-context'
import { figuresOf } from './comparison-of'
import type { CompareWords } from './compare-words'
import { lineLooks } from './line-looks'
import { measureText, type MeasureText } from './measure-text'
import { publisherName } from '@/lib/trade/publisher'

/** What a comparison's chart of lines is drawn from. */
export type LinesCompared = Pick<
  Comparison,
  'figures' | 'others' | 'view' | 'lines' | 'indexBase' | 'locale' | 'nameOf'
>

/** The chart of lines: every pair and source a line, in the measure chosen. */
export interface DrawnLines extends Pick<LinesOverTime, 'series' | 'leftOut'> {
  readonly looks: readonly LineLook[]
  /** Who published what is drawn, each once. */
  readonly sources: readonly string[]
  readonly sourceName: (line: ComparisonLine) => string
  readonly text: MeasureText
  /** Where the axis ends; null where it holds everything. */
  readonly limit: number | null
  /** A value that is drawn as a line of its own. */
  readonly mark: number | null
  readonly title: string
  /** "million USD, FOB": in the chart's magnitude, or in another one. */
  readonly unit: (magnitude?: Magnitude) => string
  readonly breaks: readonly MarkedBreak[]
}

/** Works out what the chart shows; the page and the picture for its link draw the same. */
export function drawnLines(comparison: LinesCompared, words: CompareWords, figureWords: FigureWords): DrawnLines {
  const { lines, view, indexBase, locale, nameOf } = comparison
  const { t } = words
  const { measure, periods, base, flow } = view
  const { series, leftOut } = linesOverTime(lines, periods, measure, {
    ...{ indexBase, relation: base.relation, chosen: latestOf(base), averageFrom: averageFromOf(base) },
    weightOf: (line) => weightSelection(figuresOf(comparison, line), line.source),
  })
  const infoOf = (line: ComparisonLine) => sourceOf(figuresOf(comparison, line), line.source)
  const sourceName = (line: ComparisonLine): string => infoOf(line).title
  const looks = lineLooks(series, { nameOf, detailOf: ({ line }) => sourceName(line) })
  const magnitude = chartMagnitude(looks.flatMap(({ numbers }) => numbers))
  const against = t(`relationOver.${base.relation}`, { base: words.base(base, 'against') })
  return {
    ...{ series, leftOut, looks, sourceName },
    sources: [
      ...new Set(
        series.map(({ line }) => {
          const { publisher, title } = infoOf(line)
          return t('lines.source', {
            publisher: publisherName(publisher, locale),
            title,
            reporter: nameOf(line.reporter),
          })
        }),
      ),
    ],
    text: measureText(measure, locale, magnitude),
    // Growth has no upper end: from almost nothing a single year would press all others flat.
    limit:
      measure === 'growth' ? outlierLimit(looks.flatMap(({ numbers }) => numbers.filter((n) => n !== null))) : null,
    mark: measure === 'index' ? 100 : measure === 'growth' || measure === 'balance' ? 0 : null,
    title:
      measure === 'coverage' || measure === 'balance'
        ? t(`lines.both.${measure}`)
        : t('lines.title', { flow, measure: measure === 'unit-value' ? 'perKilogram' : measure, base: against }),
    unit: (at = magnitude) => unitLine(at),
    breaks: markedBreaks(
      series.flatMap(({ line }) => linesOfFlow(line.selection.lines, line.flow)),
      view.sectors,
      (source) => infoOf(series.find(({ line }) => line.source === source)!.line).publisher,
    ),
  }

  function unitLine(at: Magnitude): string {
    if (measure === 'index')
      return indexBase ? t('lines.unit.index', { base: words.period(indexBase) }) : t('measures.index.name')
    const own = formatUnit(view.selection.unit, { locale })
    if (measure === 'unit-value') return t('indicatorPanel.perKilogram', { unit: own })
    if (!inOwnUnit(measure)) return t(`lines.unit.${measure}`, { base: against })
    return figureWords.unitLine(view.selection.unit, at, valuationOf(series.flatMap(({ values }) => values)))
  }
}
