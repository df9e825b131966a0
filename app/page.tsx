import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { PairList } from '@/components/home/PairList'
import { pairRows } from '@/components/home/pair-rows'
import { STORY, storyOf } from '@/components/home/story'
import { StoryPanel } from '@/components/home/StoryPanel'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { ListAsOfForm, ListAsOfNothing, ListAsOfNotice } from '@/components/sources/ListAsOfBar'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { findClaims } from '@/lib/store/claims'
import { findPairs } from '@/lib/store/pairs'
import { findPairsThen } from '@/lib/store/pairs-then'
import { listAsOf } from './list-as-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: { absolute: t('pageTitle') } }
}

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  await connection()
  const [{ q, all, asof }, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations('home')])
  const { at, search, notice } = listAsOf(asof)
  const [pairs, claims] = await Promise.all([
    at === null ? findPairs() : findPairsThen(at),
    findClaims({ partner: STORY.partner }),
  ])
  const query = (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).trim().slice(0, 100)
  const story = storyOf(pairs, claims)
  return (
    <div className="page-width pt-6 sm:pt-8">
      <h1 className="max-w-measure text-16 font-normal text-pretty text-ink-muted">{t('lead')}</h1>
      <div className="mt-5 empty:hidden">
        <ListAsOfNotice action="/" at={at} notice={notice} />
      </div>
      {pairs.length === 0 && at !== null ? (
        <ListAsOfNothing action="/" at={at} />
      ) : pairs.length === 0 ? (
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
        <ClientMessages namespaces={['home', 'take']}>
          <div className="mt-8 space-y-16">
            {story && !query && at === null && <StoryPanel story={story} />}
            <div>
              <PairList
                rows={pairRows(pairs, { locale, first: STORY })}
                query={query}
                all={all !== undefined}
                asOf={search}
              />
              <ListAsOfForm action="/" at={at} />
            </div>
          </div>
        </ClientMessages>
      )}
    </div>
  )
}
