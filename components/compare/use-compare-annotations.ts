import { useMemo } from 'react'
import type { ChartAnnotations } from '@/components/charts/annotations'
import { useAnnotations } from '@/components/charts/use-annotations'
import type { EditionBreak, MarkedBreak } from '@/lib/trade/events'
import type { Period } from '@/lib/trade/period'
import { useComparison } from './compare-context'

interface About {
  /** Whether other pairs stand in the chart too: each event is then said with the pairs it touches. */
  readonly allPairs?: true
  readonly byCode?: boolean
  readonly breaks?: readonly EditionBreak[] | undefined
  /** Where the sources mark a break. Keep the reference. */
  readonly marked?: readonly MarkedBreak[]
}

/** What happened in the time of one of the page's charts; one switch for all of them. */
export function useCompareAnnotations(periods: readonly Period[], about: About = {}): ChartAnnotations {
  const { reporter, partner, address, nameOf, locale } = useComparison()
  const { pairs, withoutEvents } = address.query
  const others = useMemo(() => pairs.map((pair) => [pair.reporter, pair.partner] as const), [pairs])
  const { allPairs, ...more } = about
  const items = useAnnotations({
    ...{ pair: [reporter.code, partner.code], nameOf, periods, locale },
    ...(allPairs && { others }),
    ...more,
  })
  return {
    items,
    shown: !withoutEvents,
    onToggle: (shown: boolean) => address.change({ withoutEvents: shown ? undefined : true }),
  }
}
