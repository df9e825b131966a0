import { useLocale, useTranslations } from 'next-intl'
import type { ImportState, ImportSummary, TouchedPair } from '@/lib/client/import-report'
import { areaName } from '@/lib/trade/area'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'

export const useLanguage = (): Language => {
  const locale = useLocale()
  return isLanguage(locale) ? locale : DEFAULT_LANGUAGE
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** What codes of an import are called: states, formats, encodings, delimiters. What has no word stands as it is. */
export function useImportWords() {
  const t = useTranslations('imports')
  const language = useLanguage()
  return {
    state: ({ state, progress, failure }: Pick<ImportSummary, 'state' | 'progress' | 'failure'>): string => {
      if (state === 'preview' && progress) return t('states.reading')
      if (state === 'done' && progress) return t('states.takingBack')
      if (state === 'preview' && failure) return t('states.unusable')
      return t(`states.${state satisfies ImportState}`)
    },
    format: (id: string | null): string =>
      id === null ? t('none.format') : t.has(`formats.${id}`) ? t(`formats.${id}`) : id,
    encoding: (name: string | null): string => name?.toUpperCase().replace('WINDOWS', 'Windows') ?? t('none.unknown'),
    delimiter: (mark: string): string => {
      const name = DELIMITERS[mark]
      return name ? t(`delimiters.${name}`) : mark
    },
    decimal: (mark: string): string => t(mark === ',' ? 'decimals.comma' : 'decimals.point'),
    /** Why rows were left out on purpose: "12 parts of a row that is there as a whole". */
    reason: (code: string, count: number): string =>
      t.has(`reasons.${code}`)
        ? t(`reasons.${code}`, { count })
        : `${code} ${formatNumber(count, { locale: language })}`,
    /** A kind of problem in a few words; one that a newer server knows stands as its code. */
    kind: (code: string): string => (t.has(`kinds.${code}`) ? t(`kinds.${code}`) : code),
    field: (id: string): string => (t.has(`fields.${id}`) ? t(`fields.${id}`) : id),
    source: ({ source, sourceTitle }: Pick<ImportSummary, 'source' | 'sourceTitle'>): string =>
      sourceTitle ?? source ?? t('none.source'),
    number: (count: number): string => formatNumber(count, { locale: language }),
    /** "Russia and Morocco" */
    pairName: ({ reporter, partner }: Pick<TouchedPair, 'reporter' | 'partner'>): string =>
      t('difference.pairName', { reporter: areaName(reporter, language), partner: areaName(partner, language) }),
    /** "Russia and Morocco, 2021–2024" */
    pair: ({ reporter, partner, from, to }: TouchedPair): string => {
      const names = { reporter: areaName(reporter, language), partner: areaName(partner, language) }
      return t('pair', { ...names, span: spanWords(from, to, language) })
    },
  }
}

/** A span of periods: "2021–2024", "Jan 2024 – Jun 2025", one period alone as itself. */
export function spanWords(from: string, to: string, locale: Language): string {
  const [first, last] = [parsePeriod(from), parsePeriod(to)]
  if (!first || !last) return from === to ? from : `${from} – ${to}`
  const end = last.first + last.months
  return formatPeriodLabel({ first: first.first, months: end - first.first }, { locale, style: 'short' })
}

/** The chart of a touched pair, on the imported source and exactly the imported span. */
export function chartAddress({ reporter, partner, from, to }: TouchedPair, source: string): string {
  return `/${reporter}/${partner}?from=${from}&to=${to}&source=${encodeURIComponent(source)}`
}

/** The list of revisions of a pair, those of one import. */
export const revisionsAddress = (
  { reporter, partner }: Pick<TouchedPair, 'reporter' | 'partner'>,
  id: number,
): string => `/${reporter}/${partner}/revisions?import=${id}#list`
