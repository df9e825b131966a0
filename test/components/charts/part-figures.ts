import type { Period } from '@/lib/trade/period'
import { nothingFor, type PeriodValue } from '@/lib/trade/tiling'

/** A complete value of a period, or none. */
export const valueOf = (period: Period, value: string | null): PeriodValue =>
  value === null
    ? nothingFor(period)
    : { period, value, status: 'A', have: period.months, need: period.months, basis: 'reported' }
