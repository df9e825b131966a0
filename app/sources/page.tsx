import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { SourceSection } from '@/components/sources/SourceSection'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { findPairs } from '@/lib/store/pairs'
import { findSources } from '@/lib/store/sources'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources')
  return { title: t('pageTitle'), description: t('lead') }
}

export default async function SourcesPage({ searchParams }: PageProps<'/sources'>) {
  await connection()
  const { all } = await searchParams
  const [sources, pairs, t] = await Promise.all([findSources(), findPairs(), getTranslations('sources')])
  return (
    <div className="page-width pt-8 sm:pt-10">
      <h1 className="text-28 sm:text-40">{t('title')}</h1>
      <p className="mt-2 max-w-measure text-16 text-ink-muted">{t('lead')}</p>
      {sources.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            message={t('empty.message')}
            action={
              <LinkButton href="/imports" variant="primary">
                {t('empty.upload')}
              </LinkButton>
            }
          />
        </div>
      ) : (
        <ClientMessages namespaces={['take']}>
          <div className="mt-10 space-y-16">
            {sources.map((source) => (
              <SourceSection key={source.id} source={source} pairs={pairs} all={all === source.id} />
            ))}
          </div>
        </ClientMessages>
      )}
    </div>
  )
}
