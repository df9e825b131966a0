'use client'

import { useTranslations } from 'next-intl'
import { ChartPanel } from '@/components/charts/ChartPanel'
import type { ChartSourceProps } from '@/components/charts/source-text'
import { decimalsOf } from '@/components/charts/figure-words'
import { DataTable } from '@/components/tables/DataTable'
import { formatMagnitude, formatNumber, formatUnit, magnitudeOf } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenFrom } from '@/lib/trade/take-along/taken'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { IntervalPlot } from './chart-data'
import { IntervalChart } from './IntervalChart'
import { intervalLayout } from './interval-layout'
import { useClaimTables } from './use-claim-tables'

export interface ClaimChartProps {
  readonly locale: Language
  readonly sources: readonly ChartSourceProps[]
  readonly takenFrom: TakenFrom
}

/** What was stated beside what each series gives. */
export function IntervalPanel({ plot, locale, sources, takenFrom }: ClaimChartProps & { readonly plot: IntervalPlot }) {
  const t = useTranslations('claims.chart')
  const list = useTranslations('claims.list')
  const tables = useClaimTables()
  const id = `stated-${plot.aspect}`
  const level = plot.aspect === 'level'
  const { ticks } = intervalLayout(plot, 1200)
  const magnitude = magnitudeOf(level ? ticks : [])
  // As many decimals as it takes to tell the ticks apart.
  const decimals = decimalsOf(ticks.map((value) => String(Number((value / 10 ** magnitude).toPrecision(12)))))
  const tick = (value: number): string => {
    if (level) return formatNumber(value, { locale, style: 'axis', magnitude, suffix: false, decimals })
    if (plot.kind === 'factor') return `×${formatNumber(Number((value + 1).toFixed(6)), { locale })}`
    return formatNumber(Number((value * 100).toFixed(6)), { locale, sign: 'always' })
  }
  const own = formatUnit(plot.unit ?? '', { locale })
  const unit = level
    ? [formatMagnitude(magnitude, { locale, style: 'sentence' }), own].filter(Boolean).join(' ')
    : t(`unit.${plot.kind}`)
  const fits = (within: boolean): string => list(within ? 'within' : 'outside')
  const summary = [
    t('intervalSummary', { stated: plot.stated, range: plot.range }),
    ...plot.rows.map(({ name, text, within, differs }) =>
      t('row', { name, text, fits: fits(within), differs: differs ?? 'none' }),
    ),
  ].join(' ')
  const table = (): TakenTable => ({
    columns: [
      ...(['source', 'reporter', 'partner', 'flow', 'unit', 'valuation'] as const).map(
        (code) => ({ id: code, header: code, kind: 'text', for: 'machines' }) as const,
      ),
      { id: 'series', header: t('series'), kind: 'text', for: 'people' },
      { id: 'kind', header: t('kind'), kind: 'text' },
      { id: level ? 'value' : 'change', header: t('gives'), kind: level ? 'number' : 'ratio' },
      { id: 'stated_low', header: t('from'), kind: level ? 'number' : 'ratio' },
      { id: 'stated_high', header: t('to'), kind: level ? 'number' : 'ratio' },
      { id: 'within', header: t('fits'), kind: 'text', labels: { true: fits(true), false: fits(false) } },
    ],
    rows: plot.rows.map(({ codes, name, differs, exact, within }) => [
      ...[codes.source, codes.reporter, codes.partner, codes.flow, codes.unit, codes.valuation],
      ...[name, differs ?? t('direct'), exact, ratioText(plot.low), ratioText(plot.high), String(within)],
    ]),
  })
  return (
    <ChartPanel
      id={id}
      title={t(`intervalTitle.${plot.aspect}`)}
      subtitle={t('intervalSubtitle', { unit })}
      state={{ kind: 'ready' }}
      {...tables(id)}
      height={intervalLayout(plot, 1200).height}
      summary={summary}
      chart={<IntervalChart plot={plot} tick={tick} />}
      notes={[t('marks', { other: plot.rows.some(({ differs }) => differs !== null) ? 'yes' : 'no' })]}
      tableView={
        <DataTable
          caption={t('intervalCaption', { stated: plot.stated, range: plot.range })}
          columns={[
            { id: 'series', header: t('series'), cell: ({ name }) => name },
            { id: 'kind', header: t('kind'), cell: ({ differs }) => differs ?? t('direct') },
            { id: 'gives', header: t('gives'), kind: 'number', cell: ({ text }) => text },
            { id: 'fits', header: t('fits'), cell: ({ within }) => fits(within) },
          ]}
          rows={plot.rows}
          rowKey={({ key }) => key}
        />
      }
      // What is taken along is written out, the axis is not.
      taken={{ table, unit: level ? own : unit, filters: [`${plot.stated}: ${plot.range}`] }}
      takenFrom={takenFrom}
      takenSources={sources}
    />
  )
}
