import { useCallback } from 'react'
import { useTranslations } from 'next-intl'
import { sourceOf, usePair } from '@/components/pair/pair-context'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'

export const FILTER_NAMES = [
  ...(['sectors', 'flow', 'frequency', 'from', 'to', 'period', 'against', 'source', 'unit'] as const),
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** The page's filters in words, those that are asked for: "Sectors: All sectors", "From: 2013". */
export function useFilterWords(): (names: readonly FilterName[]) => string[] {
  const { view, figures, locale } = usePair()
  const t = useTranslations('filters')
  const flowName = useTranslations('pair.flows')
  const sectorName = useTranslations('sectors')
  return useCallback(
    (names) => {
      const label = (period: Parameters<typeof formatPeriodLabel>[0] | undefined): string =>
        period ? formatPeriodLabel(period, { locale }) : ''
      const valueOf: Readonly<Record<FilterName, () => string>> = {
        sectors: () =>
          view.sectors.length ? view.sectors.map((id) => sectorName(`${id}.name`)).join(', ') : t('allSectors'),
        flow: () => (view.flow ? flowName(view.flow) : t('allFlows')),
        frequency: () => t(`frequencies.${view.frequency}`),
        from: () => label(view.periods[0]),
        to: () => label(view.periods.at(-1)),
        period: () => label(view.period),
        against: () => label(view.against),
        source: () => sourceOf(figures, view.selection.source).title,
        unit: () => formatUnit(view.selection.unit, { locale }),
      }
      return names
        .map((name) => [t(name), valueOf[name]()] as const)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${value}`)
    },
    [view, figures, locale, t, flowName, sectorName],
  )
}
