'use client'

import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { RotateCcw } from 'lucide-react'
import { asOfOptions } from '@/components/filters/filter-options'
import { Button } from '@/components/ui/Button'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { Select } from '@/components/ui/Select'
import { changesQuery } from '@/lib/client/figures-query'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { MirrorLines } from '@/lib/trade/mirror/mirror-lines'
import { latestInCommon } from '@/lib/trade/mirror/mirror-lines'
import { mirrorPeriodChoices } from '@/lib/trade/mirror/mirror-view'
import { formatPeriod, parsePeriod, samePeriod, type Frequency, type Period } from '@/lib/trade/period'
import type { FiguresChange } from '@/lib/trade/revision'
import { useMirror } from './mirror-context'

const NO_CHANGES: readonly FiguresChange[] = []

const LATEST = ''
const ALL = ''

/** Which goods, which period, whose sources: only what the figures of both sides can give is offered. */
export function MirrorControls() {
  const { view, address, reporter, partner, exporter, importer, locale, sources } = useMirror()
  const t = useTranslations('mirror.controls')
  const tFilters = useTranslations('filters')
  // Asked for by the browser: the page itself need not wait for them.
  const { data: own = NO_CHANGES } = useQuery(changesQuery(reporter.code, partner.code))
  const { data: other = NO_CHANGES } = useQuery(changesQuery(partner.code, reporter.code))
  const { asOf } = address.query
  const times = useMemo(
    () =>
      asOfOptions(
        [...own, ...other].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
        asOf,
        locale,
      ),
    [own, other, asOf, locale],
  )
  const { query, change } = address
  const flow = query.flow ?? 'X'
  const names = { reporter: reporter.name, partner: partner.name }
  const latest = latestInCommon(view.lines, view.frequency)
  const sourceOptions = (side: 'exporter' | 'importer') =>
    unique(view.choices.map((lines) => lines[side].line.source)).map((id) => ({
      value: id,
      label: sources.get(id)?.title ?? id,
    }))
  const units = unique(view.choices.map(({ unit }) => unit))
  const keyOf = (side: 'exporter' | 'importer') =>
    (side === 'exporter') === (flow === 'X') ? ('source' as const) : ('mirrorSource' as const)
  const set = Object.entries(query).filter(([key, value]) => key !== 'tables' && value !== undefined).length
  return (
    <section
      aria-label={t('label')}
      className="screen-only mt-6 border-y border-hairline bg-paper"
      data-testid="filters"
    >
      <div className="page-width grid grid-cols-2 items-end gap-x-3 gap-y-2 py-2 sm:flex sm:flex-wrap">
        <div className="col-span-2">
          <SegmentedControl
            label={t('direction')}
            showLabel
            value={flow}
            options={(['X', 'M'] as const).map((value) => ({ value, label: t(`directions.${value}`, names) }))}
            onChange={(value) =>
              change({
                flow: value === 'X' ? undefined : value,
                period: undefined,
                source: undefined,
                mirrorSource: undefined,
              })
            }
          />
        </div>
        {view.frequencies.length > 1 && (
          <Select
            className={FIELD}
            label={t('frequency')}
            value={view.frequency}
            options={view.frequencies.map((value) => ({ value, label: tFilters(`frequencies.${value}`) }))}
            onChange={(frequency: Frequency) =>
              change({ frequency, period: undefined, from: undefined, to: undefined })
            }
          />
        )}
        <Select
          className="w-full max-w-60 sm:w-44"
          label={t('period')}
          value={query.period ? formatPeriod(query.period) : LATEST}
          options={[
            ...(latest
              ? [
                  {
                    value: LATEST,
                    label: t('latest', { period: formatPeriodLabel(latest, { locale, style: 'short' }) }),
                  },
                ]
              : []),
            ...mirrorPeriodChoices(view).map((period) => ({
              value: formatPeriod(period),
              label: formatPeriodLabel(period, { locale, style: 'short' }),
            })),
          ]}
          onChange={(text) => change({ period: parsePeriod(text) ?? undefined })}
        />
        {(['from', 'to'] as const).map((end) => (
          <Select
            key={end}
            className="w-full max-w-60 sm:w-32"
            label={tFilters(end)}
            value={query[end] ? formatPeriod(query[end]) : ALL}
            options={[
              { value: ALL, label: t(`${end}All`) },
              ...rangeEnds(end).map((period) => ({
                value: formatPeriod(period),
                label: formatPeriodLabel(period, { locale, style: 'short' }),
              })),
            ]}
            onChange={(text) => change({ [end]: parsePeriod(text) ?? undefined })}
          />
        ))}
        {(['exporter', 'importer'] as const).map((side) => {
          const options = sourceOptions(side)
          if (options.length < 2) return null
          return (
            <Select
              key={side}
              className={FIELD}
              label={t(`${side}Source`, { name: side === 'exporter' ? exporter.name : importer.name })}
              value={view.lines[side].line.source}
              options={options}
              onChange={(source) =>
                change({ [keyOf(side)]: source, ...otherSide(view.choices, side, source, view.lines) })
              }
            />
          )
        })}
        {units.length > 1 && (
          <Select
            className={FIELD}
            label={t('unit')}
            value={view.lines.unit}
            options={units.map((unit) => ({ value: unit, label: formatUnit(unit, { locale }) }))}
            onChange={(unit) => change({ unit, source: undefined, mirrorSource: undefined, period: undefined })}
          />
        )}
        {times.length > 0 && (
          <Select
            className="w-full max-w-60 sm:w-40"
            label={tFilters('asOf')}
            value={asOf ?? LATEST}
            options={[{ value: LATEST, label: tFilters('asOfNow') }, ...times]}
            onChange={(time) => change({ asOf: time === LATEST ? undefined : time })}
          />
        )}
        <Button variant="quiet" onClick={address.reset} disabled={set === 0}>
          <RotateCcw size={15} aria-hidden />
          {t('reset')}
        </Button>
      </div>
    </section>
  )

  /** Where a range may begin or end: it ends after it begins. What an address asks for is among them, whatever it is. */
  function rangeEnds(end: 'from' | 'to'): Period[] {
    const asked = query[end]
    const { from, to } = query
    const fits = (each: Period): boolean =>
      end === 'from' ? !to || each.first <= to.first : !from || each.first >= from.first
    const known = view.allPeriods.some((each) => asked && samePeriod(each, asked))
    return [...(asked && !known ? [asked] : []), ...view.allPeriods.filter(fits)]
  }

  /** Another source of one side keeps the other side's, where the two have a unit in common. */
  function otherSide(
    choices: readonly MirrorLines[],
    side: 'exporter' | 'importer',
    source: string,
    now: MirrorLines,
  ): Record<string, string | undefined> {
    const other = side === 'exporter' ? 'importer' : 'exporter'
    const fits = choices.some(
      (lines) => lines[side].line.source === source && lines[other].line.source === now[other].line.source,
    )
    return { [keyOf(other)]: fits ? now[other].line.source : undefined, unit: undefined }
  }
}

const FIELD = 'w-full max-w-60 sm:w-auto sm:min-w-48 sm:max-w-64'
const unique = (values: readonly string[]): string[] => [...new Set(values)]
