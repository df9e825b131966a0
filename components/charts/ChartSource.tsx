'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { dateLabel, timeLabel } from '@/components/sources/date-label'
import type { Language } from '@/lib/trade/locale'
import type { SourceInfo } from '@/lib/trade/pair-figures'
import type { Frequency } from '@/lib/trade/period'

export interface ChartSourceProps {
  readonly source: SourceInfo
  /** Name of the area that reported the figures. */
  readonly reporter: string
  readonly frequency: Frequency | null
  readonly locale: Language
}

/** "Source: IMF, Direction of Trade Statistics, as reported by Russia, annual, imported 23 Nov 2026." */
export function ChartSource({ source, reporter, frequency, locale }: ChartSourceProps) {
  const t = useTranslations('charts')
  const day = (text: string | null): string => (text ? dateLabel(text.slice(0, 10), locale) : 'none')
  return t.rich('source.line', {
    link: (chunks) => (
      <Link
        href={`/sources#${encodeURIComponent(source.id)}`}
        prefetch={false}
        className="underline underline-offset-2"
      >
        {chunks}
      </Link>
    ),
    publisher: source.publisher,
    title: source.title,
    reporter: reporter || 'none',
    frequency: frequency ? t(`frequency.${frequency}`) : 'none',
    published: day(source.published),
    imported: day(source.imported),
    asOf: source.asOf ? timeLabel(source.asOf, locale) : 'none',
  })
}
