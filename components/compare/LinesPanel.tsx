'use client'

import { useCallback, useMemo } from 'react'
import { drawnAnnotations } from '@/components/charts/annotations'
import { ChartPanel } from '@/components/charts/ChartPanel'
import type { ChartTooltipContent } from '@/components/charts/ChartTooltip'
import { notesOf } from '@/components/charts/figure-status'
import { noteSentences, useFigureWords } from '@/components/charts/figure-words'
import { LinesChart } from '@/components/charts/LinesChart'
import { cutsAxis, linesHeight } from '@/components/charts/lines-drawing'
import { spanOf } from '@/components/charts/taken-columns'
import { sourceOf } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { isKnown } from '@/lib/trade/comparison/result'
import { formatUnit, type Magnitude } from '@/lib/trade/format'
import { isComplete } from '@/lib/trade/tiling'
import { useComparison } from './compare-context'
import { figuresOf } from './comparison-of'
import { useCompareWords } from './compare-words'
import { drawnLines } from './drawn-lines'
import { LinesTimeTable, takenSeries } from './LinesTimeTable'
import { useCompareAnnotations } from './use-compare-annotations'
import { useCompareFrame } from './use-compare-frame'

/** Figures that are taken along are written out. */
const WHOLE: Magnitude = 0
/** Outliers that are named one by one. */
const NAMED = 5

/** Every pair and source as a line of its own, in the measure chosen; nothing is merged, nothing converted. */
export function LinesPanel({ state }: { readonly state: FiguresState }) {
  const comparison = useComparison()
  const { view, locale, nameOf } = comparison
  const words = useCompareWords(locale, nameOf)
  const figureWords = useFigureWords(locale)
  const { t } = words
  const { measure, periods, flow } = view
  const drawn = useMemo(() => drawnLines(comparison, words, figureWords), [comparison, words, figureWords])
  const { series, leftOut, looks, sources, sourceName, text, limit, title, breaks } = drawn
  const unit = drawn.unit()
  const frame = useCompareFrame({
    id: 'lines',
    title,
    compared: measure === 'growth',
    state,
    source: sources.length === 1 ? series[0]!.line.source : null,
    empty: series.length ? undefined : { message: t('lines.empty', { measure: t(`measures.${measure}.name`) }) },
    notes: [
      ...(sources.length > 1 ? [t('lines.sources', { names: sources.join('; ') })] : []),
      ...(cutsAxis(looks) ? [figureWords.t('notes.cutAxis')] : []),
      ...leftOut.map(({ line, reason }) =>
        t(`lines.leftOut.${reason}`, {
          pair: `${nameOf(line.reporter)} – ${nameOf(line.partner)}`,
          source: sourceName(line),
          unit: formatUnit(line.unit, { locale }),
          measure: t(`measures.${measure}.name`),
        }),
      ),
      ...(measure === 'value' ? valueNotes() : excludedNote()),
      ...(limit === null ? [] : [beyondNote(limit)]),
    ],
  })
  const annotations = useCompareAnnotations(periods, { allPairs: true, marked: breaks })
  const marked = drawnAnnotations(annotations)
  const tooltip = useCallback(
    (index: number): ChartTooltipContent => ({
      title: words.period(periods[index]!),
      rows: looks.map(({ key, name, colour, dash }, i) => {
        const result = series[i]!.results[index]!
        const notes = isKnown(result) ? figureWords.notes(series[i]!.values[index]!) : null
        return {
          id: key,
          label: looks.some((other) => other.key !== key && other.name === name)
            ? `${name}, ${looks[i]!.detail}`
            : name,
          value: isKnown(result) ? text.full(result.exact ?? result.value) : words.cannot(result),
          colour,
          mark: dash ? ('dashed' as const) : ('solid' as const),
          ...(notes && { note: notes }),
        }
      }),
      footer: unit,
    }),
    [words, periods, looks, series, text, unit, figureWords],
  )
  return (
    <ChartPanel
      {...frame}
      annotations={annotations}
      height={linesHeight(marked) + 24}
      summary={t('lines.summary', {
        count: series.length,
        names: new Intl.ListFormat(locale).format(looks.map(({ name, detail }) => `${name} (${detail})`)),
        from: periods[0] ? words.period(periods[0]) : '',
        to: periods.length ? words.period(periods.at(-1)!) : '',
        unit,
      })}
      chart={
        <LinesChart
          {...{ lines: looks, periods, locale, unit, tooltip }}
          label={t('lines.label')}
          tickText={text.tick}
          annotations={marked}
          limit={limit}
          mark={drawn.mark}
        />
      }
      tableView={<LinesTimeTable {...{ series, looks, periods, text }} caption={`${title}, ${unit}`} />}
      taken={{
        table: () => takenSeries({ series, looks, periods, locale, words, measure }),
        unit: drawn.unit(WHOLE),
        codes: { flow },
        filters: [t(`measures.${measure}.name`)],
        period: spanOf(periods),
      }}
      takenSources={series.map(({ line }) => ({
        source: sourceOf(figuresOf(comparison, line), line.source),
        reporter: nameOf(line.reporter),
      }))}
    />
  )

  /** What stands at the edge of the axis, each with its pair and period: nothing of it is left out elsewhere. */
  function beyondNote(most: number): string {
    const beyond = looks.flatMap(({ name, numbers }) =>
      numbers.flatMap((value, i) => (value !== null && value > most ? [{ name, value, period: periods[i]! }] : [])),
    )
    const named = beyond
      .toSorted((a, b) => b.value - a.value)
      .slice(0, NAMED)
      .map(({ name, value, period }) =>
        t('lines.beyond.one', { name, period: words.period(period), value: text.full(value) }),
      )
    const rest = beyond.length - named.length
    const all = [...named, ...(rest > 0 ? [t('lines.beyond.more', { count: rest })] : [])]
    return t('lines.beyond.note', { count: beyond.length, values: new Intl.ListFormat(locale).format(all) })
  }

  /** The dash says the source here: what is uncertain is said in words, and with each value. */
  function valueNotes(): string[] {
    const notes = notesOf(series.flatMap(({ values }) => values.filter(isComplete)))
    return noteSentences(figureWords.t, notes, { drawn: false })
  }

  /** Of figures worked out from values: that some of those leave figures out. */
  function excludedNote(): string[] {
    const { excluded } = notesOf(series.flatMap(({ values }) => values.filter(isComplete)))
    return excluded > 0 ? [figureWords.t('notes.excluded', { count: excluded })] : []
  }
}
