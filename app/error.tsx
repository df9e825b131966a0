'use client'

import { useTranslations } from 'next-intl'
import { errorDigest } from '@/components/layout/error-digest'
import { StatusPage } from '@/components/layout/StatusPage'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('error')
  const digest = errorDigest(error)
  return (
    <StatusPage
      title={t('title')}
      sentence={t('sentence')}
      reference={digest === null ? undefined : { label: t('reference'), id: digest }}
    >
      <Button variant="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <LinkButton href="/">{t('home')}</LinkButton>
    </StatusPage>
  )
}
