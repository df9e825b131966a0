import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimList } from '@/components/claims/ClaimList'
import { ListActions } from '@/components/claims/ListActions'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { listOf } from './list-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('list.title'), description: t('list.lead') }
}

export default async function ClaimsPage({ searchParams }: PageProps<'/claims'>) {
  await connection()
  const [list, t] = await Promise.all([listOf(searchParams), getTranslations('claims')])
  return (
    <div className="page-width pt-8 pb-16 sm:pt-10">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-28 sm:text-40">{t('list.title')}</h1>
          <p className="mt-2 max-w-measure text-16 text-ink-muted">{t('list.lead')}</p>
        </div>
        <ListActions />
      </div>
      <ClientMessages namespaces={['claims']}>
        <div className="mt-6">
          <ClaimList
            list={list}
            empty={
              <EmptyState
                message={t('list.empty')}
                action={<LinkButton href="/claims/new">{t('list.enter')}</LinkButton>}
              />
            }
          />
        </div>
      </ClientMessages>
    </div>
  )
}
