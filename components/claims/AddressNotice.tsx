'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import { strangersIn } from '@/lib/client/strangers'

const KNOWN = ['table', 'asof']

/** What of a claim's address the page does not know. @param asOf what is wrong with the time it names */
export function AddressNotice({ asOf }: { readonly asOf: string | null }) {
  const t = useTranslations('claims.list')
  const strangers = strangersIn(useSearchParams(), KNOWN)
  if (strangers.length === 0 && asOf === null) return null
  return (
    <Notice kind="warning" title={t('noticeTitle')} className="mb-4">
      <ul className="grid gap-1">
        {asOf !== null && <li>{asOf}</li>}
        {strangers.map(({ parameter, value }) => (
          <li key={parameter}>{t('notice.parameter', { parameter, value })}</li>
        ))}
      </ul>
    </Notice>
  )
}
