'use client'

import { sourceOf } from '@/components/pair/pair-context'
import { decimalsOf, useFigureWords } from '@/components/charts/figure-words'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { Panel } from '@/components/ui/Panel'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { isAverage, latestOf } from '@/lib/trade/comparison/base'
import type { ComparisonLine } from '@/lib/trade/comparison/lines'
import { isKnown, type Result } from '@/lib/trade/comparison/result'
import { formatGrowth, formatNumber, formatUnit } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import { historyPath } from '@/lib/trade/revision-query'
import { useComparison } from './compare-context'
import { figuresOf } from './comparison-of'
import { sourcesOfLines, takenLinesTable, useTakenFrom } from './compare-taken'
import { changeDecimals } from './measure-text'
import { useCompareWords } from './compare-words'

/** Every line with its period, its base and the change: one row a pair and source, never added up. */
export function LinesTable() {
  const comparison = useComparison()
  const { lines, compared, view, locale, nameOf } = comparison
  const words = useCompareWords(locale, nameOf)
  const figureWords = useFigureWords(locale)
  const takenFrom = useTakenFrom()
  const { t } = words
  const isBalance = view.flow === 'B'
  // A mean has more decimals than anything that was published: it is printed with as many as that.
  const decimals = decimalsOf(lines.map(({ key }) => compared[key]!.value.value))
  const number = (line: ComparisonLine, side: 'value' | 'against') => {
    const value = compared[line.key]![side]
    return (
      <NumberCell
        text={formatNumber(value.value, {
          locale,
          decimals: Math.min(decimals, 2),
          sign: isBalance ? 'always' : 'auto',
        })}
        words={value.have > 0 ? figureWords.months(value) : figureWords.missing(value)}
        note={figureWords.brief(value, { excluded: true })}
        {...(!(side === 'against' && isAverage(view.base)) && {
          href: historyPath(line, {
            period: side === 'value' ? view.period : latestOf(view.base),
            flow: line.flow,
            source: line.source,
            product: line.sectors.length === 0 ? 'TOTAL' : line.sectors.length === 1 ? line.sectors[0] : undefined,
          }),
        })}
      />
    )
  }
  const columns: [Column<ComparisonLine>, ...Column<ComparisonLine>[]] = [
    { id: 'pair', header: t('table.pair'), cell: (line) => `${nameOf(line.reporter)} – ${nameOf(line.partner)}` },
    {
      id: 'source',
      header: t('table.source'),
      cell: (line) => sourceOf(figuresOf(comparison, line), line.source).title,
    },
    {
      id: 'unit',
      header: t('table.unit'),
      cell: (line) => figureWords.unitLine(line.unit, 0, compared[line.key]!.value.valuation),
    },
    { id: 'value', header: words.period(view.period, 'short'), kind: 'number', cell: (line) => number(line, 'value') },
    {
      id: 'against',
      header: words.base(view.base, 'short'),
      kind: 'number',
      cell: (line) => number(line, 'against'),
    },
    {
      id: 'change',
      header: t('table.change'),
      kind: 'number',
      cell: (line) => (
        <ResultCell
          result={compared[line.key]!.growth}
          text={(ratio) => formatGrowth(ratio, { locale, decimals: changeDecimals(line.unit, compared[line.key]!) })}
        />
      ),
    },
  ]
  const caption = t('table.caption', {
    flow: view.flow,
    period: words.period(view.period),
    base: words.base(view.base, 'against'),
    unit: formatUnit(view.selection.unit, { locale }),
  })
  return (
    <Panel
      id="lines-table"
      title={t('table.title')}
      subtitle={t('table.subtitle')}
      actions={
        <TakeAlong
          id="lines-table"
          title={caption}
          figures={{
            table: () => takenLinesTable(comparison, words, figureWords),
            unit: [...new Set(lines.map((line) => formatUnit(line.unit, { locale })))].join(', '),
            period: `${formatPeriod(view.period)}-${formatPeriod(latestOf(view.base))}`,
          }}
          from={takenFrom}
          sources={sourcesOfLines(comparison)}
        />
      }
    >
      <DataTable caption={caption} hideCaption columns={columns} rows={lines} rowKey={({ key }) => key} />
    </Panel>
  )
}

interface ResultCellProps {
  readonly result: Result
  readonly text: (value: number) => string
}

/** A figure, or in words why there is none. */
function ResultCell({ result, text }: ResultCellProps) {
  const { locale, nameOf } = useComparison()
  const words = useCompareWords(locale, nameOf)
  return isKnown(result) ? (
    <NumberCell text={text(result.value)} words="" />
  ) : (
    <NumberCell text={null} words={words.cannot(result)} />
  )
}
