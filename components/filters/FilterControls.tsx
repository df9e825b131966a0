'use client'

import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { sourceOf, usePair } from '@/components/pair/pair-context'
import { Select } from '@/components/ui/Select'
import { changesQuery } from '@/lib/client/figures-query'
import { useHasSettled } from '@/lib/client/use-settled'
import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import { latestPeriod } from '@/lib/trade/over-time'
import { formatPeriod, parsePeriod, yearBefore, type Frequency } from '@/lib/trade/period'
import type { FiguresChange } from '@/lib/trade/revision'
import { selectionsOf } from '@/lib/trade/selection'
import {
  againstOptions,
  asOfOptions,
  DEFAULT,
  periodOptions,
  previousPeriod,
  rangeOptions,
  unitsOf,
} from './filter-options'

const NO_CHANGES: readonly FiguresChange[] = []

/**
 * Every filter but the sectors, as platform selects; only what the figures can give is offered. Where they stand in a
 * line each is as long as what it says.
 */
export function FilterControls({ className }: { className: string }) {
  const { view, address, figures, locale, reporter, partner } = usePair()
  const { query, change } = address
  const t = useTranslations('filters')
  const flowName = useTranslations('pair.flows')
  const range = useMemo(() => rangeOptions(view, locale), [view, locale])
  const periods = useMemo(() => periodOptions(view, locale), [view, locale])
  const against = useMemo(() => againstOptions(view, locale), [view, locale])
  const latest = useMemo(() => latestPeriod(view.selection, view.frequency), [view])
  // Asked for by the browser: the page itself need not wait for it.
  const settled = useHasSettled(`${reporter.code} ${partner.code}`)
  const { data: changes = NO_CHANGES } = useQuery({ ...changesQuery(reporter.code, partner.code), enabled: settled })
  const asOf = useMemo(() => asOfOptions(changes, query.asOf, locale), [changes, query.asOf, locale])
  const sources = [...new Set(selectionsOf(figures).map(({ source }) => source))]
  const units = unitsOf(figures, view.selection.source)
  const label = (period: Parameters<typeof formatPeriodLabel>[0]): string =>
    formatPeriodLabel(period, { locale, style: 'short' })
  const asPeriod = (text: string) => (text === DEFAULT ? undefined : (parsePeriod(text) ?? undefined))
  const previous = previousPeriod(view)
  const usual = yearBefore(view.period)
  const suggested = latest ?? view.period
  return (
    <>
      <Select
        className={className}
        label={t('flow')}
        value={query.flow ?? DEFAULT}
        options={[
          { value: DEFAULT, label: t('allFlows') },
          ...SUMMARY_FLOWS.map((flow) => ({ value: flow, label: flowName(flow) })),
        ]}
        onChange={(flow) => change({ flow: flow === DEFAULT ? undefined : (flow as SummaryFlow) })}
      />
      {view.frequencies.length > 0 && (
        <Select
          className={className}
          label={t('frequency')}
          value={view.frequency}
          options={view.frequencies.map((frequency) => ({ value: frequency, label: t(`frequencies.${frequency}`) }))}
          onChange={(frequency: Frequency) => change({ frequency, period: undefined, against: undefined })}
        />
      )}
      <Select
        className={className}
        label={t('from')}
        value={query.from ? formatPeriod(query.from) : DEFAULT}
        options={withDefault(
          range,
          t('earliest', { period: range[0]?.label ?? '' }),
          query.from && formatPeriod(query.from),
        )}
        onChange={(text) => change({ from: asPeriod(text) })}
      />
      <Select
        className={className}
        label={t('to')}
        value={query.to ? formatPeriod(query.to) : DEFAULT}
        options={withDefault(
          range.toReversed(),
          t('latest', { period: range.at(-1)?.label ?? '' }),
          query.to && formatPeriod(query.to),
        )}
        onChange={(text) => change({ to: asPeriod(text) })}
      />
      <Select
        className={className}
        label={t('period')}
        value={query.period ? formatPeriod(query.period) : DEFAULT}
        options={withDefault(periods, t('latestPeriod', { period: label(suggested) }))}
        onChange={(text) => change({ period: asPeriod(text), against: undefined })}
      />
      <Select
        className={className}
        label={t('against')}
        value={query.against && query.against.months === view.period.months ? formatPeriod(query.against) : DEFAULT}
        options={[
          { value: DEFAULT, label: t('yearBefore', { period: label(usual) }) },
          ...(view.period.months < 12
            ? [{ value: formatPeriod(previous), label: t('previous', { period: label(previous) }) }]
            : []),
          ...against.filter(({ value }) => value !== formatPeriod(previous) || view.period.months >= 12),
        ]}
        onChange={(text) => change({ against: asPeriod(text) })}
      />
      {sources.length > 1 && (
        <Select
          className={className}
          label={t('source')}
          value={view.selection.source}
          options={sources.map((id) => ({ value: id, label: sourceOf(figures, id).title }))}
          onChange={(source) =>
            change({ source, unit: undefined, frequency: undefined, period: undefined, against: undefined })
          }
        />
      )}
      {units.length > 1 && (
        <Select
          className={className}
          label={t('unit')}
          value={view.selection.unit}
          options={units.map((unit) => ({ value: unit, label: formatUnit(unit, { locale }) }))}
          onChange={(unit) => change({ unit, source: view.selection.source })}
        />
      )}
      {asOf.length > 0 && (
        <Select
          className={className}
          label={t('asOf')}
          value={query.asOf ?? DEFAULT}
          options={[{ value: DEFAULT, label: t('asOfNow') }, ...asOf]}
          onChange={(time) => change({ asOf: time === DEFAULT ? undefined : time })}
        />
      )}
    </>
  )
}

function withDefault(options: readonly { value: string; label: string }[], label: string, chosen?: string) {
  const known = chosen === undefined || options.some(({ value }) => value === chosen)
  return [{ value: DEFAULT, label }, ...(known ? [] : [{ value: chosen, label: chosen }]), ...options]
}
