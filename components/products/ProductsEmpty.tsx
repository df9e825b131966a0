'use client'

import { useTranslations } from 'next-intl'
import type { NamedArea } from '@/components/pair/pair-context'
import { PairHeader } from '@/components/pair/PairHeader'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'

interface ProductsEmptyProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly hasMirror: boolean
}

/** No source splits this pair's trade by product: says so and offers the nearest thing there is. */
export function ProductsEmpty({ reporter, partner, hasMirror }: ProductsEmptyProps) {
  const t = useTranslations('products.empty')
  return (
    <div className="page-width py-6">
      <PairHeader reporter={reporter} partner={partner} hasMirror={hasMirror} />
      <section className="mt-8">
        <EmptyState
          message={t('sentence', { reporter: reporter.name, partner: partner.name })}
          action={
            <div className="flex flex-wrap gap-2">
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
