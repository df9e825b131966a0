'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { errorDigest } from '@/components/layout/error-digest'
import { StatusPage } from '@/components/layout/StatusPage'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'

interface ClaimsFailedProps {
  readonly error: unknown
  readonly retry: () => void
}

/** In the place of statements that did not come: nothing is known to be wrong with them, and the rest of the site goes on. */
export function ClaimsFailed({ error, retry }: ClaimsFailedProps) {
  const t = useTranslations('error')
  const digest = errorDigest(error)
  const one = /^\/claims\/./.test(usePathname())
  return (
    <StatusPage
      title={t(one ? 'claims.one' : 'claims.title')}
      sentence={t('claims.sentence')}
      reference={digest === null ? undefined : { label: t('reference'), id: digest }}
    >
      <Button variant="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <LinkButton href={one ? '/claims' : '/'}>{t(one ? 'claims.all' : 'home')}</LinkButton>
    </StatusPage>
  )
}
