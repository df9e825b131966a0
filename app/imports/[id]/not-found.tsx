import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StatusPage } from '@/components/layout/StatusPage'
import { LinkButton } from '@/components/ui/LinkButton'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.notFound')
  return { title: t('title') }
}

export default async function ImportNotFound() {
  const t = await getTranslations('imports.notFound')
  return (
    <StatusPage title={t('title')} sentence={t('sentence')}>
      <LinkButton href="/imports" variant="primary">
        {t('list')}
      </LinkButton>
      <LinkButton href="/">{t('pairs')}</LinkButton>
    </StatusPage>
  )
}
