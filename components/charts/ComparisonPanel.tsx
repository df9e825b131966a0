'use client'

import { useMemo } from 'react'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { ComparisonChart, comparisonUnit, type ComparisonProps } from './ComparisonChart'
import { comparisonHeight } from './comparison-layout'
import { comparisonRows, type ComparisonRow } from './comparison-rows'
import { takenComparison } from './comparison-taken'
import { comparisonItems, type ComparisonItem } from './comparison-text'
import { excludedSentences } from './excluded-words'
import { useOriginHref } from './figure-origin'
import { decimalsOf, noteSentences, useFigureWords, valuationOf, type FigureWords } from './figure-words'
import { notesOf } from './figure-status'

/** One period against another in its frame. */
export function ComparisonPanel({ frame, ...props }: ComparisonProps & { readonly frame: ChartFrame }) {
  const { summary, flow, unit, locale, againstName } = props
  const words = useFigureWords(locale)
  const { t } = words
  const rows = useMemo(() => comparisonRows(summary, flow), [summary, flow])
  const items = useMemo(
    () => comparisonItems(rows, summary, words, unit, againstName),
    [rows, summary, words, unit, againstName],
  )
  const period = formatPeriodLabel(summary.period, { locale })
  const against = againstName?.long ?? formatPeriodLabel(summary.against, { locale })
  const figures = rows.filter((row) => row.flow === 'X' || row.flow === 'M' || rows.length === 1)
  const sentences = items.map((item) =>
    t('compare.row', {
      name: item.name,
      value: item.valueText,
      base: item.againstText,
      change: t('compare.rowChange', { change: item.change.text }),
    }),
  )
  const table = {
    rows,
    items,
    words,
    period,
    against,
    unit: words.unitLine(unit, 0, valuationOf(rows.map((row) => row.value))),
  }
  return (
    <ChartPanel
      {...frame}
      height={comparisonHeight(rows.length) + 24}
      summary={[t('compare.summary', { period, against, unit: comparisonUnit(rows, unit, words) }), ...sentences].join(
        ' ',
      )}
      notes={[
        ...(frame.notes ?? []),
        // What sums leave out is said of each change instead.
        ...noteSentences(t, { ...notesOf(figures.flatMap((row) => [row.value, row.against])), excluded: 0 }),
        ...excludedSentences(
          words,
          figures.map((row) => ({ ...row, name: t(`flows.${row.flow}`) })),
          { period, base: against },
        ),
      ]}
      chart={<ComparisonChart {...props} />}
      tableView={<ComparisonTable {...table} />}
      taken={{
        table: () => takenComparison(rows, items, summary, words, againstName),
        unit: table.unit,
        codes: { unit },
        period: `${formatPeriod(summary.period)}-${formatPeriod(summary.against)}`,
      }}
    />
  )
}

interface ComparisonTableProps {
  readonly rows: readonly ComparisonRow[]
  readonly items: readonly ComparisonItem[]
  readonly words: FigureWords
  readonly period: string
  readonly against: string
  readonly unit: string
}

function ComparisonTable({ rows, items, words, period, against, unit }: ComparisonTableProps) {
  const { t, locale } = words
  const href = useOriginHref()
  const decimals = decimalsOf(rows.flatMap((row) => [row.value.value, row.against.value]))
  const side = (id: 'value' | 'against', header: string): Column<ComparisonRow> => ({
    id,
    header,
    kind: 'number',
    cell: (row) => (
      <NumberCell
        text={formatNumber(row[id].value, { locale, decimals })}
        words={words.missing(row[id])}
        note={words.brief(row[id])}
        href={href({ period: row[id].period, flow: row.flow })}
      />
    ),
  })
  const changeOf = (row: ComparisonRow): string =>
    row.noGrowth === 'balance' && row.difference !== null
      ? formatNumber(row.difference, { locale, decimals, sign: 'always' })
      : items[rows.indexOf(row)]!.change.text
  const columns: [Column<ComparisonRow>, ...Column<ComparisonRow>[]] = [
    { id: 'flow', header: t('compare.flow'), cell: (row) => t(`flows.${row.flow}`) },
    side('value', period),
    side('against', against),
    { id: 'change', header: t('change'), kind: 'number', cell: changeOf },
  ]
  return (
    <DataTable
      caption={t('compare.caption', { period, against, unit })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.flow}
    />
  )
}
