'use client'

import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { useAnnotations } from '@/components/charts/use-annotations'
import { TradeOverTimePanel } from '@/components/charts/TradeOverTimePanel'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { linesOfFlow, markedBreaks } from '@/lib/trade/events'
import { pointsOverTime } from '@/lib/trade/over-time'
import { sourceOf, usePair } from './pair-context'
import { productOfSectors, useChartFrame, type FiguresState } from './use-chart-frame'

/** Trade over time: the first chart of the page. */
export const TradeOverTime = memo(function TradeOverTime({ state }: { state: FiguresState }) {
  const { view, figures, address, locale, reporter, partner } = usePair()
  const t = useTranslations('pair.charts')
  const filters = useTranslations('filters')
  const sectorName = useTranslations('sectors')
  const { selection, periods, sectors, flow } = view
  const points = useMemo(() => pointsOverTime(selection, periods, sectors), [selection, periods, sectors])
  const names = sectors.map((id) => sectorName(`${id}.name`)).join(', ')
  const bars = address.query.bars
  const drawn = { flow: flow ?? undefined, product: productOfSectors(sectors) }
  const time = useChartFrame({
    id: 'time',
    title: sectors.length ? t('timeOf', { sectors: names }) : t('time'),
    source: selection.source,
    frequency: view.frequency,
    state,
    drawn,
    actions: (
      <SegmentedControl
        label={filters('style')}
        value={bars ? 'bars' : 'lines'}
        options={[
          { value: 'lines', label: filters('styles.lines') },
          { value: 'bars', label: filters('styles.bars') },
        ]}
        onChange={(style) => address.change({ bars: style === 'bars' })}
      />
    ),
  })
  const marked = useMemo(
    () => markedBreaks(linesOfFlow(selection.lines, flow), sectors, (source) => sourceOf(figures, source).publisher),
    [selection, flow, sectors, figures],
  )
  const annotations = {
    items: useAnnotations({ pair: [reporter.code, partner.code], periods, locale, marked }),
    shown: !address.query.withoutEvents,
    onToggle: (shown: boolean) => address.change({ withoutEvents: shown ? undefined : true }),
  }
  return (
    <TradeOverTimePanel
      frame={{ ...time.frame, annotations }}
      points={points}
      bars={bars}
      source={time.source}
      flow={flow}
      unit={selection.unit}
      locale={locale}
    />
  )
})
