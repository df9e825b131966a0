'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { drawnAnnotations, type ChartAnnotations } from './annotations'

/** What stands on the time axis of a chart, with its day and who says so; events can be hidden. */
export function AnnotationList({ annotations }: { readonly annotations: ChartAnnotations }) {
  const t = useTranslations('events')
  const { items, shown, onToggle } = annotations
  const events = items.filter(({ isBreak }) => !isBreak)
  const listed = drawnAnnotations(annotations)
  if (items.length === 0) return null
  return (
    <div className="mt-3 text-12 text-ink-muted">
      {listed.length > 0 && (
        <ul aria-label={t('title')} className="max-w-measure lg:max-w-[90ch] lg:columns-2 lg:gap-8">
          {listed.map(({ id, date, text, source }) => (
            <li key={id} className="break-inside-avoid pb-0.5">
              <span className="figures font-semibold">{date}</span> {text}{' '}
              {source.url === null ? (
                `(${source.publisher})`
              ) : (
                <a href={source.url} rel="noreferrer">
                  {source.publisher}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <Button
          variant="quiet"
          aria-expanded={shown}
          className="mt-1 -ms-2 font-normal"
          onClick={() => onToggle(!shown)}
        >
          {shown ? t('hide') : t('show', { count: events.length })}
        </Button>
      )}
    </div>
  )
}
