import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ComparisonView } from '../trade/comparison/comparison-view'
import type { Detail } from '../trade/comparison/detail'
import type { PairCodes } from '../trade/comparison/lines'
import type { SourceInfo } from '../trade/pair-figures'
import { formatPeriod } from '../trade/period'
import { askApi } from './figures-query'

/** One product as `GET /api/v1/product-indicators` gives it. */
export interface ProductFigure {
  readonly id: string
  readonly label: string
  readonly exports: number | null
  readonly imports: number | null
  readonly exportShare: number | null
  readonly importShare: number | null
  readonly intraIndustry: number | null
  readonly advantage: number | null
}

export interface ProductFigures {
  readonly source: string
  readonly unit: string
  /** Null where nothing is split by product. */
  readonly detail: Detail | null
  /** Whether the reporter's and the world's exports are split too. */
  readonly withWorld: boolean
  /** Editions of the Harmonized System that the flows are in, where they differ. */
  readonly editions: readonly string[]
  readonly products: readonly ProductFigure[]
  readonly sources: readonly SourceInfo[]
}

/** Every product of the pair by itself, of the period and source that the comparison shows. */
export const productIndicatorsQuery = (
  pair: PairCodes,
  { selection, period }: ComparisonView,
  { detail, asOf }: { readonly detail?: Detail | undefined; readonly asOf?: string | undefined },
) => {
  const parameters = new URLSearchParams({
    ...{ reporter: pair.reporter, partner: pair.partner, period: formatPeriod(period) },
    ...{ source: selection.source, unit: selection.unit },
    ...(detail && { detail }),
    ...(asOf && { asOf }),
  })
  return queryOptions({
    queryKey: ['product-indicators', String(parameters)] as const,
    queryFn: () => askApi<ProductFigures>(`/api/v1/product-indicators?${parameters}`),
    placeholderData: keepPreviousData,
  })
}
