'use client'

import { useTranslations } from 'next-intl'
import { sourceOf, usePair } from '@/components/pair/pair-context'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'

/** What the page is filtered by, as a line of text: paper has no selects. */
export function PrintedFilters() {
  const { view, figures, locale } = usePair()
  const t = useTranslations('filters')
  const flowName = useTranslations('pair.flows')
  const sectorName = useTranslations('sectors')
  const label = (period: Parameters<typeof formatPeriodLabel>[0]): string => formatPeriodLabel(period, { locale })
  const [first, last] = [view.periods[0], view.periods.at(-1)]
  const parts: [string, string][] = [
    [
      t('sectors'),
      view.sectors.length ? view.sectors.map((id) => sectorName(`${id}.name`)).join(', ') : t('allSectors'),
    ],
    [t('flow'), view.flow ? flowName(view.flow) : t('allFlows')],
    [t('frequency'), t(`frequencies.${view.frequency}`)],
    ...(first && last
      ? ([
          [t('from'), label(first)],
          [t('to'), label(last)],
        ] as [string, string][])
      : []),
    [t('period'), label(view.period)],
    [t('against'), label(view.against)],
    [t('source'), sourceOf(figures, view.selection.source).title],
    [t('unit'), formatUnit(view.selection.unit, { locale })],
  ]
  return (
    <p className="print-only page-width mt-4 text-12">
      {parts.map(([name, value]) => `${name}: ${value}`).join(' · ')}
    </p>
  )
}
