'use client'

import { useState, type ReactNode } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { Skeleton } from '@/components/ui/Skeleton'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import type { rememberedQuery } from '@/lib/client/remembered-query'
import { formatDateTime } from '@/lib/trade/format'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { useLanguage } from './import-words'

export interface RememberedPanelProps<Row> {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly empty: string
  readonly query: ReturnType<typeof rememberedQuery<Row>>
  /** What was said, and where it holds. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rowKey: (row: Row) => string
  /** What a row is called when it is forgotten. */
  readonly nameOf: (row: Row) => string
  /** The rows as they are taken along. */
  readonly taken: (rows: readonly Row[]) => TakenTable
  /** Forgets a row and gives what is left; absent where this reader may not. */
  readonly forget?: ((row: Row) => Promise<readonly Row[]>) | undefined
}

/** What people have said once and is used by itself since: each with its day, and a button that forgets it. */
export function RememberedPanel<Row extends { readonly createdAt: string }>(props: RememberedPanelProps<Row>) {
  const { id, title, subtitle, empty, query, columns, rowKey, nameOf, taken, forget } = props
  const t = useTranslations('imports.remembered')
  const locale = useLanguage()
  const client = useQueryClient()
  const { data, error, isPending, isRefetching, refetch } = useQuery(query)
  const [forgotten, setForgotten] = useState('')
  const mutation = useMutation({
    mutationFn: async (row: Row) => (forget ? forget(row) : []),
    onSuccess: (left, row) => {
      client.setQueryData(query.queryKey, left)
      setForgotten(t('forgotten', { name: nameOf(row) }))
    },
    onError: () => void refetch(),
  })
  const failure = mutation.error ?? error
  let body: ReactNode
  if (isPending) body = <Skeleton label={t('pending')} height={160} />
  else if (data === undefined) body = null
  else if (data.length === 0) body = <EmptyState message={empty} />
  else {
    const day: Column<Row> = {
      id: 'day',
      header: t('day'),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} className="figures whitespace-nowrap">
          {formatDateTime(createdAt, { locale })}
        </time>
      ),
    }
    const button: Column<Row> = {
      id: 'forget',
      header: <VisuallyHidden>{t('forget')}</VisuallyHidden>,
      cell: (row) => (
        <Button
          variant="quiet"
          aria-label={t('forgetOf', { name: nameOf(row) })}
          busy={mutation.isPending && rowKey(mutation.variables) === rowKey(row)}
          aria-disabled={mutation.isPending}
          onClick={() => mutation.isPending || mutation.mutate(row)}
        >
          {t('forget')}
        </Button>
      ),
    }
    body = (
      <DataTable
        caption={title}
        hideCaption
        columns={[...columns, day, ...(forget ? [button] : [])]}
        rows={data}
        rowKey={rowKey}
        maxHeight={560}
        stacked
      />
    )
  }
  return (
    <Panel
      id={id}
      title={title}
      subtitle={subtitle}
      actions={
        data &&
        data.length > 0 && (
          <TakeAlong {...{ id, title }} figures={{ table: () => taken(data), unit: '' }} sources={[]} />
        )
      }
    >
      <VisuallyHidden role="status">{forgotten}</VisuallyHidden>
      <div className="grid grid-cols-1 gap-4">
        {failure && (
          <Notice
            kind={data === undefined ? 'error' : 'warning'}
            title={t(mutation.error ? 'notForgotten' : data === undefined ? 'failed' : 'stale')}
            actions={
              <Button
                busy={isRefetching}
                onClick={() => {
                  mutation.reset()
                  void refetch()
                }}
              >
                {t('retry')}
              </Button>
            }
          >
            {failure.message}
          </Notice>
        )}
        {body}
      </div>
    </Panel>
  )
}
