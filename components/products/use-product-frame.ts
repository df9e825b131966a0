import { useCallback, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { useFigureOrigin, type DrawnFigure } from '@/components/charts/figure-origin'
import type { ChartFrame } from '@/components/charts/ChartPanel'
import type { ProductAddress } from '@/lib/client/product-address'
import type { Frequency } from '@/lib/trade/period'
import { formatPlace, type ProductPlace } from '@/lib/trade/product-place'
import { historyPath } from '@/lib/trade/revision-query'
import type { ProductChartId } from '@/lib/trade/product-query'
import type { ProductsData } from './products-data'
import type { PlaceWords } from './use-place-words'
import { publisherName } from '@/lib/trade/publisher'

/** A place with its figures, and how to change what is shown of it. */
export interface ShownPlace {
  readonly data: ProductsData
  readonly address: ProductAddress
  readonly place: ProductPlace
  readonly words: PlaceWords
}

interface FrameWish {
  readonly id: ProductChartId
  readonly title: string
  readonly frequency: Frequency | null
  readonly empty?: ReactNode
  readonly notes?: readonly string[]
  readonly actions?: ReactNode
}

/** The frame of one of the page's charts: its state, its place in the address, its source. */
export function useProductFrame(shown: ShownPlace, wish: FrameWish): ChartFrame {
  const { data, address, place, words } = shown
  const { id, title, frequency, empty, notes, actions } = wish
  const { query, change, pending } = address
  const onTable = useCallback(
    (table: boolean) => change({ tables: table ? [...query.tables, id] : query.tables.filter((each) => each !== id) }),
    [change, query.tables, id],
  )
  const source = useMemo(
    () => ({ source: data.source, reporter: data.reporter.name, frequency, locale: data.locale }),
    [data, frequency],
  )
  const own = formatPlace(place) || 'TOTAL'
  const hrefOf = useCallback(
    ({ period, product = own }: DrawnFigure) =>
      historyPath(
        { reporter: data.reporter.code, partner: data.partner.code },
        { period, product, flow: data.flow, source: data.source.id },
      ),
    [data, own],
  )
  const origin = useFigureOrigin(hrefOf)
  const pairTitle = useTranslations('pair')
  const placeName = words.nameOf(place)
  const takenFrom = useMemo(
    () => ({
      subject: pairTitle('title', { reporter: data.reporter.name, partner: data.partner.name }),
      codes: {
        reporter: data.reporter.code,
        partner: data.partner.code,
        source: data.source.id,
        product: own,
        measure: data.measure,
      },
      filters: [placeName],
    }),
    [pairTitle, data, own, placeName],
  )
  return {
    ...{ id, title, onTable, source, origin, takenFrom },
    state: empty ? { kind: 'empty', message: empty } : { kind: 'ready', stale: pending },
    table: query.tables.includes(id),
    ...(notes && { notes }),
    ...(actions !== undefined && { actions }),
  }
}

/** "IMF, as reported by Russia": for tooltips. */
export function useShortSource(data: ProductsData): string {
  const t = useTranslations('charts')
  return t('source.short', {
    publisher: publisherName(data.source.publisher, data.locale),
    reporter: data.reporter.name,
  })
}
