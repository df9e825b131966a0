import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { earliestOf, isAverage, latestOf, type Base } from '@/lib/trade/comparison/base'
import type { Cannot, CannotParams } from '@/lib/trade/comparison/result'
import { EDITION_YEAR } from '@/lib/trade/events'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod, yearOf, type Period } from '@/lib/trade/period'

type Translator = ReturnType<typeof useTranslations>

/** What a comparison says in more than one place. */
export interface CompareWords {
  readonly t: Translator
  readonly locale: Language
  readonly period: (period: Period, style?: 'long' | 'short') => string
  /** "2019", "the average of 2015 to 2019"; `against` is the form that stands after "against" (in German another one). */
  readonly base: (base: Base, style?: 'long' | 'short' | 'against') => string
  /** Why there is no figure, as a sentence. */
  readonly cannot: (reason: Cannot) => string
  /** Editions of the Harmonized System in a sentence: "HS 2017 and HS 2022". */
  readonly editions: (codes: readonly string[]) => string
}

export function useCompareWords(locale: Language, nameOf: (code: string) => string): CompareWords {
  const t = useTranslations('compare')
  return useMemo(() => compareWords(t, locale, nameOf), [t, locale, nameOf])
}

/** The same outside of a page; `t` speaks the words `compare`. */
export function compareWords(t: Translator, locale: Language, nameOf: (code: string) => string): CompareWords {
  const period = (each: Period, style: 'long' | 'short' = 'long'): string => formatPeriodLabel(each, { locale, style })
  const base = (each: Base, style: 'long' | 'short' | 'against' = 'long'): string => {
    const latest = latestOf(each)
    if (!isAverage(each)) return period(latest, style === 'short' ? 'short' : 'long')
    const years = { from: String(yearOf(earliestOf(each))), to: String(yearOf(latest)) }
    if (style === 'short') return t('base.short', years)
    const kind = latest.months === 12 && latest.first % 12 === 0 ? 'average' : 'averageMonths'
    return t(style === 'against' ? `base.against.${kind}` : `base.${kind}`, years)
  }
  return {
    ...{ t, locale, period, base },
    cannot: (reason) => t(`cannot.${reason.cannot}`, wordsOf(reason.params)),
    editions: (codes) =>
      new Intl.ListFormat(locale).format(
        codes.map((code) => t('indicatorPanel.edition', { year: String(EDITION_YEAR[code] ?? 'none') })),
      ),
  }

  function wordsOf(params: CannotParams): Record<string, string | number> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const known = name === 'period' ? parsePeriod(String(value)) : null
        if (known) return [name, period(known)]
        return [name, name === 'area' || name === 'partner' ? nameOf(String(value)) : value]
      }),
    )
  }
}
