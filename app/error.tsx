'use client'

import { useTranslations } from 'next-intl'
import { StatusPage } from '@/components/layout/StatusPage'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'

/** The digest under which the server has logged what happened; there is none for an error that arose in the browser. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('common.error')
  const digest = digestOf(error)
  return (
    <StatusPage
      title={t('title')}
      sentence={t('sentence')}
      reference={digest === null ? undefined : t('reference', { digest })}
    >
      <Button variant="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <LinkButton href="/">{t('home')}</LinkButton>
    </StatusPage>
  )
}
