'use client'

import { useTranslations } from 'next-intl'
import { ChartPanel } from '@/components/charts/ChartPanel'
import type { ChartTooltipContent } from '@/components/charts/ChartTooltip'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { formatGrowth, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import type { PossiblePlot } from './chart-data'
import { POSSIBLE_HEIGHT, PossibleChart, type PossibleMarks } from './PossibleChart'
import { useClaimTables } from './use-claim-tables'

interface PossiblePanelProps {
  readonly plot: PossiblePlot
  readonly id: string
  /** The finding as a sentence. */
  readonly sentence: string
  readonly locale: Language
  readonly takenFrom: TakenFrom
  /** Where the statements were printed. */
  readonly takenSources: readonly TakenSource[]
}

/** What statements allow together, for every share nobody has stated. */
export function PossiblePanel({ plot, id, sentence, locale, takenFrom, takenSources }: PossiblePanelProps) {
  const t = useTranslations('claims.chart')
  const tables = useClaimTables()
  const names = { part: plot.part, whole: plot.whole }
  const share = (ratio: number): string => formatShare(ratio, { locale, decimals: 0 })
  const growth = (ratio: number): string => formatGrowth(ratio, { locale, decimals: 1 })
  const axis = (ratio: number): string => formatGrowth(Number(ratio.toFixed(6)), { locale, decimals: 0 })
  const rangeOf = ({ low, high }: { low: number; high: number }, text: (ratio: number) => string): string =>
    t('range', { from: text(low), to: text(high) })
  const { claimed, known, feasible, standstill } = plot
  const near = (ratio: number): string => formatShare(ratio, { locale, decimals: ratio > 0 && ratio < 1 ? 1 : 0 })
  const marks: PossibleMarks = {
    feasible: feasible === null ? t('nowhere') : t('possible', { range: rangeOf(feasible, near) }),
    claimed: claimed ? t('claimed', { range: rangeOf(claimed, growth) }) : '',
    known: known ? t('known', { range: rangeOf(known, near) }) : '',
    standstill: standstill === null ? '' : t('standstill', { share: share(standstill) }),
  }
  type Point = PossiblePlot['points'][number]
  const tooltip = (at: Point): ChartTooltipContent => ({
    title: `${t('share')}: ${near(at.x)}`,
    rows: [
      ...(at.point === null ? [] : [{ id: 'said', label: t('said'), value: growth(at.point), colour: 'var(--ink)' }]),
      { id: 'range', label: t('between'), value: rangeOf(at, growth) },
    ],
    footer: t(`possibleGrowth.${plot.kind}`, names),
  })
  const said: Column<Point> = {
    id: 'said',
    header: t('said'),
    kind: 'number',
    cell: ({ point }) => point !== null && growth(point),
  }
  return (
    <ChartPanel
      level={3}
      id={id}
      title={t(`possibleTitle.${plot.kind}`, names)}
      subtitle={t(`possibleAxes.${plot.kind}`, names)}
      state={{ kind: 'ready' }}
      {...tables(id)}
      height={POSSIBLE_HEIGHT}
      summary={sentence}
      chart={
        <PossibleChart
          plot={plot}
          share={share}
          growth={axis}
          label={t('possibleLabel')}
          marks={marks}
          tooltip={tooltip}
        />
      }
      tableView={
        <DataTable
          caption={t(`possibleAxes.${plot.kind}`, names)}
          hideCaption
          maxHeight={360}
          columns={[
            { id: 'share', header: t('share'), kind: 'number', cell: ({ x }) => formatShare(x, { locale }) },
            { id: 'low', header: t('least'), kind: 'number', cell: ({ low }) => growth(low) },
            ...(plot.kind === 'part-of-whole' ? [said] : []),
            { id: 'high', header: t('most'), kind: 'number', cell: ({ high }) => growth(high) },
          ]}
          rows={plot.points}
          rowKey={({ x }) => String(x)}
        />
      }
      taken={{
        table: () => ({
          columns: [
            { id: 'share', header: `${t('share')}, %`, kind: 'ratio' },
            { id: 'growth_low', header: `${t('least')}, %`, kind: 'ratio' },
            { id: 'growth_stated', header: `${t('said')}, %`, kind: 'ratio' },
            { id: 'growth_high', header: `${t('most')}, %`, kind: 'ratio' },
          ],
          rows: plot.points.map(({ x, low, point, high }) => [x, low, point, high].map(ratioText)),
        }),
        unit: '%',
      }}
      takenFrom={takenFrom}
      takenSources={takenSources}
    />
  )
}
