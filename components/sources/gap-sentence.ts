import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { Period } from '@/lib/trade/period'
import type { Gap } from './coverage'

/** So many periods are named; a monthly series may have holes by the dozen. */
const NAMED = 6

/** What is missing in a source's figures of a pair, as text; that nothing is, where nothing is. */
export function useGapSentence(): (gaps: readonly Gap[]) => string {
  const t = useTranslations('sources.missing')
  const format = useFormatter()
  const locale = useLocale() as Language
  const periodList = (periods: readonly Period[]): string => {
    const named = periods.slice(0, NAMED).map((period) => formatPeriodLabel(period, { locale, style: 'short' }))
    const rest = periods.length - named.length
    return format.list(rest > 0 ? [...named, t('more', { count: rest })] : named)
  }
  const sentence = (gap: Gap): string => {
    if (gap.kind !== 'periods') return t(gap.kind)
    const periods = periodList(gap.periods)
    return gap.flow === null ? t('periods', { periods }) : t('flowPeriods', { flow: gap.flow, periods })
  }
  return (gaps) => (gaps.length === 0 ? t('nothing') : gaps.map(sentence).join(' '))
}
