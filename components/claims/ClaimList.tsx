'use client'

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { useClaimsAddress } from '@/lib/client/claims-address'
import type { ClaimEntry } from './claim-entry'
import { filterClaims, speakersOf } from './claim-filter'
import { ClaimFilters } from './ClaimFilters'
import { ClaimItem } from './ClaimItem'

/** More than this nobody reads down: the rest is a step away. */
const AT_FIRST = 50

export interface ClaimListProps {
  /** Newest first. */
  readonly entries: readonly ClaimEntry[]
  /** In the place of the list where there is no claim at all. */
  readonly empty: ReactNode
}

/** Claims with their verdicts, narrowed by verdict, speaker and words as the address says. */
export function ClaimList({ entries, empty }: ClaimListProps) {
  const t = useTranslations('claims')
  const locale = useLocale()
  const address = useClaimsAddress()
  if (entries.length === 0) return empty
  const { shown, counts, all } = filterClaims(entries, address)
  const first = address.all ? shown : shown.slice(0, AT_FIRST)
  return (
    <div className="grid grid-cols-1 gap-4">
      {address.notices.length > 0 && (
        <Notice kind="warning" title={t('list.noticeTitle')}>
          <ul className="grid gap-1">
            {address.notices.map(({ parameter, value, reason }) => (
              <li key={parameter + value}>{t(`list.notice.${reason}`, { parameter, value })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ClaimFilters address={address} counts={counts} all={all} speakers={speakersOf(entries, locale)} />
      <p role="status" className="text-14 text-ink-muted">
        {t('list.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState message={t('list.nothing')} action={<Button onClick={address.reset}>{t('list.showAll')}</Button>} />
      ) : (
        <div>
          {first.map((entry) => (
            <ClaimItem key={entry.id} entry={entry} />
          ))}
        </div>
      )}
      {first.length < shown.length && (
        <Button className="justify-self-start" onClick={() => address.change({ all: '1' })}>
          {t('list.showRest', { count: shown.length, shown: first.length })}
        </Button>
      )}
    </div>
  )
}
