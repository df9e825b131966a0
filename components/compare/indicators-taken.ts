import type { IndicatorFigure } from '@/lib/client/indicators-query'
import { latestOf } from '@/lib/trade/comparison/base'
import { isKnown, type Known } from '@/lib/trade/comparison/result'
import { formatUnit } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import { ratioText, shiftPoint } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'
import type { Comparison } from './compare-context'
import type { CompareWords } from './compare-words'
import { aboutText } from './indicator-text'

const machine = (id: string, kind: TakenColumn['kind'] = 'text'): TakenColumn => ({
  ...{ id, header: id, kind },
  for: 'machines',
})
const HUNDREDFOLD: readonly string[] = ['growth', 'percent', 'points']

/**
 * The indicators to take along, a row each: for machines ratios and the code of a reason, for people per cent with their
 * unit and the reason in words; for both the formula and where it is from.
 */
export function takenIndicators(
  indicators: readonly IndicatorFigure[],
  comparison: Comparison,
  words: CompareWords,
): TakenTable {
  const { view, locale } = comparison
  const { t } = words
  const people = (id: string): TakenColumn => ({
    ...{ id, header: t(`indicatorPanel.columns.${id}`), kind: 'text' },
    for: 'people',
  })
  const currency = formatUnit(view.selection.unit, { locale })
  const unitOf = ({ id, kind }: IndicatorFigure): string => {
    if (kind === 'growth' || kind === 'percent') return '%'
    if (kind === 'points') return t('indicatorPanel.columns.points')
    if (id === 'unit-value') return t('indicatorPanel.perKilogram', { unit: currency })
    return kind === 'amount' ? currency : ''
  }
  const digits = (figure: Known): string | null => figure.exact ?? ratioText(figure.value)
  const hundredfold = (text: string | null): string | null => text && shiftPoint(text, 2)
  return {
    columns: [
      {
        ...{ id: 'indicator', header: t('indicatorPanel.columns.indicator'), kind: 'text' },
        labels: Object.fromEntries(indicators.map(({ id }) => [id, t(`indicators.${id}.name`)])),
      },
      ...['period', 'against', 'flow', 'source', 'unit', 'kind'].map((id) => machine(id)),
      machine('value', 'number'),
      machine('reason'),
      { ...people('figure'), kind: 'number' },
      people('measure'),
      people('about'),
      people('why'),
      { id: 'formula', header: t('indicatorPanel.formula'), kind: 'text' },
      people('from'),
    ],
    rows: indicators.map((indicator) => {
      const { id, kind, formula, source, result } = indicator
      const value = isKnown(result) ? digits(result) : null
      return [
        ...[id, formatPeriod(view.period), formatPeriod(latestOf(view.base)), view.flow],
        ...[view.selection.source, view.selection.unit, kind],
        ...[value, isKnown(result) ? null : result.cannot],
        HUNDREDFOLD.includes(kind) ? hundredfold(value) : value,
        isKnown(result) ? unitOf(indicator) : null,
        ...(isKnown(result) ? [aboutText(result, comparison, words), null] : [null, words.cannot(result)]),
        ...[formula, source ?? t('indicatorPanel.byDefinition')],
      ]
    }),
  }
}
