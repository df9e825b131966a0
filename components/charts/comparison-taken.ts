import { formatPeriodLabel } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import type { Summary } from '@/lib/trade/summary'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { ComparisonRow } from './comparison-rows'
import type { ComparisonItem } from './comparison-text'
import type { FigureWords } from './figure-words'
import { figureCells, figureColumns } from './taken-columns'
import { flowLabels } from './time-taken'

/** A period against another to take along: a row a flow, both sides with all that is known of them, growth or why there is none. */
export function takenComparison(
  rows: readonly ComparisonRow[],
  items: readonly ComparisonItem[],
  { period, against }: Pick<Summary, 'period' | 'against'>,
  words: FigureWords,
  /** What the base is called, and for machines: of an average all its periods. */
  base = { long: formatPeriodLabel(against, { locale: words.locale }), code: formatPeriod(against) },
): TakenTable {
  const { t, locale } = words
  return {
    columns: [
      { id: 'flow', header: t('compare.flow'), kind: 'text', labels: flowLabels(words) },
      { id: 'period', header: 'period', kind: 'text', for: 'machines' },
      ...figureColumns(words, formatPeriodLabel(period, { locale })),
      { id: 'against', header: 'against', kind: 'text', for: 'machines' },
      ...figureColumns(words, base.long, 'against_'),
      { id: 'valuation', header: 'valuation', kind: 'text', for: 'machines' },
      { id: 'difference', header: t('difference'), kind: 'number' },
      { id: 'growth', header: `${t('change')}, %`, kind: 'ratio' },
      { id: 'growth_note', header: `${t('change')}, ${t('note')}`, kind: 'text', for: 'people' },
    ],
    rows: rows.map((row, index) => [
      row.flow,
      formatPeriod(period),
      ...figureCells(row.value, words),
      base.code,
      ...figureCells(row.against, words),
      row.value.value === null ? row.against.valuation : row.value.valuation,
      row.difference,
      ratioText(row.growth),
      row.growth === null && row.noGrowth !== 'balance' ? items[index]!.change.text : null,
    ]),
  }
}
