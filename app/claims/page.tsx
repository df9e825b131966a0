import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimList } from '@/components/claims/ClaimList'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { EmptyState } from '@/components/ui/EmptyState'
import { entriesOf } from './entries-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('list.title'), description: t('list.lead') }
}

export default async function ClaimsPage() {
  await connection()
  const [entries, t] = await Promise.all([entriesOf(), getTranslations('claims')])
  return (
    <div className="page-width pt-8 pb-16 sm:pt-10">
      <h1 className="text-28 sm:text-40">{t('list.title')}</h1>
      <p className="mt-2 mb-6 max-w-measure text-16 text-ink-muted">{t('list.lead')}</p>
      <ClientMessages namespaces={['claims']}>
        <ClaimList entries={entries} empty={<EmptyState message={t('list.empty')} />} />
      </ClientMessages>
    </div>
  )
}
