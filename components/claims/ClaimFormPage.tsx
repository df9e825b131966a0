import type { ReactNode } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AccessNotice } from '@/components/imports/AccessNotice'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { Notice } from '@/components/ui/Notice'

export interface ClaimFormPageProps {
  readonly title: string
  readonly lead?: string
  readonly permission: { allowed: true } | { allowed: false; reason: 'password-required' | 'login-required' | 'off' }
  /** What of the address could not be used. */
  readonly notices?: readonly string[]
  /** What changes claims; only drawn for those who may. */
  readonly children: ReactNode
}

/** A page on which claims are changed, or the way to be allowed to. */
export function ClaimFormPage({ title, lead, permission, notices = [], children }: ClaimFormPageProps) {
  const t = useTranslations('claims')
  return (
    <div className="page-width pt-6 pb-16">
      <p className="screen-only mb-4 text-14">
        <Link href="/claims" prefetch={false}>
          {t('list.title')}
        </Link>
      </p>
      <h1 className="text-28 sm:text-40">{title}</h1>
      <p className="mt-2 mb-6 max-w-measure text-16 text-ink-muted">{lead ?? t('form.lead')}</p>
      {notices.length > 0 && (
        <Notice kind="warning" title={t('list.noticeTitle')} className="mb-6">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      <ClientMessages namespaces={['claims', 'sectors', 'imports']}>
        {permission.allowed ? children : <AccessNotice reason={permission.reason} />}
      </ClientMessages>
    </div>
  )
}
