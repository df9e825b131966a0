'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { buttonStyle } from '@/components/ui/control-styles'
import { useClaimsAddress } from '@/lib/client/claims-address'
import { MOST_SHOWN, STEP } from '@/lib/trade/claims/claims-query'
import type { ListedClaims } from './claim-list'
import { ClaimFilters } from './ClaimFilters'
import { ClaimItem } from './ClaimItem'

export interface ClaimListProps {
  /** Newest first. */
  readonly list: ListedClaims
  /** In the place of the list where there is no claim at all. */
  readonly empty: ReactNode
}

/** Claims with their verdicts, narrowed by verdict, speaker and words as the address says. */
export function ClaimList({ list, empty }: ClaimListProps) {
  const t = useTranslations('claims')
  const address = useClaimsAddress()
  if (list.total === 0) return empty
  const { entries, count, download } = list
  const next = Math.min(count, entries.length + STEP, MOST_SHOWN)
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
      <ClaimFilters address={address} counts={list.counts} all={list.all} speakers={list.speakers} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-14 text-ink-muted">
          {t('list.count', { count })}
        </p>
        {download !== null && (
          // Not a page: the browser saves it.
          <a href={download} download className={buttonStyle('quiet')}>
            <Download size={16} strokeWidth={1.75} aria-hidden />
            {t('list.export')}
          </a>
        )}
      </div>
      <div aria-busy={address.pending || undefined} className="aria-busy:opacity-60">
        {count === 0 ? (
          <EmptyState
            message={t('list.nothing')}
            action={<Button onClick={address.reset}>{t('list.showAll')}</Button>}
          />
        ) : (
          entries.map((entry) => <ClaimItem key={entry.id} entry={entry} />)
        )}
      </div>
      {entries.length < count && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-14">
          {next > entries.length && (
            <Button onClick={() => address.change({ shown: String(next) })} disabled={address.pending}>
              {t('list.showMore', { count: next - entries.length })}
            </Button>
          )}
          <span className="text-ink-muted">{t('list.shownOf', { shown: entries.length, count })}</span>
        </div>
      )}
    </div>
  )
}
