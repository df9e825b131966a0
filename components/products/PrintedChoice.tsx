'use client'

import { useTranslations } from 'next-intl'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { ProductsData } from './products-data'

/** What the page shows, as a line of text: paper has no selects. */
export function PrintedChoice({ data }: { readonly data: ProductsData }) {
  const t = useTranslations('filters')
  const flowName = useTranslations('pair.flows')
  const { locale, flow, source, unit } = data
  const { period, against } = data.breakdown
  const parts: readonly (readonly [string, string])[] = [
    [t('flow'), flowName(flow)],
    [t('period'), formatPeriodLabel(period, { locale })],
    [t('against'), formatPeriodLabel(against, { locale })],
    [t('source'), source.title],
    [t('unit'), formatUnit(unit, { locale })],
  ]
  return (
    <p className="print-only page-width mt-4 text-12">
      {parts.map(([name, value]) => `${name}: ${value}`).join(' · ')}
    </p>
  )
}
