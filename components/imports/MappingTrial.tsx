'use client'

import { useId, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { Skeleton } from '@/components/ui/Skeleton'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import { trialQuery } from '@/lib/client/imports-query'
import type { Trial, TrialRow } from '@/lib/client/import-report'
import type { ReadingChoices } from '@/lib/client/reading-choices'
import { useSettled } from '@/lib/client/use-settled'
import { areaName } from '@/lib/trade/area'
import { useImportWords, useLanguage } from './import-words'
import { StoredValueCell, useObservationColumns } from './observation-columns'

/** Long enough for the next letter or the next arrow key, short enough to seem at once. */
const SETTLED = 350

export interface MappingTrialProps {
  readonly id: number
  /** What the file would be read by; null while something is still to be said. */
  readonly choices: ReadingChoices | null
}

/** What the choices make of the first rows, following them by itself; the rows before stay until the new ones come. */
export function MappingTrial({ id, choices }: MappingTrialProps) {
  const t = useTranslations('imports.mapping.trial')
  const titleId = useId()
  const said = choices && JSON.stringify(choices)
  const settled = useSettled(said, SETTLED)
  const asked = useMemo(() => (settled === null ? null : (JSON.parse(settled) as ReadingChoices)), [settled])
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(trialQuery(id, asked))
  const current = said === settled && !isPlaceholderData
  const failure = current ? (error ?? data?.failure ?? null) : null
  const rows = data && !data.failure ? data : null
  return (
    <section aria-labelledby={titleId} className="grid grid-cols-1 gap-2">
      <h3 id={titleId} className="text-16 leading-6">
        {t('title')}
      </h3>
      <Announcement trial={current && said !== null ? rows : null} failure={failure?.message ?? null} />
      {failure ? (
        <Notice
          kind="warning"
          announce={false}
          title={t('failed')}
          actions={
            error && (
              <Button busy={isFetching} onClick={() => void refetch()}>
                {t('retry')}
              </Button>
            )
          }
        >
          {error ? error.message || t('unasked') : data?.failure && `${data.failure.message} ${data.failure.hint}`}
        </Notice>
      ) : rows ? (
        <Rows trial={rows} stale={current && said !== null ? null : said === null ? 'waiting' : 'stale'} />
      ) : said === null ? (
        <EmptyState message={t('empty')} />
      ) : (
        <Skeleton label={t('pending')} height={160} />
      )}
    </section>
  )
}

interface AnnouncementProps {
  readonly trial: Trial | null
  readonly failure: string | null
}

const useCounts = () => {
  const t = useTranslations('imports.mapping.trial')
  return ({ rows, skipped }: Trial): string => {
    const good = rows.filter(({ observation }) => observation !== null).length
    return t('counts', { good, refused: rows.length - good, skipped })
  }
}

/** Says the counts when new rows have come, once what was being read out is finished. */
function Announcement({ trial, failure }: AnnouncementProps) {
  const t = useTranslations('imports.mapping.trial')
  const counts = useCounts()
  return (
    <VisuallyHidden role="status">
      {failure === null ? (trial ? counts(trial) : '') : `${t('failed')}. ${failure}`}
    </VisuallyHidden>
  )
}

interface RowsProps {
  readonly trial: Trial
  /** Why the rows are those of earlier choices; null where they are not. */
  readonly stale: 'stale' | 'waiting' | null
}

function Rows({ trial, stale }: RowsProps) {
  const t = useTranslations('imports.mapping.trial')
  const columns = useColumns(trial)
  const counts = useCounts()
  const { rows, skipped } = trial
  return (
    <div aria-busy={stale === 'stale' || undefined} className="grid grid-cols-1 gap-2">
      <p className="max-w-measure text-14 text-ink-muted" data-testid="trial-state">
        {stale ? t(stale) : rows.length > 0 ? counts(trial) : skipped > 0 ? t('nothing', { skipped }) : t('noRows')}
      </p>
      {rows.length > 0 && (
        <div className={stale ? 'opacity-85 saturate-50' : undefined}>
          <DataTable
            caption={t('caption')}
            hideCaption
            columns={columns}
            rows={rows.map((row, at) => ({ ...row, at }))}
            rowKey={({ at }) => String(at)}
            maxHeight={420}
          />
        </div>
      )}
    </div>
  )
}

type Shown = TrialRow & { readonly at: number }

function useColumns(trial: Trial): readonly [Column<Shown>, ...Column<Shown>[]] {
  const t = useTranslations('imports.mapping.trial')
  const tSample = useTranslations('imports.sample')
  const words = useImportWords()
  const locale = useLanguage()
  const { flow, period, unit } = useObservationColumns()
  const area = (which: 'reporter' | 'partner'): Column<Shown> => ({
    id: which,
    header: words.field(which),
    cell: ({ observation }) =>
      observation && (
        <span className="whitespace-nowrap">
          {areaName(observation[which], locale)} <span className="text-12 text-ink-muted">{observation[which]}</span>
        </span>
      ),
  })
  const ofObservation = ({ cell, ...column }: typeof flow): Column<Shown> => ({
    ...column,
    cell: ({ observation }) => observation && cell(observation),
  })
  // Where something is said it stands first: on a phone the end of a row is out of sight.
  const note: Column<Shown> = {
    id: 'note',
    header: t('note'),
    cell: ({ observation, problems }) => (
      <span className="block max-w-measure min-w-40 wrap-anywhere">
        {[...(observation ? [] : [t('refused')]), ...problems.slice(0, 2).map(({ message }) => message)].join(' ')}
      </span>
    ),
  }
  return [
    { id: 'line', header: tSample('line'), kind: 'number', cell: ({ line }) => words.number(line) },
    ...(trial.rows.some(({ problems }) => problems.length > 0) ? [note] : []),
    area('reporter'),
    area('partner'),
    ofObservation(flow),
    ofObservation(period),
    {
      id: 'value',
      header: words.field('value'),
      kind: 'number',
      cell: ({ observation }) => observation && <StoredValueCell {...observation} />,
    },
    ofObservation(unit),
  ]
}
