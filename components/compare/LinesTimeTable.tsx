'use client'

import { useOriginHref } from '@/components/charts/figure-origin'
import type { LineLook } from '@/components/charts/lines-drawing'
import { periodColumn } from '@/components/charts/taken-columns'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { LineSeries } from '@/lib/trade/comparison/line-series'
import { inOwnUnit, type LineMeasure } from '@/lib/trade/comparison/measures'
import { isKnown } from '@/lib/trade/comparison/result'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod, type Period } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { useComparison } from './compare-context'
import { useCompareWords, type CompareWords } from './compare-words'
import type { MeasureText } from './measure-text'

interface LinesTimeTableProps {
  readonly series: readonly LineSeries[]
  readonly looks: readonly LineLook[]
  readonly periods: readonly Period[]
  readonly text: MeasureText
  readonly caption: string
}

/** A row a period, newest first, a column a line. */
export function LinesTimeTable({ series, looks, periods, text, caption }: LinesTimeTableProps) {
  const { locale, nameOf } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const href = useOriginHref()
  const columns: [Column<number>, ...Column<number>[]] = [
    { id: 'period', header: words.t('controls.period'), cell: (index) => words.period(periods[index]!, 'short') },
    ...series.map(({ line, results }, i): Column<number> => ({
      id: line.key,
      header: `${looks[i]!.name}, ${looks[i]!.detail}`,
      kind: 'number',
      cell: (index) => {
        const result = results[index]!
        return isKnown(result) ? (
          <NumberCell
            text={text.full(result.exact ?? result.value)}
            words=""
            href={href({ period: periods[index]!, line: line.key })}
          />
        ) : (
          <NumberCell text={null} words={words.cannot(result)} />
        )
      },
    })),
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={periods.map((_, index) => index).reverse()}
      rowKey={String}
      maxHeight={440}
    />
  )
}

interface TakenLinesInput {
  readonly series: readonly LineSeries[]
  readonly looks: readonly LineLook[]
  readonly periods: readonly Period[]
  readonly locale: Language
  readonly words: CompareWords
  readonly measure: LineMeasure
}

/** The lines to take along: a row a period and line; for people the lines stand side by side. */
export function takenSeries({ series, looks, periods, locale, words, measure }: TakenLinesInput): TakenTable {
  const { t } = words
  const name = t(`measures.${measure}.name`)
  const isRatio = !inOwnUnit(measure) && measure !== 'index'
  const machines = (id: string) => ({ id, header: id, kind: 'text', for: 'machines' }) as const
  return {
    columns: [
      periodColumn(periods, t('controls.period'), locale),
      {
        id: 'line',
        header: t('table.pair'),
        kind: 'text',
        labels: Object.fromEntries(looks.map((look) => [look.key, `${look.name}, ${look.detail}`])),
      },
      ...(['reporter', 'partner', 'source', 'unit', 'measure'] as const).map(machines),
      { id: 'value', header: isRatio ? `${name}, %` : name, kind: isRatio ? 'ratio' : 'number' },
      machines('reason'),
      { id: 'note', header: t('lines.note'), kind: 'text', for: 'people' },
    ],
    rows: periods.flatMap((period, index) =>
      series.map(({ line, results }) => {
        const result = results[index]!
        return [
          ...[formatPeriod(period), line.key, line.reporter, line.partner, line.source, line.unit, measure],
          isKnown(result) ? (result.exact ?? ratioText(result.value)) : null,
          isKnown(result) ? null : result.cannot,
          isKnown(result) ? null : words.cannot(result),
        ]
      }),
    ),
    across: { column: 'line', values: ['value', 'note'] },
  }
}
