import type { ChartAnnotations } from '@/components/charts/annotations'
import { useAnnotations } from '@/components/charts/use-annotations'
import type { Period } from '@/lib/trade/period'
import type { ShownPlace } from './use-product-frame'

/** What happened in the time of one of the page's charts; one switch for all. `byCode`: editions of the HS concern it. */
export function useProductAnnotations(
  { data, address }: ShownPlace,
  periods: readonly Period[],
  byCode: boolean,
): ChartAnnotations {
  const { reporter, partner, locale, breaks, marked } = data
  return {
    items: useAnnotations({ pair: [reporter.code, partner.code], periods, locale, byCode, breaks, marked }),
    shown: address.query.events,
    onToggle: (shown: boolean) => address.change({ events: shown }),
  }
}
