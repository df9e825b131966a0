import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StatusPage } from '@/components/layout/StatusPage'
import { LinkButton } from '@/components/ui/LinkButton'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout.notFound')
  return { title: t('title') }
}

export default async function NotFound() {
  const t = await getTranslations('layout.notFound')
  return (
    <StatusPage title={t('title')} sentence={t('sentence')}>
      <LinkButton href="/" variant="primary">
        {t('home')}
      </LinkButton>
      <LinkButton href="/sources">{t('sources')}</LinkButton>
    </StatusPage>
  )
}
