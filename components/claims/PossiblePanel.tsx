'use client'

import { useTranslations } from 'next-intl'
import { ChartPanel } from '@/components/charts/ChartPanel'
import { DataTable } from '@/components/tables/DataTable'
import { formatGrowth, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenFrom } from '@/lib/trade/take-along/taken'
import type { PossiblePlot } from './chart-data'
import { POSSIBLE_HEIGHT, PossibleChart } from './PossibleChart'
import { useClaimTables } from './use-claim-tables'

interface PossiblePanelProps {
  readonly plot: PossiblePlot
  readonly id: string
  /** The finding as a sentence. */
  readonly sentence: string
  readonly locale: Language
  readonly takenFrom: TakenFrom
}

/** What statements allow together, for every share nobody has stated. */
export function PossiblePanel({ plot, id, sentence, locale, takenFrom }: PossiblePanelProps) {
  const t = useTranslations('claims.chart')
  const tables = useClaimTables()
  const names = { part: plot.part, whole: plot.whole }
  const share = (ratio: number): string => formatShare(ratio, { locale, decimals: 0 })
  const growth = (ratio: number): string => formatGrowth(ratio, { locale, decimals: 1 })
  const axis = (ratio: number): string => formatGrowth(Number(ratio.toFixed(6)), { locale, decimals: 0 })
  return (
    <ChartPanel
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
          words={{ feasible: t('possible'), claimed: t('claimed'), known: t('known'), none: t('nowhere') }}
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
            { id: 'growth_high', header: `${t('most')}, %`, kind: 'ratio' },
          ],
          rows: plot.points.map(({ x, low, high }) => [ratioText(x), ratioText(low), ratioText(high)]),
        }),
        unit: '%',
      }}
      takenFrom={takenFrom}
    />
  )
}
