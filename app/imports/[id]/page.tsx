import type { Metadata } from 'next'
import { cache } from 'react'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { AccessNotice } from '@/components/imports/AccessNotice'
import { ImportView } from '@/components/imports/ImportView'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { importQuery, parseExactly } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { getQueryClient } from '@/lib/client/query-client'
import { mayChange } from '@/lib/server/access'
import { stringifyExact } from '@/lib/server/exact-json'
import { importJson } from '@/lib/server/import-json'
import { importStore } from '@/lib/server/import-requests'
import { requestLanguage } from '@/lib/server/language'
import { problemWords } from '@/lib/server/problem-words'
import { findImport } from '@/lib/store/import-record'
import { findProblems } from '@/lib/store/import-problems'
import { failAbandonedImports } from '@/lib/store/import-work'

/** The import of the address as the interface for programs gives it; there is no page for anything else. */
const reportOf = cache(async (text: string): Promise<ImportReport> => {
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound()
  const store = importStore()
  await failAbandonedImports(store.pool)
  const record = await findImport(store, Number(text))
  if (!record) notFound()
  const [problems, asked] = await Promise.all([findProblems(store, record.id), headers()])
  return parseExactly(stringifyExact(importJson(record, problems, problemWords(requestLanguage(asked)))))
})

export async function generateMetadata({ params }: PageProps<'/imports/[id]'>): Promise<Metadata> {
  const [{ id, file }, t] = await Promise.all([
    params.then((given) => reportOf(given.id)),
    getTranslations('imports.report'),
  ])
  return { title: t('pageTitle', { id, file: file.name }) }
}

export default async function ImportPage({ params }: PageProps<'/imports/[id]'>) {
  const [report, permission] = await Promise.all([
    params.then(({ id }) => reportOf(id)),
    headers().then((asked) => mayChange({ headers: asked })),
  ])
  const queryClient = getQueryClient()
  queryClient.setQueryData(importQuery(report.id).queryKey, report)
  return (
    <div className="page-width py-8">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ClientMessages namespaces={['imports', 'take']}>
          <ImportView
            id={report.id}
            mayChange={permission.allowed}
            access={permission.allowed ? null : <AccessNotice reason={permission.reason} />}
          />
        </ClientMessages>
      </HydrationBoundary>
    </div>
  )
}
