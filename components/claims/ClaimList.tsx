'use client'

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { buttonStyle } from '@/components/ui/control-styles'
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
  /** Whether these are all claims there are. */
  readonly everything?: boolean
  /** In the place of the list where there is no claim at all. */
  readonly empty: ReactNode
}

/** A longer address the server would refuse. */
const LONGEST_LIST = 8000

/** The table of just the claims shown; null where there is none, or where they are too many to be named. */
function exportAddress(shown: readonly ClaimEntry[], everything: boolean): string | null {
  const ids = shown.map(({ id }) => id).join(',')
  if (everything) return '/api/v1/claims?format=csv'
  return ids === '' || ids.length > LONGEST_LIST ? null : `/api/v1/claims?format=csv&id=${ids}`
}

/** Claims with their verdicts, narrowed by verdict, speaker and words as the address says. */
export function ClaimList({ entries, everything = false, empty }: ClaimListProps) {
  const t = useTranslations('claims')
  const locale = useLocale()
  const address = useClaimsAddress()
  if (entries.length === 0) return empty
  const { shown, counts, all } = filterClaims(entries, address)
  const download = exportAddress(shown, everything && shown.length === entries.length)
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
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-14 text-ink-muted">
          {t('list.count', { count: shown.length })}
        </p>
        {download !== null && (
          // Not a page: the browser saves it.
          <a href={download} download className={buttonStyle('quiet')}>
            <Download size={16} strokeWidth={1.75} aria-hidden />
            {t('list.export')}
          </a>
        )}
      </div>
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
