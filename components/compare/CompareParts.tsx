'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { ChangesPanel } from '@/components/charts/ChangesPanel'
import { sectorColour } from '@/components/charts/flow-look'
import type { PartNames } from '@/components/charts/part-names'
import { PartsPanel } from '@/components/charts/PartsPanel'
import { MOST_COLOURED } from '@/components/charts/sector-rows'
import { sourceOf } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel } from '@/components/ui/Panel'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { isAverage, latestOf } from '@/lib/trade/comparison/base'
import { flowValue } from '@/lib/trade/flow-value'
import { CHANGES_CHARTS, PARTS_CHARTS, productSearch } from '@/lib/trade/product-query'
import type { SectorId } from '@/lib/trade/sector'
import { useComparison } from './compare-context'
import { baseNames } from './compare-taken'
import { useCompareWords } from './compare-words'
import { usePartsView, type PartsView } from './parts-view'
import { SectorsTimePanel } from './SectorsTimePanel'
import { useCompareFrame } from './use-compare-frame'

/** The sectors of the flow: what it is made of, what moved it, and both over time. */
export function CompareParts({ state }: { readonly state: FiguresState }) {
  const { view, locale, nameOf } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  const parts = usePartsView()
  if (!parts) {
    return (
      <Panel id="parts" title={t('parts.heading')}>
        <EmptyState message={t(view.flow === 'B' ? 'parts.balance' : 'parts.none')} />
      </Panel>
    )
  }
  return <Panels state={state} parts={parts} />
}

function Panels({ state, parts }: { readonly state: FiguresState; readonly parts: PartsView }) {
  const { view, locale, nameOf, figures, address } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const looks = useTranslations('compare.looks')
  const chart = useTranslations('charts')
  const { flow, period, base } = view
  const { selection, breakdown, borrowed } = parts
  const names = useSectorNames(parts)
  const { valuation } = flowValue(selection, flow, period)
  const source = sourceOf(figures, selection.source)
  const notes = borrowed
    ? [t('parts.borrowed', { source: sourceOf(figures, view.selection.source).title, other: source.title })]
    : []
  const shared = {
    ...{ breakdown, names, locale, valuation, unit: selection.unit, source: source.publisher },
    heading: chart('sector'),
    wholeName: chart(`flows.${flow}`),
    restName: chart('notAllocated'),
    grandTotal: breakdown.total.value.value,
    ...(flow !== 'T' && flow !== 'B' && { flow }),
    ...(isAverage(base) && { againstName: baseNames(base, words) }),
  }
  const partsFrame = useCompareFrame({
    id: 'parts',
    title: t('parts.of', { flow, period: words.period(period) }),
    source: selection.source,
    state,
    notes,
    actions: (
      <SegmentedControl
        label={looks('label')}
        value={address.query.parts}
        options={PARTS_CHARTS.map((value) => ({ value, label: looks(value) }))}
        onChange={(value) => address.change({ parts: value })}
      />
    ),
  })
  const changesFrame = useCompareFrame({
    id: 'changes',
    title: t('parts.title', { flow, period: words.period(period), base: words.base(base, 'against') }),
    source: selection.source,
    state,
    notes,
    actions: (
      <SegmentedControl
        label={looks('label')}
        value={address.query.changes}
        options={CHANGES_CHARTS.map((value) => ({ value, label: looks(value) }))}
        onChange={(value) => address.change({ changes: value })}
      />
    ),
  })
  return (
    <>
      <ChangesPanel frame={changesFrame} look={address.query.changes} {...shared} />
      <PartsPanel frame={partsFrame} look={address.query.parts} {...shared} />
      <SectorsTimePanel state={state} parts={parts} names={names} notes={notes} />
    </>
  )
}

/** Names and colours of the sectors; each leads to what it is made of itself. */
function useSectorNames({ breakdown, selection }: PartsView): PartNames {
  const { view, reporter, partner } = useComparison()
  const sectorName = useTranslations('sectors')
  const { flow, period, base } = view
  return useMemo(() => {
    const search = (sector: SectorId): string =>
      productSearch({
        ...{ under: { kind: 'sector', sector }, period, source: selection.source, unit: selection.unit },
        ...(base.relation === 'chosen' && !isAverage(base) && { against: latestOf(base) }),
        ...(flow === 'M' && { flow }),
        ...{ events: true, parts: 'bars', changes: 'waterfall', tables: [] },
      })
    return Object.fromEntries(
      breakdown.parts.map(({ id }, at) => [
        id,
        {
          ...{ code: null, name: sectorName(`${id}.name`), note: null },
          colour: at < MOST_COLOURED ? sectorColour(id) : 'var(--mark-resting)',
          href: flow === 'T' ? null : `/${reporter.code}/${partner.code}/products${search(id as SectorId)}`,
        },
      ]),
    )
  }, [breakdown, selection, flow, period, base, reporter, partner, sectorName])
}
