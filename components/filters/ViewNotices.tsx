'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import { usePair } from '@/components/pair/pair-context'
import type { ViewNotice } from '@/lib/trade/view-query'

/** What of a pair's address could not be used, and what was used instead. */
export function ViewNotices() {
  const { address, view } = usePair()
  return <AddressNotices notices={[...address.notices, ...view.notices]} />
}

/** The same for a page with a vocabulary of its own. */
export function AddressNotices({ notices }: { notices: readonly ViewNotice[] }) {
  const t = useTranslations('filters.notice')
  if (notices.length === 0) return null
  return (
    <Notice kind="warning" title={t('title')}>
      <ul className="grid gap-1">
        {notices.map(({ parameter, value, reason }) => (
          <li key={`${parameter} ${value} ${reason}`}>{t(reason, { parameter, value })}</li>
        ))}
      </ul>
    </Notice>
  )
}
