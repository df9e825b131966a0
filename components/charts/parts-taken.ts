import { formatPeriod, type Period } from '@/lib/trade/period'
import type { TakenFigures } from '@/lib/trade/take-along/taken'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { FigureWords } from './figure-words'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { HeatMapProps } from './HeatMapChart'
import { againstLabel } from './against-name'
import { fullName, type PartNames } from './part-names'
import type { PartsProps } from './PartBarsChart'
import type { PileProps } from './PileChart'
import { takenSectors } from './sector-taken'
import { figureCells, figureColumns, periodColumn, spanOf } from './taken-columns'

const labelsOf = (names: PartNames): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, name.note ? `${fullName(name)} (${name.note})` : fullName(name)]),
  )

/** The parts of a whole in two periods to take along, whichever way they are drawn. */
export const takenParts = (props: PartsProps, words: FigureWords): TakenFigures => {
  const { breakdown, names, heading, wholeName, restName, unit, valuation, locale } = props
  const labels = { ...labelsOf(names), _X: restName, TOTAL: wholeName }
  return {
    table: () => takenSectors(breakdown, labels, words, heading, props.againstName),
    unit: words.unitLine(unit, 0, valuation),
    codes: { unit, valuation: valuation === 'mixed' ? '' : valuation, ...(props.flow && { flow: props.flow }) },
    filters: [
      words.t('compare.caption', {
        period: formatPeriodLabel(breakdown.period, { locale }),
        against: againstLabel(props),
        unit,
      }),
    ],
    period: `${formatPeriod(breakdown.period)}-${formatPeriod(breakdown.against)}`,
  }
}

/** Parts over time to take along: a row a period and part, side by side for people. */
export const takenPile = (props: PileProps, words: FigureWords): TakenFigures => {
  const { figures, names, restName, wholeName, unit, valuation, locale, flow } = props
  const { t } = words
  const rows: readonly { readonly id: string; readonly values: readonly (string | null)[] }[] = [
    ...figures.parts,
    ...(figures.otherCount ? [{ id: '_O', values: figures.others }] : []),
    { id: '_X', values: figures.rest },
    { id: 'TOTAL', values: figures.whole },
  ]
  const labels = {
    ...labelsOf(names),
    _O: t('parts.others', { count: figures.otherCount }),
    _X: restName,
    TOTAL: wholeName,
  }
  const table = (): TakenTable => ({
    columns: [
      periodColumn(figures.periods, t('period'), locale),
      { id: 'product', header: t('parts.part'), kind: 'text', labels },
      { id: 'value', header: t('value'), kind: 'number' },
    ],
    rows: figures.periods.flatMap((period, at) =>
      rows.map(({ id, values }) => [formatPeriod(period), id, values[at] ?? null]),
    ),
    across: { column: 'product', values: ['value'] },
  })
  return {
    table,
    unit: words.unitLine(unit, 0, valuation),
    codes: { unit, valuation: valuation === 'mixed' ? '' : valuation, ...(flow && { flow }) },
    period: spanOf(figures.periods),
  }
}

/** Months to take along, one a row. */
export const takenMonths = (props: HeatMapProps, words: FigureWords): TakenFigures => {
  const { map, unit, valuation, locale, flow } = props
  const values = map.years.flatMap(({ months }) => months.map(({ value }) => value))
  const periods: Period[] = values.map(({ period }) => period)
  return {
    table: () => ({
      columns: [periodColumn(periods, words.t('period'), locale), ...figureColumns(words, words.t('value'))],
      rows: values.map((value) => [formatPeriod(value.period), ...figureCells(value, words)]),
    }),
    unit: words.unitLine(unit, 0, valuation),
    codes: { unit, valuation: valuation === 'mixed' ? '' : valuation, ...(flow && { flow }) },
    period: spanOf(periods),
  }
}
