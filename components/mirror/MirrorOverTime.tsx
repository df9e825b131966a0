'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { drawnAnnotations } from '@/components/charts/annotations'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { ChartPanel } from '@/components/charts/ChartPanel'
import { useOriginHref } from '@/components/charts/figure-origin'
import { notesOf } from '@/components/charts/figure-status'
import {
  decimalsOf,
  noteSentences,
  useFigureWords,
  valuationOf,
  type FigureWords,
} from '@/components/charts/figure-words'
import { spanOf } from '@/components/charts/taken-columns'
import { cutsTimeAxis, timeHeight } from '@/components/charts/time-layout'
import { extremesOf, timeChartModel } from '@/components/charts/time-rows'
import { TradeOverTimeChart } from '@/components/charts/TradeOverTimeChart'
import { useAnnotations } from '@/components/charts/use-annotations'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { markedBreaks } from '@/lib/trade/events'
import { formatGrowth, formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'
import { periodKey } from '@/lib/trade/period'
import { useMirror } from './mirror-context'
import { GAP_PERCENT_HEIGHT, MirrorGapPercent } from './MirrorGapPercent'
import { mirrorNames, mirrorPoints } from './mirror-points'
import { takenOverTime } from './mirror-taken'
import { useMirrorFrame } from './use-mirror-frame'

/** Both reports over time, and the gap about zero below them; the same as a table with the gap in value and per cent. */
export function MirrorOverTime({ state }: { readonly state: FiguresState }) {
  const { view, address, reporter, partner, exporter, importer, sources, locale } = useMirror()
  const t = useTranslations('mirror')
  const tLines = useTranslations('mirror.lines')
  const { lines, points: gaps } = view
  const points = useMemo(() => mirrorPoints(gaps, lines), [gaps, lines])
  const periods = useMemo(() => gaps.map(({ period }) => period), [gaps])
  const breaks = useMemo(
    () =>
      markedBreaks(
        [lines.exporter.line, lines.importer.line],
        [],
        (source) => sources.get(source)?.publisher ?? source,
      ),
    [lines, sources],
  )
  const annotations = {
    items: useAnnotations({ pair: [reporter.code, partner.code], periods, locale, marked: breaks }),
    shown: !address.query.withoutEvents,
    onToggle: (shown: boolean) => address.change({ withoutEvents: shown ? undefined : true }),
  }
  const marked = drawnAnnotations(annotations)
  const model = useMemo(() => timeChartModel(points, null, marked), [points, marked])
  const names = useMemo(
    () =>
      mirrorNames(lines, { exporter: exporter.name, importer: importer.name }, tLines, (index) =>
        formatGrowth(gaps[index]?.ratio ?? null, { locale }),
      ),
    [lines, exporter.name, importer.name, tLines, gaps, locale],
  )
  const words = useFigureWords(locale, names)
  const areas = { exporter: exporter.name, importer: importer.name }
  const figures = points.flatMap(({ flows }) => [flows.X, flows.M])
  const { frame, takenSources } = useMirrorFrame({
    id: 'over-time',
    title: t('overTime.title', areas),
    lines,
    state,
    notes: [
      ...(cutsTimeAxis(model, false) ? [words.t('notes.cutAxis')] : []),
      ...noteSentences(words.t, notesOf(figures)),
    ],
  })
  const unit = words.unitLine(lines.unit, 0, valuationOf(figures))
  return (
    <ChartPanel
      {...frame}
      annotations={annotations}
      height={timeHeight(model) + GAP_PERCENT_HEIGHT + 12}
      summary={summaryOf(gaps, words, unit)}
      chart={
        <>
          <TradeOverTimeChart
            {...{ model, names, locale }}
            bars={false}
            unit={lines.unit}
            source={[...new Set(takenSources.map(({ source }) => source.publisher))].join(', ')}
          />
          <MirrorGapPercent {...{ gaps, model, words }} unit={lines.unit} title={t('overTime.gapPercent')} />
        </>
      }
      tableView={<GapTable gaps={gaps} words={words} caption={t('overTime.caption', { ...areas, unit })} />}
      taken={{
        table: () =>
          takenOverTime(gaps, view, words, {
            exporter: names.X?.name ?? '',
            importer: names.M?.name ?? '',
            gap: t('lines.gap'),
            percent: t('overTime.gapPercent'),
          }),
        unit,
        period: spanOf(periods),
      }}
      takenSources={takenSources}
    />
  )

  function summaryOf(all: readonly MirrorGap[], { flowName, inChart }: FigureWords, unitLine: string): string {
    const magnitude = chartMagnitude(all.flatMap(({ exporter: a, importer: b }) => [Number(a.value), Number(b.value)]))
    const sentences = (['X', 'M', 'B'] as const).flatMap((flow) => {
      const found = extremesOf(points, flow)
      if (!found) return []
      const label = (index: number): string => formatPeriodLabel(points[index]!.period, { locale })
      const number = (value: string): string => inChart({ value, status: null }, magnitude)
      return words.t('time.series', {
        name: flowName(flow),
        last: number(found.last.value),
        lastPeriod: label(found.last.index),
        least: number(found.least.value),
        leastPeriod: label(found.least.index),
        greatest: number(found.greatest.value),
        greatestPeriod: label(found.greatest.index),
      })
    })
    return [unitLine, ...sentences].join('. ')
  }
}

interface GapTableProps {
  readonly gaps: readonly MirrorGap[]
  readonly words: FigureWords
  readonly caption: string
}

function GapTable({ gaps, words, caption }: GapTableProps) {
  const { locale } = words
  const t = useTranslations('mirror')
  const href = useOriginHref()
  const decimals = decimalsOf(gaps.flatMap(({ exporter, importer, gap }) => [exporter.value, importer.value, gap]))
  const side = (id: 'exporter' | 'importer', header: string): Column<MirrorGap> => ({
    id,
    header,
    kind: 'number',
    cell: (each) => (
      <NumberCell
        text={formatNumber(each[id].value, { locale, decimals })}
        words={words.missing(each[id])}
        note={words.brief(each[id])}
        href={href({ period: each.period, flow: id === 'exporter' ? 'X' : 'M' })}
      />
    ),
  })
  const columns: [Column<MirrorGap>, ...Column<MirrorGap>[]] = [
    { id: 'period', header: words.t('period'), cell: ({ period }) => formatPeriodLabel(period, { locale }) },
    side('exporter', words.flowName('X')),
    side('importer', words.flowName('M')),
    {
      id: 'gap',
      header: t('lines.gap'),
      kind: 'number',
      cell: ({ gap }) => (
        <NumberCell text={formatNumber(gap, { locale, decimals, sign: 'always' })} words={t('overTime.noGap')} />
      ),
    },
    {
      id: 'ratio',
      header: t('overTime.gapPercent'),
      kind: 'number',
      cell: ({ gap, ratio }) => (
        <NumberCell
          text={formatGrowth(ratio, { locale })}
          words={gap === null ? t('overTime.noGap') : t('overTime.noPercent')}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={gaps.toReversed()}
      rowKey={({ period }) => periodKey(period)}
      maxHeight={440}
    />
  )
}
