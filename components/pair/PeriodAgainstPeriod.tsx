'use client'

import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { ComparisonPanel } from '@/components/charts/ComparisonPanel'
import { formatPeriodLabel } from '@/lib/trade/format'
import { summarise } from '@/lib/trade/summary'
import { usePair } from './pair-context'
import { productOfSectors, useChartFrame, type FiguresState } from './use-chart-frame'

/** One period against another. */
export const PeriodAgainstPeriod = memo(function PeriodAgainstPeriod({ state }: { state: FiguresState }) {
  const { view, locale } = usePair()
  const t = useTranslations('pair.charts')
  const { selection, sectors, period, against, flow } = view
  const summary = useMemo(() => summarise(selection, period, against, sectors), [selection, period, against, sectors])
  const compare = useChartFrame({
    id: 'compare',
    drawn: { product: productOfSectors(view.sectors) },
    title: t('compare', {
      period: formatPeriodLabel(period, { locale }),
      against: formatPeriodLabel(against, { locale }),
    }),
    source: selection.source,
    frequency: null,
    state,
  })
  return (
    <ComparisonPanel
      frame={compare.frame}
      summary={summary}
      source={compare.source}
      flow={flow}
      unit={selection.unit}
      locale={locale}
    />
  )
})
