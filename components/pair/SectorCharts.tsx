'use client'

import { memo, useCallback, useMemo } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sectorsOverTime } from '@/components/charts/sector-series'
import { SectorBarsPanel } from '@/components/charts/SectorBarsPanel'
import { SectorsOverTimePanel } from '@/components/charts/SectorsOverTimePanel'
import { useAnnotations } from '@/components/charts/use-annotations'
import { EmptyState } from '@/components/ui/EmptyState'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { sectorBreakdown } from '@/lib/trade/breakdown'
import { markedBreaks } from '@/lib/trade/events'
import { formatPeriodLabel } from '@/lib/trade/format'
import { TOTAL_PLACE } from '@/lib/trade/product-place'
import { productSearch } from '@/lib/trade/product-query'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import type { SectorView } from '@/lib/trade/sector-view'
import { sourceOf, usePair } from './pair-context'
import { useSectorView } from './sector-source'
import { useChartFrame, type FiguresState } from './use-chart-frame'

/** Sectors of a period and sectors over time, of the source that splits the trade. */
export const SectorCharts = memo(function SectorCharts({ state }: { state: FiguresState }) {
  const t = useTranslations('pair')
  const sectorView = useSectorView()
  if (!sectorView) return <EmptyState message={t('noSectors')} />
  return <SectorPanels state={state} sectorView={sectorView} />
})

function SectorPanels({ state, sectorView }: { state: FiguresState; sectorView: SectorView }) {
  const { view, figures, address, locale, reporter, partner } = usePair()
  const t = useTranslations('pair')
  const sectorName = useTranslations('sectors')
  const { line, of, directions, borrowed, periods } = sectorView
  const { period, against, frequency, sectors } = view
  const breakdown = useMemo(() => sectorBreakdown(line, period, against), [line, period, against])
  const overTime = useMemo(() => sectorsOverTime(line, periods), [line, periods])
  const labels = useMemo(
    () => Object.fromEntries(SECTOR_IDS.map((id) => [id, sectorName(`${id}.name`)])) as Record<SectorId, string>,
    [sectorName],
  )
  const { change } = address
  const onToggleSector = useCallback(
    (sector: SectorId) =>
      change({ sectors: sectors.includes(sector) ? sectors.filter((each) => each !== sector) : [...sectors, sector] }),
    [change, sectors],
  )
  const notes = borrowed
    ? [
        t('sectorSource', {
          source: sourceOf(figures, view.selection.source).title,
          other: sourceOf(figures, line.source).title,
        }),
      ]
    : []
  const direction =
    directions.length > 1 ? (
      <SegmentedControl
        label={t('sectorFlow')}
        value={of}
        options={directions.map((flow) => ({ value: flow, label: t(`flows.${flow}`) }))}
        onChange={(flow) => change({ of: flow })}
      />
    ) : undefined
  const drawn = { flow: of, product: 'TOTAL' }
  const bars = useChartFrame({
    drawn,
    id: 'sectors',
    title: t('charts.sectors', { flow: of, period: formatPeriodLabel(period, { locale }) }),
    source: line.source,
    frequency: null,
    state,
    notes: [...notes, ...(sectors.length ? [t('charts.notBySector')] : [])],
    actions: direction,
  })
  const time = useChartFrame({
    drawn,
    id: 'sector-time',
    title: t('charts.sectorTime', { flow: of }),
    source: line.source,
    frequency,
    state,
    notes,
  })
  const marked = useMemo(
    () => markedBreaks([line], null, (source) => sourceOf(figures, source).publisher),
    [line, figures],
  )
  const annotations = {
    items: useAnnotations({
      ...{ pair: [reporter.code, partner.code], periods, locale },
      ...{ byCode: true, breaks: line.breaks, marked },
    }),
    shown: !address.query.withoutEvents,
    onToggle: (shown: boolean) => change({ withoutEvents: shown ? undefined : true }),
  }
  const below = `/${reporter.code}/${partner.code}/products${productSearch({
    ...{
      under: TOTAL_PLACE,
      events: true,
      parts: 'bars',
      changes: 'waterfall',
      tables: [],
      flow: of,
      source: line.source,
    },
    ...(address.query.period && { period }),
    ...(address.query.against && { against }),
    ...(address.query.asOf && { asOf: address.query.asOf }),
  })}`
  const shared = { labels, chosen: sectors, unit: line.unit, valuation: line.valuation, locale }
  return (
    <>
      <SectorBarsPanel
        frame={{ ...bars.frame, subtitle: <Link href={below}>{t('productsBelow')}</Link> }}
        breakdown={breakdown}
        flow={of}
        onToggleSector={onToggleSector}
        source={bars.source}
        {...shared}
      />
      <SectorsOverTimePanel
        frame={{ ...time.frame, annotations }}
        figures={overTime}
        flow={of}
        source={time.source}
        {...shared}
      />
    </>
  )
}
