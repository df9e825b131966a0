'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'
import { AddressNotices } from '@/components/filters/ViewNotices'
import { PairEmpty } from '@/components/pair/PairEmpty'
import { PairHeader } from '@/components/pair/PairHeader'
import { useRevisionAddress } from '@/lib/client/revision-address'
import { ChangesPanel } from './ChangesPanel'
import { HistoryPanel } from './HistoryPanel'
import { RevisedPanel } from './RevisedPanel'
import { RevisionFilters } from './RevisionFilters'
import { RevisionList } from './RevisionList'
import { RevisionsHeadline } from './RevisionsHeadline'
import { useRevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

export interface RevisionsViewProps {
  /** `RevisionsData` as JSON: one text crosses to the browser much faster than a tree of it. */
  readonly json: string
  readonly hasMirror: boolean
  /** Whether a telephone asks: charts are first drawn for its width. */
  readonly narrow: boolean
}

/** The page of revisions: the sentence, first published against latest, every change, and where a figure comes from. */
export function RevisionsView({ json, hasMirror, narrow }: RevisionsViewProps) {
  const data = useMemo(() => JSON.parse(json) as RevisionsData, [json])
  const address = useRevisionAddress()
  const words = useRevisionWords(data)
  const t = useTranslations('revisions')
  const { reporter, partner, changes, choices } = data
  const { period } = address.query
  const header = <PairHeader reporter={reporter} partner={partner} hasMirror={hasMirror} />
  if (changes.length === 0) {
    return (
      <div className="page-width py-6">
        {header}
        <PairEmpty reporter={reporter} partner={partner} hasMirror={hasMirror} />
      </div>
    )
  }
  return (
    <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>
      <div className="page-width pt-6">
        {header}
        <RevisionsHeadline data={data} words={words} />
      </div>
      {(choices.length > 0 || period || address.query.import !== undefined) && (
        <RevisionFilters data={data} address={address} words={words} />
      )}
      <div className="page-width grid grid-cols-1 gap-12 pt-5 pb-16">
        <AddressNotices notices={address.notices} />
        {period && <HistoryPanel data={data} query={{ ...address.query, period }} words={words} />}
        {choices.length === 0 && <p className="max-w-measure text-14 text-ink-muted">{t('why')}</p>}
        <RevisedPanel data={data} address={address} words={words} />
        {choices.length > 0 && <RevisionList data={data} address={address} words={words} />}
        <ChangesPanel data={data} words={words} />
      </div>
    </AssumedWidth>
  )
}
