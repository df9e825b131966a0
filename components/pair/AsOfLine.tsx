'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { usePair, type NamedArea } from './pair-context'

/** Says that the page shows earlier figures, as of when, and what has changed since; the way back to those of now. */
export function AsOfLine() {
  const { figures, address, locale, reporter, partner } = usePair()
  if (!figures.asOf) return null
  return (
    <AsOfNotice
      {...{ locale, reporter, partner }}
      asOf={figures.asOf}
      onLatest={() => address.change({ asOf: undefined })}
    />
  )
}

interface AsOfNoticeProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly asOf: NonNullable<PairFigures['asOf']>
  readonly locale: Language
  readonly onLatest: () => void
}

/** The same for a page that has its figures elsewhere. */
export function AsOfNotice({ reporter, partner, asOf, locale, onLatest }: AsOfNoticeProps) {
  const t = useTranslations('pair.asOf')
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
          <Button variant="secondary" onClick={onLatest}>
            {t('latest')}
          </Button>
          <Link
            href={`/${reporter.code}/${partner.code}/revisions`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline underline-offset-2"
          >
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
