import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { AccessNotice } from '@/components/imports/AccessNotice'
import { BackToImports } from '@/components/imports/BackToImports'
import { RememberedAnswers } from '@/components/imports/RememberedAnswers'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { getQueryClient } from '@/lib/client/query-client'
import { answersQuery, mappingsQuery } from '@/lib/client/remembered-query'
import { mayChange } from '@/lib/server/access'
import { rememberedAnswers } from '@/lib/store/area-answers'
import { rememberedMappings } from '@/lib/store/column-mappings'
import { database } from '@/lib/store/database'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.remembered')
  return { title: t('title'), description: t('lead') }
}

export default async function RememberedPage() {
  const [t, permission, answers, mappings] = await Promise.all([
    getTranslations('imports.remembered'),
    headers().then((asked) => mayChange({ headers: asked })),
    rememberedAnswers(database()),
    rememberedMappings(database()),
  ])
  const queryClient = getQueryClient()
  queryClient.setQueryData(answersQuery().queryKey, answers)
  queryClient.setQueryData(mappingsQuery().queryKey, mappings)
  return (
    <div className="page-width grid grid-cols-1 gap-10 py-8">
      <header>
        <BackToImports />
        <h1 className="mt-1 text-28 sm:text-40">{t('title')}</h1>
        <p className="mt-2 max-w-measure text-16 text-ink-muted">{t('lead')}</p>
      </header>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ClientMessages namespaces={['imports', 'take']}>
          <RememberedAnswers mayChange={permission.allowed} />
          {!permission.allowed && <AccessNotice reason={permission.reason} />}
        </ClientMessages>
      </HydrationBoundary>
    </div>
  )
}
