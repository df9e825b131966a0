import type { useTranslations } from 'next-intl'
import { dateLabel, timeLabel } from '@/components/sources/date-label'
import type { Language } from '@/lib/trade/locale'
import type { SourceInfo } from '@/lib/trade/pair-figures'
import type { Frequency } from '@/lib/trade/period'
import { publisherName } from '@/lib/trade/publisher'

export interface ChartSourceProps {
  readonly source: SourceInfo
  /** Name of the area that reported the figures. */
  readonly reporter: string
  readonly frequency: Frequency | null
  readonly locale: Language
}

type ChartTranslator = ReturnType<typeof useTranslations>

/** What the message `source.line` needs; `t` speaks the words `charts`. */
export function sourceValues(
  t: ChartTranslator,
  { source, reporter, frequency, locale }: ChartSourceProps,
): Record<string, string> {
  const day = (text: string | null): string => (text ? dateLabel(text.slice(0, 10), locale) : 'none')
  return {
    publisher: publisherName(source.publisher, locale),
    title: source.title,
    reporter: reporter || 'none',
    frequency: frequency ? t(`frequency.${frequency}`) : 'none',
    published: day(source.published),
    imported: day(source.imported),
    asOf: source.asOf ? timeLabel(source.asOf, locale) : 'none',
  }
}

/** "Source: IMF, Direction of Trade Statistics, as reported by Russia, annual, imported 23 Nov 2026." */
export const sourceText = (t: ChartTranslator, shown: ChartSourceProps): string =>
  t.markup('source.line', { ...sourceValues(t, shown), link: (chunks) => chunks })
