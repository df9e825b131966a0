'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { ChangesPanel } from '@/components/charts/ChangesPanel'
import { heatMap, yearsOf } from '@/components/charts/heat-map'
import { HeatMapPanel } from '@/components/charts/HeatMapPanel'
import { PartsPanel } from '@/components/charts/PartsPanel'
import { PilePanel } from '@/components/charts/PilePanel'
import { TradeOverTimePanel } from '@/components/charts/TradeOverTimePanel'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { formatPeriodLabel } from '@/lib/trade/format'
import { pointsOfCells } from '@/lib/trade/over-time'
import { CHANGES_CHARTS, PARTS_CHARTS } from '@/lib/trade/product-query'
import { partNames } from './part-names'
import { useProductAnnotations } from './use-product-annotations'
import { useProductFrame, useShortSource, type ShownPlace } from './use-product-frame'
import { partKind } from './use-place-words'

export interface ProductChartsProps extends ShownPlace {
  readonly pathname: string
}

/** The charts of a place in the tree of products: its parts, what they changed, and both over time. */
export function ProductCharts(props: ProductChartsProps) {
  const { data, place, words } = props
  const { breakdown } = data
  const t = useTranslations('products')
  const names = useNames(props)
  const source = useShortSource(data)
  const nothingBelow = breakdown.parts.length === 0
  const parts = {
    ...{ breakdown, names, source },
    heading: words.partOf(place),
    wholeName: words.nameOf(place),
    restName: t(`rest.${partKind(place)}`),
    grandTotal: data.grandTotal.value,
    ...{ unit: data.unit, valuation: data.valuation, flow: data.flow, locale: data.locale },
  }
  return (
    <>
      <Parts {...{ props, parts, nothingBelow }} />
      {!nothingBelow && <Changes {...{ props, parts }} />}
      <OverTime {...{ props, parts }} />
      {!nothingBelow && <PartsOverTime {...{ props, parts }} />}
      <Months {...{ props, parts }} />
    </>
  )
}

type PartsOfPlace = Omit<Parameters<typeof PartsPanel>[0], 'frame' | 'look'>

interface SectionProps {
  readonly props: ProductChartsProps
  readonly parts: PartsOfPlace
}

function Parts({ props, parts, nothingBelow }: SectionProps & { readonly nothingBelow: boolean }) {
  const t = useTranslations('products')
  const { data, address, place } = props
  const look = address.query.parts
  const kind = partKind(place)
  const period = formatPeriodLabel(data.breakdown.period, { locale: data.locale })
  const frame = useProductFrame(props, {
    id: 'parts',
    title: t('charts.parts', { name: parts.wholeName, kind, period }),
    frequency: null,
    notes: notesOn(props, t),
    ...(nothingBelow && { empty: t(`last.${kind}`, { name: parts.wholeName, period }) }),
    ...(!nothingBelow && {
      actions: (
        <SegmentedControl
          label={t('looks.label')}
          value={look}
          options={PARTS_CHARTS.map((value) => ({ value, label: t(`looks.${value}`) }))}
          onChange={(value) => address.change({ parts: value })}
        />
      ),
    }),
  })
  return <PartsPanel frame={frame} look={look} {...parts} />
}

function Changes({ props, parts }: SectionProps) {
  const t = useTranslations('products')
  const { data, address } = props
  const look = address.query.changes
  const { period, against } = data.breakdown
  const label = (each: typeof period): string => formatPeriodLabel(each, { locale: data.locale })
  const frame = useProductFrame(props, {
    id: 'changes',
    title: t('charts.changes', { name: parts.wholeName, period: label(period), against: label(against) }),
    frequency: null,
    actions: (
      <SegmentedControl
        label={t('looks.label')}
        value={look}
        options={CHANGES_CHARTS.map((value) => ({ value, label: t(`looks.${value}`) }))}
        onChange={(value) => address.change({ changes: value })}
      />
    ),
  })
  return <ChangesPanel frame={frame} look={look} {...parts} />
}

function OverTime({ props, parts }: SectionProps) {
  const t = useTranslations('products')
  const { data, place } = props
  const { whole, periods, flow, valuation } = data
  const frame = useProductFrame(props, {
    id: 'place-time',
    title: t('charts.time', { name: parts.wholeName }),
    frequency: data.frequency,
    ...(whole.every(({ value }) => value === null) && { empty: t('noLine', { name: parts.wholeName }) }),
  })
  const points = useMemo(() => pointsOfCells(whole, periods, flow, valuation), [whole, periods, flow, valuation])
  const { unit, locale, source } = parts
  const annotations = useProductAnnotations(props, periods, place.kind !== 'total')
  return (
    <TradeOverTimePanel
      frame={{ ...frame, annotations }}
      points={points}
      flow={flow}
      bars={false}
      {...{ unit, locale, source }}
    />
  )
}

function PartsOverTime({ props, parts }: SectionProps) {
  const t = useTranslations('products')
  const { overTime } = props.data
  const frame = useProductFrame(props, {
    id: 'parts-time',
    title: t('charts.partsTime', { name: parts.wholeName, kind: partKind(props.place) }),
    frequency: props.data.frequency,
  })
  const annotations = useProductAnnotations(props, overTime.periods, true)
  const { names, restName, wholeName, unit, valuation, flow, locale, source } = parts
  if (overTime.whole.filter((value) => value !== null).length < 2) return null
  return (
    <PilePanel
      frame={{ ...frame, annotations }}
      figures={overTime}
      {...{ names, restName, wholeName, unit, valuation, locale, source, ...(flow && { flow }) }}
    />
  )
}

function Months({ props, parts }: SectionProps) {
  const t = useTranslations('products')
  const map = useMemo(() => heatMap(props.data.whole), [props.data.whole])
  const frame = useProductFrame(props, {
    id: 'months',
    title: t('charts.months', { name: parts.wholeName }),
    frequency: 'M',
  })
  const years = useMemo(() => yearsOf(map), [map])
  const annotations = useProductAnnotations(props, years, props.place.kind !== 'total')
  const { unit, valuation, flow, locale, source } = parts
  if (!map) return null
  return (
    <HeatMapPanel
      frame={{ ...frame, annotations }}
      map={map}
      {...{ unit, valuation, locale, source, ...(flow && { flow }) }}
    />
  )
}

function useNames({ data, address, place, words, pathname }: ProductChartsProps) {
  const t = useTranslations('products.note')
  const { query } = address
  const { breakdown, overTime, labels } = data
  return useMemo(
    () =>
      partNames({
        ...{ pathname, place, labels, query },
        ids: [...breakdown.parts, ...overTime.parts].map(({ id }) => id),
        words: { sectorName: words.sectorName, note: (kind, sector) => t(kind, { sector }) },
      }),
    [pathname, place, labels, query, breakdown, overTime, words, t],
  )
}

/** How far down the source goes, and what the rest is. */
function notesOn({ data, place }: ProductChartsProps, t: ReturnType<typeof useTranslations>): string[] {
  const { breakdown, deepest } = data
  const separable = breakdown.total.value.status !== 'S'
  return [
    ...(Number(breakdown.notAllocated.value ?? 0) !== 0 ? [t(`restNote.${partKind(place)}`)] : []),
    ...(separable ? [] : [t('notSeparableNote')]),
    t(`deepest.${Math.min(deepest, 8)}`, { source: data.source.title }),
  ]
}
