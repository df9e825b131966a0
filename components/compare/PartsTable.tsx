'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { useFigureWords, decimalsOf } from '@/components/charts/figure-words'
import { takenSectors } from '@/components/charts/sector-taken'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel } from '@/components/ui/Panel'
import { ChartSource } from '@/components/charts/ChartSource'
import { sourceOf } from '@/components/pair/pair-context'
import { formatGrowth, formatNumber, formatPoints, formatShare } from '@/lib/trade/format'
import { latestOf } from '@/lib/trade/comparison/base'
import { formatPeriod } from '@/lib/trade/period'
import { SECTOR_IDS } from '@/lib/trade/sector'
import type { PeriodValue } from '@/lib/trade/tiling'
import { useComparison } from './compare-context'
import { baseNames, useTakenFrom } from './compare-taken'
import { useCompareWords } from './compare-words'
import { usePartsView } from './parts-view'

interface Row {
  readonly id: string
  readonly name: string
  readonly value: PeriodValue
  readonly against: PeriodValue
  readonly share: number | null
  readonly growth: number | null
  readonly contribution: number | null
}

/** Sectors of the flow: value, share, change, and what each contributed to the change of the total, in points. */
export function PartsTable() {
  const { view, locale, nameOf, figures, reporter } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const figureWords = useFigureWords(locale)
  const { t } = words
  const chart = figureWords.t
  const sectorName = useTranslations('sectors')
  const parts = usePartsView()
  const takenFrom = useTakenFrom()
  const labels = Object.fromEntries(SECTOR_IDS.map((id) => [id, sectorName(`${id}.name`)]))
  const rows = useMemo(
    () => parts?.breakdown.parts.map((part): Row => ({ ...part, name: sectorName(`${part.id}.name`) })) ?? [],
    [parts, sectorName],
  )
  const title = t('parts.title', { flow: view.flow, period: words.period(view.period), base: words.base(view.base) })
  if (!parts) {
    return (
      <Panel id="parts" title={title}>
        <EmptyState message={t('parts.none')} />
      </Panel>
    )
  }
  const { total, notAllocated } = parts.breakdown
  const decimals = Math.min(2, decimalsOf([total.value.value, ...rows.flatMap((row) => [row.value.value])]))
  const figure = (value: PeriodValue) => (
    <NumberCell
      text={formatNumber(value.value, { locale, decimals })}
      words={figureWords.missing(value)}
      note={figureWords.brief(value)}
    />
  )
  const columns: [Column<Row>, ...Column<Row>[]] = [
    { id: 'sector', header: chart('sector'), cell: (row) => row.name },
    { id: 'value', header: words.period(view.period, 'short'), kind: 'number', cell: (row) => figure(row.value) },
    {
      id: 'share',
      header: chart('share'),
      kind: 'number',
      cell: (row) => <NumberCell text={formatShare(row.share, { locale })} words="–" />,
    },
    { id: 'against', header: words.base(view.base, 'short'), kind: 'number', cell: (row) => figure(row.against) },
    {
      id: 'change',
      header: chart('change'),
      kind: 'number',
      cell: (row) => <NumberCell text={formatGrowth(row.growth, { locale })} words="–" />,
    },
    {
      id: 'contribution',
      header: chart('contributionShort'),
      kind: 'number',
      cell: (row) => <NumberCell text={formatPoints(row.contribution, { locale })} words="–" />,
    },
  ]
  const restValue = (side: PeriodValue, value: string | null): PeriodValue => ({ ...side, value })
  const footer: Row[] = [
    {
      id: 'rest',
      name: chart('notAllocated'),
      value: restValue(total.value, notAllocated.value),
      against: restValue(total.against, notAllocated.against),
      share: notAllocated.share,
      growth: null,
      contribution: notAllocated.contribution,
    },
    {
      id: 'total',
      name: chart('total'),
      value: total.value,
      against: total.against,
      share: total.value.value === null ? null : 1,
      growth: total.growth,
      contribution: total.growth,
    },
  ]
  return (
    <Panel
      id="parts"
      title={title}
      actions={
        <TakeAlong
          id="parts"
          title={title}
          figures={{
            table: () => takenSectors(parts.breakdown, labels, figureWords, undefined, baseNames(view.base, words)),
            unit: figureWords.unitLine(parts.selection.unit, 0, null),
            codes: { flow: view.flow, classification: 'SECTOR', unit: parts.selection.unit },
            period: `${formatPeriod(view.period)}-${formatPeriod(latestOf(view.base))}`,
          }}
          from={takenFrom}
          sources={[{ source: sourceOf(figures, parts.selection.source), reporter: reporter.name }]}
        />
      }
      source={
        <ChartSource
          source={sourceOf(figures, parts.selection.source)}
          reporter={reporter.name}
          frequency={null}
          locale={locale}
        />
      }
    >
      {parts.borrowed && (
        <p className="mb-3 max-w-measure text-14 text-ink-muted">
          {t('parts.borrowed', {
            source: sourceOf(figures, view.selection.source).title,
            other: sourceOf(figures, parts.selection.source).title,
          })}
        </p>
      )}
      <DataTable
        caption={t('parts.caption', { unit: figureWords.unitLine(parts.selection.unit, 0, null) })}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        footer={footer}
      />
    </Panel>
  )
}
