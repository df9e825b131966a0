'use client'

import { useLocale, useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import type { Instant } from '@/lib/trade/as-of'
import type { Language } from '@/lib/trade/locale'
import type { NamedArea } from './pair-context'

/** Nothing is known of this pair from this side, or was at the time asked for: says so and offers the nearest thing there is. */
export function PairEmpty({
  reporter,
  partner,
  hasMirror,
  asOf,
}: {
  reporter: NamedArea
  partner: NamedArea
  hasMirror: boolean
  /** The time asked for, and the way back to now. */
  asOf?: { readonly at: Instant; readonly onLatest: () => void }
}) {
  const t = useTranslations('pair.empty')
  const locale = useLocale() as Language
  const names = { reporter: reporter.name, partner: partner.name }
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-20">{asOf ? t('thenTitle', { time: timeLabel(asOf.at, locale) }) : t('title')}</h2>
      <EmptyState
        message={asOf ? t('then', names) : t('sentence', names)}
        action={
          <div className="flex flex-wrap gap-2">
            {asOf && (
              <Button variant="primary" onClick={asOf.onLatest}>
                {t('latest')}
              </Button>
            )}
            {hasMirror && (
              <LinkButton href={`/${partner.code}/${reporter.code}`} variant="primary">
                {t('mirror', names)}
              </LinkButton>
            )}
            <LinkButton href="/imports">{t('upload')}</LinkButton>
            <LinkButton href="/">{t('pairs')}</LinkButton>
          </div>
        }
      />
    </section>
  )
}
