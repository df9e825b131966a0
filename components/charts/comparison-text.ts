import { formatGrowth, formatPeriodLabel, type Magnitude } from '@/lib/trade/format'
import type { AgainstName } from './against-name'
import { chartMagnitude } from './chart-magnitude'
import { growthDecimals, type ComparisonRow } from './comparison-rows'
import { barLook, type BarLook } from './figure-status'
import type { FigureWords } from './figure-words'
import type { Summary } from '@/lib/trade/summary'

/** The change at the right of a row: a direction to draw and a text, or the words for why there is no rate. */
export interface ChangeText {
  /** A rate or a difference, and not words. */
  readonly known: boolean
  /** For the sign to draw: positive, negative or 0. */
  readonly direction: number
  readonly text: string
  /** The words again, without the reason: for where there is no room (the bar says how many months it has). */
  readonly short?: string
}

/** Growth, for the balance the difference, else the reason for neither. */
export function changeText(
  row: ComparisonRow,
  summary: Summary,
  words: FigureWords,
  scale: { readonly decimals: number; readonly magnitude: Magnitude },
  againstName?: Pick<AgainstName, 'short'>,
): ChangeText {
  const { locale, t } = words
  if (row.growth !== null)
    return { known: true, direction: row.growth, text: formatGrowth(row.growth, { locale, decimals: scale.decimals }) }
  if (row.noGrowth === 'balance' && row.difference !== null) {
    const text = words.inChart({ value: row.difference, status: null }, scale.magnitude, 'always')
    return { known: true, direction: Number(row.difference), text }
  }
  return {
    known: false,
    direction: 0,
    text: noGrowthText(row, summary, words, againstName),
    ...(row.noGrowth === 'incomplete' && { short: t('noGrowth.balance') }),
  }
}

function noGrowthText(
  row: ComparisonRow,
  summary: Summary,
  { t, locale, months }: FigureWords,
  againstName?: Pick<AgainstName, 'short'>,
): string {
  const partial = row.value.have < row.value.need ? row.value : row.against
  const short = (period: Summary['period']): string => formatPeriodLabel(period, { locale, style: 'short' })
  const base = againstName?.short ?? short(summary.against)
  return t(`noGrowth.${row.noGrowth ?? 'balance'}`, {
    months: months(partial),
    period: row.noGrowth === 'noBase' ? base : short(summary.period),
  })
}

/** One pair of bars as it is drawn: numbers for the bars, texts for everything else. */
export interface ComparisonItem {
  readonly flow: ComparisonRow['flow']
  readonly value: number | null
  readonly against: number | null
  readonly valueText: string
  readonly againstText: string
  readonly valueLook: BarLook
  readonly againstLook: BarLook
  readonly name: string
  readonly change: ChangeText
}

export function comparisonItems(
  rows: readonly ComparisonRow[],
  summary: Summary,
  words: FigureWords,
  unit: string,
  againstName?: Pick<AgainstName, 'short'>,
): ComparisonItem[] {
  const decimals = growthDecimals(unit, rows)
  const magnitude = comparisonMagnitude(rows)
  return rows.map((row) => {
    const sign = row.flow === 'B' ? 'always' : 'auto'
    const textOf = (value: ComparisonRow['value']): string =>
      [words.inChart(value, magnitude, sign), value.value === null ? null : words.brief(value)]
        .filter(Boolean)
        .join(', ')
    return {
      flow: row.flow,
      value: row.valueNumber,
      against: row.againstNumber,
      valueText: textOf(row.value),
      againstText: textOf(row.against),
      valueLook: barLook(row.value),
      againstLook: barLook(row.against),
      name: words.t(`flows.${row.flow}`),
      change: changeText(row, summary, words, { decimals, magnitude }, againstName),
    }
  })
}

/** The magnitude of all bars together. */
export const comparisonMagnitude = (rows: readonly ComparisonRow[]) =>
  chartMagnitude(rows.flatMap((row) => [row.value.value, row.against.value]))
