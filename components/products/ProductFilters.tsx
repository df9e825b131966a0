'use client'

import { useTranslations } from 'next-intl'
import { DEFAULT } from '@/components/filters/filter-options'
import { Select } from '@/components/ui/Select'
import type { ProductAddress } from '@/lib/client/product-address'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import { formatPeriod, parsePeriod, shiftPeriod, yearBefore, type Period } from '@/lib/trade/period'
import type { ProductsData } from './products-data'

/** Direction, period, the one compared with, source and unit; only what the figures can give is offered. */
export function ProductFilters({ data, address }: { readonly data: ProductsData; readonly address: ProductAddress }) {
  const t = useTranslations('filters')
  const flowName = useTranslations('pair.flows')
  const { query, change } = address
  const { locale, breakdown } = data
  const { period } = breakdown
  const label = (each: Period): string => formatPeriodLabel(each, { locale, style: 'short' })
  const asPeriod = (text: string): Period | undefined =>
    text === DEFAULT ? undefined : (parsePeriod(text) ?? undefined)
  const usual = yearBefore(period)
  const previous = shiftPeriod(period, -period.months)
  const withPrevious = period.months < 12
  const className = 'min-w-0 lg:max-w-64 lg:flex-1'
  return (
    <section
      aria-label={t('label')}
      aria-busy={address.pending || undefined}
      className="screen-only sticky top-0 z-20 mt-6 border-y border-hairline bg-paper max-lg:static"
      data-testid="filters"
    >
      <div className="page-width grid grid-cols-2 gap-2 py-2 sm:grid-cols-3 lg:flex lg:items-end">
        <Select
          className={className}
          label={t('flow')}
          value={data.flow}
          options={data.flows.map((flow) => ({ value: flow, label: flowName(flow) }))}
          onChange={(flow) => change({ flow: flow === data.flows[0] ? undefined : flow })}
        />
        <Select
          className={className}
          label={t('period')}
          value={query.period ? formatPeriod(period) : DEFAULT}
          options={[
            { value: DEFAULT, label: t('latestPeriod', { period: label(data.latest) }) },
            ...data.periodOptions,
          ]}
          onChange={(text) => change({ period: asPeriod(text), against: undefined })}
        />
        <Select
          className={className}
          label={t('against')}
          value={query.against?.months === period.months ? formatPeriod(query.against) : DEFAULT}
          options={[
            { value: DEFAULT, label: t('yearBefore', { period: label(usual) }) },
            ...(withPrevious
              ? [{ value: formatPeriod(previous), label: t('previous', { period: label(previous) }) }]
              : []),
            ...data.againstOptions.filter(({ value }) => !withPrevious || value !== formatPeriod(previous)),
          ]}
          onChange={(text) => change({ against: asPeriod(text) })}
        />
        {data.sources.length > 1 && (
          <Select
            className={className}
            label={t('source')}
            value={data.source.id}
            options={data.sources.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(source) => change({ source, unit: undefined, period: undefined, against: undefined })}
          />
        )}
        {data.units.length > 1 && (
          <Select
            className={className}
            label={t('unit')}
            value={data.unit}
            options={data.units.map((unit) => ({ value: unit, label: formatUnit(unit, { locale }) }))}
            onChange={(unit) => change({ unit, source: data.source.id })}
          />
        )}
      </div>
    </section>
  )
}
