'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import type { PartNames } from '@/components/charts/part-names'
import { PartsPanel } from '@/components/charts/PartsPanel'
import { TradeOverTimePanel } from '@/components/charts/TradeOverTimePanel'
import type { ProductAddress } from '@/lib/client/product-address'
import { formatPeriodLabel } from '@/lib/trade/format'
import { pointsOfCells } from '@/lib/trade/over-time'
import type { ProductPlace } from '@/lib/trade/product-place'
import { partNames } from './part-names'
import type { ProductsData } from './products-data'
import { useProductFrame, useShortSource } from './use-product-frame'
import { partKind, type PlaceWords } from './use-place-words'

export interface ProductChartsProps {
  readonly data: ProductsData
  readonly address: ProductAddress
  readonly place: ProductPlace
  readonly words: PlaceWords
  readonly pathname: string
}

/** The charts of a place in the tree of products. */
export function ProductCharts(props: ProductChartsProps) {
  const { data, address, place, words } = props
  const t = useTranslations('products')
  const { breakdown, locale, flow } = data
  const name = words.nameOf(place)
  const names = useNames(props)
  const source = useShortSource(data)
  const period = formatPeriodLabel(breakdown.period, { locale })
  const kind = partKind(place)
  const nothingBelow = breakdown.parts.length === 0
  const parts = useProductFrame(data, address, {
    id: 'parts',
    title: t('charts.parts', { name, kind, period }),
    frequency: null,
    notes: notesOn(props, t),
    ...(nothingBelow && { empty: t(`last.${kind}`, { name, period }) }),
  })
  const time = useProductFrame(data, address, {
    id: 'place-time',
    title: t('charts.time', { name }),
    frequency: data.frequency,
    ...(data.whole.every(({ value }) => value === null) && { empty: t('noLine', { name }) }),
  })
  const points = useMemo(
    () => pointsOfCells(data.whole, data.periods, flow, data.valuation),
    [data.whole, data.periods, flow, data.valuation],
  )
  const shared = { unit: data.unit, locale, source }
  return (
    <>
      <PartsPanel
        frame={parts}
        breakdown={breakdown}
        names={names}
        heading={words.partOf(place)}
        wholeName={name}
        restName={t(`rest.${kind}`)}
        grandTotal={data.grandTotal.value}
        valuation={data.valuation}
        {...shared}
      />
      <TradeOverTimePanel frame={time} points={points} flow={flow} bars={false} {...shared} />
    </>
  )
}

function useNames({ data, address, place, words, pathname }: ProductChartsProps): PartNames {
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
