'use client'

import { useTranslations } from 'next-intl'
import { ChartPanel } from '@/components/charts/ChartPanel'
import { decimalsOf } from '@/components/charts/figure-words'
import { niceTicks } from '@/components/charts/scale'
import { DataTable } from '@/components/tables/DataTable'
import { formatMagnitude, formatNumber, formatUnit, magnitudeOf } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import { bandsExtent, type BandsPlot } from './bands-plot'
import { BandsChart, bandsHeight } from './BandsChart'
import { useClaimTables } from './use-claim-tables'

interface BandsPanelProps {
  readonly plot: BandsPlot
  readonly id: string
  /** The finding as a sentence. */
  readonly sentence: string
  readonly locale: Language
  readonly takenFrom: TakenFrom
  /** Where the statements were printed. */
  readonly takenSources: readonly TakenSource[]
}

/** Ranges that statements cover, imply or meet in the series, on one axis: what is possible is where they meet. */
export function BandsPanel({ plot, id, sentence, locale, takenFrom, takenSources }: BandsPanelProps) {
  const t = useTranslations('claims.chart')
  const tables = useClaimTables()
  const { rows, kind, aspect } = plot
  const level = aspect === 'level'
  const ticks = niceTicks(...bandsExtent(plot), 6)
  const magnitude = magnitudeOf(level ? ticks : [])
  const decimals = decimalsOf(ticks.map((value) => String(Number((value / 10 ** magnitude).toPrecision(12)))))
  const tick = (value: number): string =>
    level
      ? formatNumber(value, { locale, style: 'axis', magnitude, suffix: false, decimals })
      : formatNumber(Number((value * 100).toFixed(6)), { locale, sign: 'always' })
  const own = formatUnit(plot.unit ?? '', { locale })
  const unit = level
    ? [formatMagnitude(magnitude, { locale, style: 'sentence' }), own].filter(Boolean).join(' ')
    : t('unit.percent')
  const names = rows.map(({ of, name }) => (of === 'source' ? name : t(`band.${of}`)))
  const kindOf = level ? ('number' as const) : ('ratio' as const)
  return (
    <ChartPanel
      level={3}
      id={id}
      title={t(`bandsTitle.${kind}`)}
      subtitle={t('intervalSubtitle', { unit })}
      state={{ kind: 'ready' }}
      {...tables(id)}
      height={bandsHeight(rows.length)}
      summary={sentence}
      notes={[t('bandsNote', { both: plot.both ? 'yes' : 'no' })]}
      chart={<BandsChart plot={plot} names={names} tick={tick} />}
      tableView={
        <DataTable
          caption={t(`bandsTitle.${kind}`)}
          hideCaption
          columns={[
            { id: 'of', header: t('bandsOf'), cell: (row) => names[rows.indexOf(row)] },
            { id: 'covers', header: t('bandsCovers'), kind: 'number', cell: ({ text }) => text },
          ]}
          rows={rows}
          rowKey={({ of, name }) => `${of} ${name}`}
        />
      }
      taken={{
        table: () => ({
          columns: [
            { id: 'of', header: t('bandsOf'), kind: 'text' },
            { id: 'low', header: level ? t('bandsFrom') : `${t('bandsFrom')}, %`, kind: kindOf },
            { id: 'high', header: level ? t('bandsTo') : `${t('bandsTo')}, %`, kind: kindOf },
          ],
          rows: rows.map(({ low, high }, at) => [names[at]!, ratioText(low), ratioText(high)]),
        }),
        // What is taken along is written out, the axis is not.
        unit: level ? own : unit,
      }}
      takenFrom={takenFrom}
      takenSources={takenSources}
    />
  )
}
