'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { RotateCcw } from 'lucide-react'
import { sourceOf } from '@/components/pair/pair-context'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import { averageFromOf, baseOf, RELATIONS, yearsBetween, type Relation } from '@/lib/trade/comparison/base'
import { serialiseCompareQuery } from '@/lib/trade/comparison/compare-query'
import { kindOf, periodsOfKind, type PeriodKind } from '@/lib/trade/comparison/grid'
import { LINE_MEASURES, type LineMeasure } from '@/lib/trade/comparison/measures'
import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import { formatUnit } from '@/lib/trade/format'
import { formatPeriod, parsePeriod, samePeriod, type Period } from '@/lib/trade/period'
import { selectionsOf } from '@/lib/trade/selection'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

const OPEN_RELATIONS = RELATIONS.filter((relation) => relation !== 'chosen')

/** What is compared with what: every choice is in the address. */
export function CompareControls() {
  const { view, address, figures, indexBase, locale, nameOf } = useComparison()
  const { query, change } = address
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const flowName = useTranslations('pair.flows')
  const { selection, period, base } = view
  const kind = kindOf(period)
  const kinds: readonly PeriodKind[] = view.kinds.includes(kind) ? view.kinds : [...view.kinds, kind]
  const periods = useMemo(() => periodsOfKind(selection, kind, period), [selection, kind, period])
  const sources = [...new Set(selectionsOf(figures).map(({ source }) => source))]
  const units = [
    ...new Set(selectionsOf(figures).flatMap((each) => (each.source === selection.source ? [each.unit] : []))),
  ]
  const optionOf = (each: Period) => ({ value: formatPeriod(each), label: words.period(each, 'short') })
  const others = periods.filter((each) => each.months === period.months && !samePeriod(each, period))
  const relationName = (relation: Exclude<Relation, 'chosen'>): string =>
    t(`relations.${relation}`, { base: words.base(baseOf(period, relation), 'short') })
  const onAgainst = (value: string): void => {
    const relation = OPEN_RELATIONS.find((each) => each === value)
    change(
      relation
        ? { relation, against: undefined, averageFrom: undefined }
        : { relation: undefined, against: parsePeriod(value) ?? undefined, averageFrom: undefined },
    )
  }
  /** Years that an average up to the chosen period may begin with, the nearest first. */
  const firstYears =
    base.relation === 'chosen' ? others.filter((each) => yearsBetween(each, base.periods[0]) !== null) : []
  const averageFrom = averageFromOf(base)
  /** A range ends after it begins. */
  const withinOther = (end: 'from' | 'to', each: Period): boolean =>
    end === 'from' ? !query.to || each.first <= query.to.first : !query.from || each.first >= query.from.first
  const chosen = base.relation === 'chosen' ? formatPeriod(base.periods[0]) : null
  const isDefault = Object.keys(serialiseCompareQuery({ ...query, tables: [] })).length === 0
  return (
    <section
      aria-label={t('controls.label')}
      data-testid="controls"
      className="screen-only mt-6 border-y border-hairline py-3"
    >
      <div className="page-width grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:flex lg:flex-wrap">
        <Select
          className="lg:max-w-64 lg:grow"
          label={t('controls.kind')}
          value={kind}
          options={kinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
          onChange={(next: PeriodKind) =>
            change({
              period: periodsOfKind(selection, next, period)[0],
              against: undefined,
              averageFrom: undefined,
              base: undefined,
              from: undefined,
              to: undefined,
            })
          }
        />
        <Select
          className="lg:max-w-64 lg:grow"
          label={t('controls.period')}
          value={formatPeriod(period)}
          options={periods.map(optionOf)}
          onChange={(text) =>
            change({ period: parsePeriod(text) ?? undefined, against: undefined, averageFrom: undefined })
          }
        />
        <Select
          className="lg:max-w-64 lg:grow"
          label={t('controls.against')}
          value={chosen ?? base.relation}
          options={[
            ...OPEN_RELATIONS.map((relation) => ({ value: relation as string, label: relationName(relation) })),
            {
              label: t('relations.chosen'),
              options: [
                ...(chosen && !others.some((each) => formatPeriod(each) === chosen) ? [optionOf(base.periods[0])] : []),
                ...others.map(optionOf),
              ],
            },
          ]}
          onChange={onAgainst}
        />
        {firstYears.length > 0 && (
          <Select
            className="lg:max-w-64 lg:grow"
            label={t('controls.averageFrom')}
            value={averageFrom ? formatPeriod(averageFrom) : ''}
            options={[
              { value: '', label: t('controls.noAverage') },
              ...(averageFrom && !firstYears.some((each) => samePeriod(each, averageFrom))
                ? [optionOf(averageFrom)]
                : []),
              ...firstYears.map(optionOf),
            ]}
            onChange={(text) => change({ averageFrom: parsePeriod(text) ?? undefined })}
          />
        )}
        <Select
          className="lg:max-w-64 lg:grow"
          label={t('controls.flow')}
          value={view.flow}
          options={SUMMARY_FLOWS.map((flow) => ({ value: flow, label: flowName(flow) }))}
          onChange={(flow: SummaryFlow) => change({ flow })}
        />
        <Select
          className="lg:max-w-64 lg:grow"
          label={t('controls.measure')}
          value={query.measure}
          options={LINE_MEASURES.map((measure) => ({ value: measure, label: t(`measures.${measure}.name`) }))}
          onChange={(measure: LineMeasure) => change({ measure, base: undefined })}
        />
        {query.measure === 'index' && (
          <Select
            className="lg:max-w-64 lg:grow"
            label={t('controls.base')}
            value={query.base ? formatPeriod(query.base) : ''}
            options={[
              {
                value: '',
                label: t('controls.firstBase', { base: indexBase ? words.period(indexBase, 'short') : '–' }),
              },
              ...view.periods.toReversed().map(optionOf),
            ]}
            onChange={(text) => change({ base: parsePeriod(text) ?? undefined })}
          />
        )}
        {(['from', 'to'] as const).map((end) => (
          <Select
            key={end}
            className="lg:max-w-64 lg:grow"
            label={t(`controls.${end}`)}
            value={query[end] ? formatPeriod(query[end]) : ''}
            options={[
              { value: '', label: t(`controls.${end}All`) },
              ...(query[end] && !view.allPeriods.some((each) => samePeriod(each, query[end]!))
                ? [optionOf(query[end])]
                : []),
              ...view.allPeriods.filter((each) => withinOther(end, each)).map(optionOf),
            ]}
            onChange={(text) => change({ [end]: parsePeriod(text) ?? undefined })}
          />
        ))}
        {sources.length > 1 && (
          <Select
            className="lg:max-w-64 lg:grow"
            label={t('controls.source')}
            value={selection.source}
            options={sources.map((id) => ({ value: id, label: sourceOf(figures, id).title }))}
            onChange={(source) =>
              change({
                source,
                unit: undefined,
                period: undefined,
                against: undefined,
                averageFrom: undefined,
                base: undefined,
              })
            }
          />
        )}
        {units.length > 1 && (
          <Select
            className="lg:max-w-64 lg:grow"
            label={t('controls.unit')}
            value={selection.unit}
            options={units.map((unit) => ({ value: unit, label: formatUnit(unit, { locale }) }))}
            onChange={(unit) => change({ unit, source: selection.source })}
          />
        )}
        <Button variant="quiet" onClick={address.reset} disabled={isDefault}>
          <RotateCcw size={15} aria-hidden />
          {t('controls.reset')}
        </Button>
      </div>
    </section>
  )
}
