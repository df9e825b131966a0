import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { ListAsOfForm, ListAsOfNothing, ListAsOfNotice } from '@/components/sources/ListAsOfBar'
import { SourceSection } from '@/components/sources/SourceSection'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { findPairs } from '@/lib/store/pairs'
import { findPairsThen } from '@/lib/store/pairs-then'
import { findSources } from '@/lib/store/sources'
import { findSourcesThen } from '@/lib/store/sources-then'
import { listAsOf } from '../list-as-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources')
  return { title: t('pageTitle'), description: t('lead') }
}

export default async function SourcesPage({ searchParams }: PageProps<'/sources'>) {
  await connection()
  const { all, asof } = await searchParams
  const { at, search, notice } = listAsOf(asof)
  const [sources, pairs, t] = await Promise.all([
    at === null ? findSources() : findSourcesThen(at),
    at === null ? findPairs() : findPairsThen(at),
    getTranslations('sources'),
  ])
  return (
    <div className="page-width pt-8 sm:pt-10">
      <h1 className="text-28 sm:text-40">{t('title')}</h1>
      <p className="mt-2 max-w-measure text-16 text-ink-muted">{t('lead')}</p>
      <div className="mt-5 empty:hidden">
        <ListAsOfNotice action="/sources" at={at} notice={notice} />
      </div>
      {sources.length === 0 && at !== null ? (
        <ListAsOfNothing action="/sources" at={at} />
      ) : sources.length === 0 ? (
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
              <SourceSection key={source.id} source={source} pairs={pairs} all={all === source.id} asOf={search} />
            ))}
          </div>
        </ClientMessages>
      )}
      {sources.length > 0 && <ListAsOfForm action="/sources" at={at} />}
    </div>
  )
}
