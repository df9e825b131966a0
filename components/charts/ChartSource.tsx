'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sourceValues, type ChartSourceProps } from './source-text'

/** "Source: IMF, Direction of Trade Statistics, as reported by Russia, annual, imported 23 Nov 2026." */
export function ChartSource(props: ChartSourceProps) {
  const t = useTranslations('charts')
  return t.rich('source.line', {
    ...sourceValues(t, props),
    link: (chunks) => (
      <Link
        href={`/sources#${encodeURIComponent(props.source.id)}`}
        prefetch={false}
        className="underline underline-offset-2"
      >
        {chunks}
      </Link>
    ),
  })
}
