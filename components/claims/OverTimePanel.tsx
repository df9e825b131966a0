'use client'

import { useTranslations } from 'next-intl'
import { ChartPanel } from '@/components/charts/ChartPanel'
import type { ChartTooltipContent } from '@/components/charts/ChartTooltip'
import { useFigureWords, valuationOf } from '@/components/charts/figure-words'
import { figureCells, figureColumns, periodColumn, spanOf } from '@/components/charts/taken-columns'
import { DataTable } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatNumber, formatPeriodLabel, magnitudeOf } from '@/lib/trade/format'
import { formatPeriod, periodKey, samePeriod } from '@/lib/trade/period'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { OverTimePlot } from './chart-data'
import type { ClaimChartProps } from './IntervalPanel'
import { OVER_TIME_HEIGHT, OverTimeChart } from './OverTimeChart'
import { useClaimTables } from './use-claim-tables'

/** The series of a claim over the years, with the claimed period marked. */
export function OverTimePanel({ plot, locale, sources, takenFrom }: ClaimChartProps & { readonly plot: OverTimePlot }) {
  const t = useTranslations('claims.chart')
  const tables = useClaimTables()
  const words = useFigureWords(locale)
  const values = plot.series.flatMap((each) => each.values)
  const magnitude = magnitudeOf(values.map(({ value }) => value))
  const direct = plot.series.filter(({ differs }) => differs === null)
  const valuation = valuationOf((direct.length > 0 ? direct : plot.series).flatMap((each) => each.values))
  const unit = words.unitLine(plot.unit, magnitude, valuation)
  const label = (period: OverTimePlot['claimed']): string => formatPeriodLabel(period, { locale })
  const tick = (value: number): string => formatNumber(value, { locale, style: 'axis', magnitude, suffix: false })
  const rows = plot.periods.map((period, index) => ({ period, index }))
  const seriesName = ({ name, differs }: OverTimePlot['series'][number]): string =>
    differs ? `${name}: ${differs}` : name
  const table = (): TakenTable => ({
    columns: [
      ...(['source', 'reporter', 'partner', 'flow', 'unit'] as const).map(
        (code) => ({ id: code, header: code, kind: 'text', for: 'machines' }) as const,
      ),
      { id: 'valuation', header: 'valuation', kind: 'text', for: 'machines' },
      { id: 'series', header: t('series'), kind: 'text', for: 'people' },
      periodColumn(plot.periods, words.t('period'), locale),
      ...figureColumns(words, words.unitLine(plot.unit, 0, valuation)),
    ],
    rows: plot.series.flatMap((each) =>
      plot.periods.map((period, index) => [
        ...[each.codes.source, each.codes.reporter, each.codes.partner, each.codes.flow, each.codes.unit],
        ...[each.values[index]!.valuation, seriesName(each), formatPeriod(period)],
        ...figureCells(each.values[index]!, words),
      ]),
    ),
  })
  const claimed = plot.periods.findIndex((period) => periodKey(period) === periodKey(plot.claimed))
  const summary = [
    t('overTimeSummary', { count: plot.series.length, from: label(plot.periods[0]!), to: label(plot.periods.at(-1)!) }),
    ...plot.series.map((each) =>
      t('overTimeRow', {
        name: seriesName(each),
        period: label(plot.claimed),
        value: claimed < 0 ? words.t('missing.noData') : words.full(each.values[claimed]!),
      }),
    ),
  ].join(' ')
  const tooltip = (index: number): ChartTooltipContent => ({
    title: label(plot.periods[index]!),
    rows: plot.series.map((each) => ({
      id: each.key,
      label: seriesName(each),
      value: words.full(each.values[index]!),
      note: words.brief(each.values[index]!) ?? undefined,
    })),
    // The other side's figures are valued otherwise.
    footer: words.unitLine(plot.unit, 0, null),
  })
  return (
    <ChartPanel
      id="over-time"
      title={t('overTimeTitle', { period: label(plot.stated) })}
      subtitle={unit}
      state={{ kind: 'ready' }}
      {...tables('over-time')}
      height={OVER_TIME_HEIGHT}
      summary={summary}
      chart={
        <OverTimeChart
          plot={plot}
          locale={locale}
          tick={tick}
          claimedName={label(plot.stated)}
          label={t('overTimeLabel')}
          tooltip={tooltip}
        />
      }
      notes={[
        ...(samePeriod(plot.stated, plot.claimed)
          ? []
          : [t('overTimeYearly', { stated: label(plot.stated), period: label(plot.claimed) })]),
        t('overTimeNote', {
          level: plot.level ? 'yes' : 'no',
          stated: plot.level?.text ?? '',
          against: plot.against.length === 0 ? 'no' : 'yes',
          other: direct.length < plot.series.length ? 'yes' : 'no',
        }),
      ]}
      tableView={
        <DataTable
          caption={t('overTimeCaption', { unit: words.unitLine(plot.unit, 0, valuation) })}
          maxHeight={420}
          columns={[
            { id: 'period', header: words.t('period'), cell: ({ period }) => label(period) },
            ...plot.series.map(
              (each) =>
                ({
                  id: each.key,
                  header: seriesName(each),
                  kind: 'number',
                  cell: ({ index }: { index: number }) => (
                    <NumberCell
                      text={formatNumber(each.values[index]!.value, { locale })}
                      words={words.missing(each.values[index]!)}
                      note={words.brief(each.values[index]!)}
                    />
                  ),
                }) as const,
            ),
          ]}
          rows={rows}
          rowKey={({ period }) => periodKey(period)}
        />
      }
      taken={{
        table,
        unit: words.unitLine(plot.unit, 0, valuation),
        codes: { unit: plot.unit },
        period: spanOf(plot.periods),
      }}
      takenFrom={takenFrom}
      takenSources={sources}
    />
  )
}
