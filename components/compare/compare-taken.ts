import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { figureCells, figureColumns } from '@/components/charts/taken-columns'
import type { FigureWords } from '@/components/charts/figure-words'
import { sourceOf } from '@/components/pair/pair-context'
import { isAverage, type Base } from '@/lib/trade/comparison/base'
import { isKnown } from '@/lib/trade/comparison/result'
import { formatPeriod } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { useComparison, type Comparison } from './compare-context'
import { figuresOf } from './comparison-of'
import { useCompareWords, type CompareWords } from './compare-words'

/** What a base is called, and for machines: `2019`, of an average all its periods, `2019+2018+2017`. */
export const baseNames = (base: Base, words: CompareWords) => ({
  long: isAverage(base) ? words.base(base, 'short') : words.base(base),
  short: words.base(base, 'short'),
  code: base.periods.map(formatPeriod).join('+'),
})

/**
 * What goes along with everything that is taken from the page of a comparison. `compared`: its figures depend on the period
 * and what that is compared with; of a chart that shows all time alike it would be a filter that filters nothing.
 */
export function useTakenFrom(compared = true): TakenFrom {
  const { reporter, partner, view, locale, nameOf } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const pair = useTranslations('pair')
  const sectorName = useTranslations('sectors')
  const { period, base, sectors, selection } = view
  return useMemo(
    () => ({
      subject: pair('title', { reporter: reporter.name, partner: partner.name }),
      codes: {
        ...{ reporter: reporter.code, partner: partner.code, measure: selection.measure },
        product: sectors.join('+') || 'TOTAL',
        ...(sectors.length > 0 && { classification: 'SECTOR' }),
      },
      filters: [
        ...(compared
          ? [words.t('bars.title', { period: words.period(period), base: words.base(base, 'against') })]
          : []),
        ...(sectors.length > 0 ? [sectors.map((id) => sectorName(`${id}.name`)).join(', ')] : []),
      ],
    }),
    [pair, reporter, partner, selection, sectors, words, period, base, sectorName, compared],
  )
}

/** The lines of a comparison to take along: a row a pair and source, with growth or in words why there is none. */
export function takenLinesTable(comparison: Comparison, words: CompareWords, figureWords: FigureWords): TakenTable {
  const { lines, compared, view, nameOf } = comparison
  const { t } = words
  const base = baseNames(view.base, words)
  const named = (codes: readonly string[]): Record<string, string> =>
    Object.fromEntries(codes.map((code) => [code, nameOf(code)]))
  const sourceNames = lines.map((line) => [line.source, sourceOf(figuresOf(comparison, line), line.source).title])
  return {
    columns: [
      ...(['reporter', 'partner'] as const).map((id) => ({
        ...{ id, header: t(`table.${id}`), kind: 'text' as const },
        labels: named(lines.map((line) => line[id])),
      })),
      { id: 'source', header: t('table.source'), kind: 'text', labels: Object.fromEntries(sourceNames) },
      { id: 'flow', header: 'flow', kind: 'text', for: 'machines' },
      { id: 'unit', header: t('table.unit'), kind: 'text' },
      { id: 'valuation', header: 'valuation', kind: 'text', for: 'machines' },
      { id: 'period', header: 'period', kind: 'text', for: 'machines' },
      ...figureColumns(figureWords, words.period(view.period)),
      { id: 'against', header: 'against', kind: 'text', for: 'machines' },
      ...figureColumns(figureWords, base.long, 'against_'),
      { id: 'growth', header: `${t('table.change')}, %`, kind: 'ratio' },
      {
        ...{ id: 'growth_note', header: `${t('table.change')}, ${figureWords.t('note')}` },
        ...{ kind: 'text', for: 'people' },
      },
    ],
    rows: lines.map((line) => {
      const { value, against, growth } = compared[line.key]!
      return [
        ...[line.reporter, line.partner, line.source, line.flow, line.unit, value.valuation, formatPeriod(view.period)],
        ...figureCells(value, figureWords),
        base.code,
        ...figureCells(against, figureWords),
        isKnown(growth) ? ratioText(growth.value) : null,
        isKnown(growth) ? null : words.cannot(growth),
      ]
    }),
  }
}

/** The sources of all lines, each with whoever reported them. */
export const sourcesOfLines = (comparison: Comparison): TakenSource[] => {
  const found = comparison.lines.map((line) => ({
    source: sourceOf(figuresOf(comparison, line), line.source),
    reporter: comparison.nameOf(line.reporter),
  }))
  return found.filter(
    (each, i) => found.findIndex((b) => b.source.id === each.source.id && b.reporter === each.reporter) === i,
  )
}
