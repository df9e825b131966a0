'use client'

import { useLocale, useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import type { Instant } from '@/lib/trade/as-of'
import type { Language } from '@/lib/trade/locale'
import type { NamedArea } from '@/components/pair/pair-context'
import { PairHeader } from '@/components/pair/PairHeader'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'

interface ProductsEmptyProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly hasMirror: boolean
  /** The time as of which there is nothing. */
  readonly asOf?: Instant | undefined
}

/** No source splits this pair's trade by product: says so and offers the nearest thing there is. */
export function ProductsEmpty({ reporter, partner, hasMirror, asOf }: ProductsEmptyProps) {
  const t = useTranslations('products.empty')
  const then = useTranslations('pair.empty')
  const locale = useLocale() as Language
  return (
    <div className="page-width py-6">
      <PairHeader reporter={reporter} partner={partner} hasMirror={hasMirror} />
      <section className="mt-8">
        <EmptyState
          message={`${asOf ? `${then('thenTitle', { time: timeLabel(asOf, locale) })}. ` : ''}${t('sentence', { reporter: reporter.name, partner: partner.name })}`}
          action={
            <div className="flex flex-wrap gap-2">
              {asOf && (
                <LinkButton href={`/${reporter.code}/${partner.code}/products`} variant="primary">
                  {then('latest')}
                </LinkButton>
              )}
              <LinkButton href={`/${reporter.code}/${partner.code}`} variant="primary">
                {t('overview')}
              </LinkButton>
              <LinkButton href="/imports">{t('upload')}</LinkButton>
            </div>
          }
        />
      </section>
    </div>
  )
}
