import { growthDecimals } from '@/components/charts/comparison-rows'
import type { Compared } from '@/lib/trade/comparison/compared'
import type { LineMeasure } from '@/lib/trade/comparison/measures'
import { formatGrowth, formatNumber, formatShare, type Magnitude } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'

/** Decimals of a change: an index in whole numbers has none, +73 % and not +73.0 %. */
export const changeDecimals = (unit: string, compared: Compared): number => growthDecimals(unit, [compared])

/** How figures of a measure are written: in a table and tooltip in full, on an axis short. */
export interface MeasureText {
  readonly full: (value: number | string) => string
  readonly tick: (value: number) => string
}

/** Texts of a measure; amounts of money on the axis in the chart's magnitude. */
export function measureText(measure: LineMeasure, locale: Language, magnitude: Magnitude): MeasureText {
  const percentTick = (value: number): string =>
    `${formatNumber(Number((value * 100).toPrecision(12)), { locale })}\u00a0%`
  switch (measure) {
    case 'growth':
      return { full: (value) => formatGrowth(Number(value), { locale }), tick: percentTick }
    case 'share':
    case 'coverage':
      return { full: (value) => formatShare(Number(value), { locale }), tick: percentTick }
    case 'index':
      return {
        full: (value) => formatNumber(value, { locale, decimals: 1 }),
        tick: (value) => formatNumber(value, { locale, style: 'axis', magnitude: 0 }),
      }
    case 'unit-value':
      return {
        full: (value) => formatNumber(value, { locale, decimals: 3 }),
        tick: (value) => formatNumber(value, { locale, style: 'axis', magnitude: 0 }),
      }
    default:
      return {
        full: (value) => formatNumber(value, { locale, sign: measure === 'balance' ? 'always' : 'auto' }),
        tick: (value) => formatNumber(value, { locale, style: 'axis', magnitude, suffix: false }),
      }
  }
}
