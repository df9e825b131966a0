'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { usePair } from './pair-context'

/** Says that the page shows earlier figures, as of when, and what has changed since; the way back to those of now. */
export function AsOfLine() {
  const { figures, address, locale, reporter, partner } = usePair()
  const t = useTranslations('pair.asOf')
  const { asOf } = figures
  if (!asOf) return null
  const { revised, added, withdrawn } = asOf
  const since = [
    ...(revised ? [t('revised', { count: revised })] : []),
    ...(added ? [t('added', { count: added })] : []),
    ...(withdrawn ? [t('withdrawn', { count: withdrawn })] : []),
  ]
  return (
    <Notice
      actions={
        <span className="screen-only flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="secondary" onClick={() => address.change({ asOf: undefined })}>
            {t('latest')}
          </Button>
          <Link href={`/${reporter.code}/${partner.code}/revisions`} prefetch={false} className="min-h-6">
            {t('revisions')}
          </Link>
        </span>
      }
    >
      <p data-testid="as-of">
        {t('sentence', { time: timeLabel(asOf.at, locale) })}{' '}
        {since.length > 0
          ? t('since', { changes: new Intl.ListFormat(locale, { type: 'conjunction' }).format(since) })
          : t('unchanged')}
      </p>
    </Notice>
  )
}
