import type { Breakdown } from '@/lib/trade/breakdown'
import { formatGrowth, formatPeriodLabel } from '@/lib/trade/format'
import type { PeriodValue } from '@/lib/trade/tiling'
import { noGrowthReason } from './comparison-rows'
import type { FigureWords } from './figure-words'

/** Growth as text, else the reason in words: "from nothing", "5 of 6 months", "no figure for 2019". */
export function growthOrReason(
  growth: number | null,
  value: PeriodValue,
  against: PeriodValue,
  breakdown: Pick<Breakdown, 'period' | 'against'> | null,
  words: FigureWords,
  /** The total has no base either: said once, in its row, and not in every other one. */
  wholeBaseMissing = false,
): string {
  const { locale, t } = words
  if (growth !== null) return formatGrowth(growth, { locale })
  const reason = noGrowthReason(null, value, against)
  if (reason === 'incomplete') return words.months(value.have < value.need ? value : against)
  if (reason === 'noBase' && wholeBaseMissing) return '–'
  if (!breakdown && (reason === 'noBase' || reason === 'noValue'))
    return words.missing(reason === 'noBase' ? against : value)
  const period = breakdown ? (reason === 'noBase' ? breakdown.against : breakdown.period) : value.period
  return t(`noGrowth.${reason}`, { period: formatPeriodLabel(period, { locale, style: 'short' }) })
}
