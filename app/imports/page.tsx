import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import Link from 'next/link'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccessNotice } from '@/components/imports/AccessNotice'
import { formatSizeLimit } from '@/components/imports/file-size'
import { ImportHistory } from '@/components/imports/ImportHistory'
import { LogOutButton } from '@/components/imports/LoginForm'
import { OwnFormColumns } from '@/components/imports/OwnFormColumns'
import { UploadPanel } from '@/components/imports/UploadPanel'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { Panel } from '@/components/ui/Panel'
import { buttonStyle } from '@/components/ui/control-styles'
import { importListQuery, type ImportPage } from '@/lib/client/imports-query'
import { getQueryClient } from '@/lib/client/query-client'
import { mayChange } from '@/lib/server/access'
import { currentSettings } from '@/lib/server/current-settings'
import { importSummaryJson } from '@/lib/server/import-json'
import { importStore } from '@/lib/server/import-requests'
import { sessionCookie } from '@/lib/server/session'
import { findImports } from '@/lib/store/import-record'
import { failAbandonedImports } from '@/lib/store/import-work'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'

const PAGE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title'), description: t('pageDescription') }
}

/** The newest imports in the shape in which the interface for programs gives them. */
async function firstPage(): Promise<ImportPage> {
  const store = importStore()
  await failAbandonedImports(store.pool)
  const records = await findImports(store, { limit: PAGE + 1 })
  const page = records.slice(0, PAGE)
  return { imports: page.map(importSummaryJson), next: records.length > PAGE ? String(page.at(-1)?.id) : null }
}

export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const [t, locale, permission, first, { login }, jar] = await Promise.all([
    getTranslations('imports'),
    getLocale(),
    headers().then((asked) => mayChange({ headers: asked })),
    firstPage(),
    searchParams,
    cookies(),
  ])
  const { maxUpload } = currentSettings()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const queryClient = getQueryClient()
  queryClient.setQueryData(importListQuery().queryKey, { pages: [first], pageParams: [null] })
  const failed = login === 'wrong' || login === 'too-many' ? login : undefined

  return (
    <div className="page-width grid grid-cols-1 gap-10 py-8">
      <ClientMessages namespaces={['imports', 'take']}>
        <section className="grid grid-cols-1 gap-6">
          <div className="flex flex-wrap items-start justify-between gap-4">
            <h1 className="text-28 sm:text-40">{t('title')}</h1>
            {permission.allowed && jar.has(sessionCookie) && <LogOutButton />}
          </div>
          <div className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
            <div className="grid grid-cols-1 content-start gap-4">
              <p className="max-w-measure text-16">{t('intro')}</p>
              {permission.allowed && (
                <p className="text-14 text-ink-muted">{t('limit', { limit: formatSizeLimit(maxUpload, language) })}</p>
              )}
              <p className="max-w-measure text-14 text-ink-muted">{t('mode')}</p>
              <div className="screen-only flex flex-wrap items-center gap-x-3 gap-y-2">
                <a href="/imports/template.csv" download className={buttonStyle('secondary')}>
                  <Download size={16} strokeWidth={1.75} aria-hidden />
                  {t('templateLink')}
                </a>
                <a href="/imports/example.csv" download className={buttonStyle('quiet')}>
                  {t('exampleLink')}
                </a>
              </div>
              <p className="screen-only text-14">
                <Link href="/imports/remembered" prefetch={false}>
                  {t('remembered.link')}
                </Link>
              </p>
            </div>
            <div className="screen-only min-w-0">
              {permission.allowed ? (
                <UploadPanel maxUpload={maxUpload} />
              ) : (
                <AccessNotice reason={permission.reason} {...(failed && { failed })} />
              )}
            </div>
          </div>
          <OwnFormColumns />
        </section>
        <Panel title={t('history.title')} subtitle={t('history.subtitle')}>
          <HydrationBoundary state={dehydrate(queryClient)}>
            <ImportHistory />
          </HydrationBoundary>
        </Panel>
      </ClientMessages>
    </div>
  )
}
