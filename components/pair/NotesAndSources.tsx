'use client'

import { memo } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import { formatPeriodLabel } from '@/lib/trade/format'
import { selectionExtent } from '@/lib/trade/over-time'
import { selectionsOf } from '@/lib/trade/selection'
import { sourceOf, usePair } from './pair-context'
import { publisherName } from '@/lib/trade/publisher'

/** Every source of the pair: who, what, from when to when, on which terms, and the way to show it. */
export const NotesAndSources = memo(function NotesAndSources() {
  const { figures, view, locale, address } = usePair()
  const t = useTranslations('pair')
  const ids = [...new Set(figures.lines.map(({ source }) => source))]
  const selections = selectionsOf(figures)
  return (
    <Panel title={t('notes.title')}>
      <ul className="grid gap-5 md:grid-cols-2">
        {ids.map((id) => {
          const source = sourceOf(figures, id)
          const extents = selections
            .flatMap((s) => (s.source === id ? [selectionExtent(s)] : []))
            .filter((e) => e !== null)
          const first = Math.min(...extents.map((extent) => extent.first))
          const end = Math.max(...extents.map((extent) => extent.end))
          return (
            <li key={id} className="max-w-measure text-14">
              <p className="font-semibold">
                {source.url ? (
                  <a href={source.url} rel="noreferrer">
                    {publisherName(source.publisher, locale)}, {source.title}
                  </a>
                ) : (
                  `${publisherName(source.publisher, locale)}, ${source.title}`
                )}
              </p>
              {extents.length > 0 && (
                <p className="figures text-ink-muted">
                  {t('notes.covers', {
                    from: formatPeriodLabel({ first, months: 1 }, { locale, style: 'short' }),
                    to: formatPeriodLabel({ first: end - 1, months: 1 }, { locale, style: 'short' }),
                  })}
                </p>
              )}
              {source.note && <p className="mt-1">{source.note}</p>}
              {source.terms && (
                <p className="mt-1 text-ink-muted">
                  {t('notes.terms')}: {source.terms}
                </p>
              )}
              <p className="screen-only mt-1 flex flex-wrap items-center gap-x-4">
                <Link href={`/sources#${id}`} prefetch={false} className="inline-flex min-h-6 items-center">
                  {t('notes.more')}
                </Link>
                {id !== view.selection.source && (
                  <Button
                    variant="quiet"
                    onClick={() =>
                      address.change({
                        source: id,
                        unit: undefined,
                        frequency: undefined,
                        period: undefined,
                        against: undefined,
                      })
                    }
                  >
                    {t('useSource', { source: source.title })}
                  </Button>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
})
