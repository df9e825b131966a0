'use client'

import Link from 'next/link'
import { Panel } from '@/components/ui/Panel'
import { sourceOf } from '@/components/pair/pair-context'
import { dateLabel } from '@/components/sources/date-label'
import { useComparison } from './compare-context'
import { figuresOf } from './comparison-of'
import { useCompareWords } from './compare-words'
import { publisherName } from '@/lib/trade/publisher'

/** Who published what the comparison rests on: one entry a source, with the pairs it was used for. */
export function CompareSources() {
  const comparison = useComparison()
  const { lines, locale, nameOf } = comparison
  const { t } = useCompareWords(locale, nameOf)
  const ids = [...new Set(lines.map(({ source }) => source))]
  return (
    <Panel id="sources" title={t('sources.title')}>
      <ul className="grid gap-5 md:grid-cols-2">
        {ids.map((id) => {
          const used = lines.filter(({ source }) => source === id)
          const source = sourceOf(figuresOf(comparison, used[0]!), id)
          return (
            <li key={id} className="max-w-measure text-14">
              <p className="font-semibold">
                {publisherName(source.publisher, locale)}, {source.title}
              </p>
              <p className="text-ink-muted">
                {used.map((line) => `${nameOf(line.reporter)} – ${nameOf(line.partner)}`).join(', ')}
              </p>
              {source.note && <p className="mt-1">{source.note}</p>}
              {source.imported && (
                <p className="mt-1 text-ink-muted">
                  {t('sources.imported', { day: dateLabel(source.imported.slice(0, 10), locale) })}
                </p>
              )}
              <p className="screen-only mt-1">
                <Link href={`/sources#${id}`} prefetch={false} className="inline-flex min-h-6 items-center">
                  {t('sources.more')}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
