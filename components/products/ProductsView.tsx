'use client'

import { useMemo } from 'react'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'
import { AddressNotices } from '@/components/filters/ViewNotices'
import { AsOfNotice } from '@/components/pair/AsOfLine'
import { PairHeader } from '@/components/pair/PairHeader'
import { useProductAddress } from '@/lib/client/product-address'
import { parsePlace, TOTAL_PLACE } from '@/lib/trade/product-place'
import { ProductCharts } from './ProductCharts'
import { PrintedChoice } from './PrintedChoice'
import { ProductFilters } from './ProductFilters'
import { ProductHeadline } from './ProductHeadline'
import { ProductPath } from './ProductPath'
import type { ProductsData } from './products-data'
import { usePlaceWords } from './use-place-words'

export interface ProductsViewProps {
  /** `ProductsData` as JSON: one text crosses to the browser much faster than a tree of it. */
  readonly json: string
  readonly hasMirror: boolean
  /** Whether a telephone asks: charts are first drawn for its width. */
  readonly narrow: boolean
}

/** The page of products: where one stands, the sentence, what the place is made of, how that changed, and the way down. */
export function ProductsView({ json, hasMirror, narrow }: ProductsViewProps) {
  const data = useMemo(() => JSON.parse(json) as ProductsData, [json])
  const address = useProductAddress()
  const { reporter, partner } = data
  const place = useMemo(() => parsePlace(data.place) ?? TOTAL_PLACE, [data.place])
  const words = usePlaceWords(data.flow, data.labels)
  const pathname = `/${reporter.code}/${partner.code}/products`
  return (
    <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>
      <div className="page-width pt-6">
        <PairHeader reporter={reporter} partner={partner} hasMirror={hasMirror} />
        <div className="mt-5">
          <ProductPath pathname={pathname} place={place} query={address.query} words={words} />
        </div>
        <ProductHeadline data={data} place={place} words={words} />
      </div>
      <ProductFilters data={data} address={address} />
      <PrintedChoice data={data} />
      <div className="page-width grid grid-cols-1 gap-12 pt-5 pb-16">
        <AddressNotices notices={[...address.notices, ...data.notices]} />
        {data.asOf && (
          <AsOfNotice
            {...{ locale: data.locale, reporter, partner }}
            asOf={data.asOf}
            onLatest={() => address.change({ asOf: undefined })}
          />
        )}
        <ProductCharts data={data} address={address} place={place} words={words} pathname={pathname} />
      </div>
    </AssumedWidth>
  )
}
