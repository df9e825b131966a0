'use client'

import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import type { NamedArea } from './pair-context'

/** Nothing is known of this pair from this side: says so and offers the nearest thing there is. */
export function PairEmpty({
  reporter,
  partner,
  hasMirror,
}: {
  reporter: NamedArea
  partner: NamedArea
  hasMirror: boolean
}) {
  const t = useTranslations('pair.empty')
  const names = { reporter: reporter.name, partner: partner.name }
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-20">{t('title')}</h2>
      <EmptyState
        message={t('sentence', names)}
        action={
          <div className="flex flex-wrap gap-2">
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
