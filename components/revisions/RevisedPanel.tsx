'use client'

import { useMemo } from 'react'
import { drawnAnnotations, wordsWithin, type Annotation } from '@/components/charts/annotations'
import { useAnnotations } from '@/components/charts/use-annotations'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { ChartPanel } from '@/components/charts/ChartPanel'
import { useFigureWords } from '@/components/charts/figure-words'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { RevisionAddress } from '@/lib/client/revision-address'
import { formatNumber } from '@/lib/trade/format'
import { parsePeriod } from '@/lib/trade/period'
import { revisionSize, type GivenValue, type RevisedFigure } from '@/lib/trade/revision'
import { historySearch } from '@/lib/trade/revision-query'
import { RevisedChart } from './RevisedChart'
import { revisedHeight, type RevisedItem } from './revised-layout'
import { takenRevisions } from './revised-taken'
import type { RevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

/** Rows of the picture; the table has all of them. */
const DRAWN = 24

interface RevisedPanelProps {
  readonly data: RevisionsData
  readonly address: RevisionAddress
  readonly words: RevisionWords
}

/** First published against latest, period by period, of the series that was revised most; null where nothing was. */
export function RevisedPanel({ data, address, words }: RevisedPanelProps) {
  const t = useTranslations('revisions.chart')
  const { revised, locale, reporter, partner, sources } = data
  const figureWords = useFigureWords(locale)
  const shown = useMemo(() => revised.slice(0, DRAWN), [revised])
  const span = useMemo(
    () => shown.map(({ period }) => parsePeriod(period)!).toSorted((a, b) => a.first - b.first),
    [shown],
  )
  const annotations = {
    items: useAnnotations({
      ...{ pair: [reporter.code, partner.code], periods: span, locale },
      byCode: revised[0] !== undefined && revised[0].product !== 'TOTAL',
    }),
    shown: !address.query.withoutEvents,
    onToggle: (events: boolean) => address.change({ withoutEvents: events ? undefined : true }),
  }
  const marked = drawnAnnotations(annotations)
  const items = useMemo(
    () => shown.map((figure) => itemOf(figure, words, `/${reporter.code}/${partner.code}/revisions`, t, marked)),
    [shown, words, reporter, partner, t, marked],
  )
  const [series] = revised
  if (!series) return null
  const magnitude = chartMagnitude(shown.flatMap(({ first, latest }) => [first.value, latest.value]))
  const title = t('title', { series: words.series(series) })
  const source = sources.find(({ id }) => id === series.source)
  const unit = figureWords.unitLine(series.unit, magnitude, series.valuation)
  const [newest, oldest] = [revised[0]!, revised.at(-1)!]
  return (
    <ChartPanel
      id="revised"
      title={title}
      subtitle={unit}
      state={{ kind: 'ready', stale: address.pending }}
      table={address.query.table}
      onTable={(table) => address.change({ table })}
      {...(source && { source: { source, reporter: reporter.name, frequency: null, locale } })}
      annotations={annotations}
      notes={[
        t('axisNote'),
        ...(revised.length > DRAWN ? [t('someDrawn', { count: DRAWN, all: revised.length })] : []),
      ]}
      height={revisedHeight(shown.length)}
      summary={t('summary', {
        series: words.series(series),
        count: revised.length,
        from: words.period(oldest.period),
        to: words.period(newest.period),
        unit,
      })}
      chart={<RevisedChart items={items} flow={series.flow} magnitude={magnitude} locale={locale} />}
      tableView={<RevisedTable data={data} words={words} caption={title} />}
      taken={{
        table: () => takenRevisions(revised, words, { first: t('first'), latest: t('latest'), change: t('change') }),
        unit: figureWords.unitLine(series.unit, 0, series.valuation),
        codes: {
          ...{ flow: series.flow, product: series.product, classification: series.classification },
          ...{ measure: series.measure, unit: series.unit, valuation: series.valuation },
        },
        period: `${oldest.period}..${newest.period}`.replaceAll('/', '-'),
      }}
      takenFrom={{
        subject: t('subject', { reporter: reporter.name, partner: partner.name }),
        codes: { reporter: reporter.code, partner: partner.code },
        filters: [],
      }}
    />
  )
}

function itemOf(
  figure: RevisedFigure,
  words: RevisionWords,
  page: string,
  t: (key: string, values: Record<string, string>) => string,
  annotations: readonly Annotation[],
): RevisedItem {
  const { period, first, latest, flow, product, source } = figure
  const change = words.change(revisionSize(first.value, latest.value).change)
  const number = (value: string | null): number | null => (value === null ? null : Number(value))
  const label = words.period(period)
  const events = wordsWithin(annotations, parsePeriod(period)!)
  const row = t('row', { period: label, first: words.value(first), latest: words.value(latest), change })
  return {
    key: period,
    period: label,
    first: number(first.value),
    latest: number(latest.value),
    change,
    events,
    words: events ? `${row} (${events})` : row,
    href: `${page}${historySearch({ flow, product, source, period: parsePeriod(period)! })}`,
  }
}

interface RevisedTableProps {
  readonly data: RevisionsData
  readonly words: RevisionWords
  readonly caption: string
}

function RevisedTable({ data, words, caption }: RevisedTableProps) {
  const t = useTranslations('revisions.chart')
  const { locale } = data
  const given = (value: GivenValue) => (
    <NumberCell text={formatNumber(value.value, { locale })} words={words.value(value)} note={words.note(value)} />
  )
  const columns: [Column<RevisedFigure>, ...Column<RevisedFigure>[]] = [
    { id: 'period', header: t('period'), cell: ({ period }) => words.period(period) },
    { id: 'first', header: t('first'), kind: 'number', cell: ({ first }) => given(first) },
    { id: 'latest', header: t('latest'), kind: 'number', cell: ({ latest }) => given(latest) },
    {
      id: 'change',
      header: t('change'),
      kind: 'number',
      cell: ({ first, latest }) => words.change(revisionSize(first.value, latest.value).change),
    },
    { id: 'times', header: t('times'), kind: 'number', cell: ({ times }) => formatNumber(times, { locale }) },
  ]
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      rows={data.revised}
      rowKey={({ period }) => period}
      maxHeight={520}
    />
  )
}
