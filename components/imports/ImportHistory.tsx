'use client'

import Link from 'next/link'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { Skeleton } from '@/components/ui/Skeleton'
import { Tag } from '@/components/ui/Tag'
import { importListQuery } from '@/lib/client/imports-query'
import type { ImportSummary } from '@/lib/client/import-report'
import { formatDateTime } from '@/lib/trade/format'
import { useImportWords, useLanguage } from './import-words'
import { COUNTS, takenImports } from './imports-taken'

/** Every import, newest first, with counts that add up. */
export function ImportHistory() {
  const t = useTranslations('imports.history')
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isRefetching } =
    useInfiniteQuery(importListQuery())
  const columns = useColumns()
  const words = useImportWords()
  const imports = data?.pages.flatMap((page) => page.imports) ?? []

  if (isPending) return <Skeleton label={t('pending')} height={240} />
  return (
    <div className="grid grid-cols-1 gap-4">
      {error && (
        <Notice
          kind="error"
          title={t('failed')}
          actions={
            <Button busy={isRefetching} onClick={() => void refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {error.message}
        </Notice>
      )}
      {imports.length > 0 && (
        <div id="imports">
          <div className="mb-1 flex justify-end">
            <TakeAlong
              id="imports"
              title={t('caption')}
              figures={{ table: () => takenImports(imports, { t, words }), unit: '' }}
              sources={[]}
            />
          </div>
          <DataTable
            caption={t('caption')}
            hideCaption
            columns={columns}
            rows={imports}
            rowKey={({ id }) => String(id)}
            stacked
          />
        </div>
      )}
      {imports.length === 0 && !error && <EmptyState message={t('empty')} />}
      {hasNextPage && (
        <Button className="justify-self-start" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </div>
  )
}

function useColumns(): readonly [Column<ImportSummary>, ...Column<ImportSummary>[]] {
  const t = useTranslations('imports.history')
  const words = useImportWords()
  const locale = useLanguage()
  return [
    {
      id: 'file',
      header: t('file'),
      cell: ({ id, file }) => (
        <Link
          href={`/imports/${id}`}
          // Of a long list one is opened: fetching them all beforehand would only load the server.
          prefetch={false}
          className="inline-block min-w-36 wrap-anywhere underline decoration-control underline-offset-4 hover:decoration-ink"
        >
          {file.name}
        </Link>
      ),
    },
    { id: 'state', header: t('state'), cell: (row) => <Tag>{words.state(row)}</Tag> },
    {
      id: 'when',
      header: t('when'),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} className="figures whitespace-nowrap">
          {formatDateTime(createdAt, { locale })}
        </time>
      ),
    },
    {
      id: 'format',
      besides: true,
      header: t('format'),
      cell: ({ format }) => <span className="inline-block min-w-20">{words.format(format)}</span>,
    },
    {
      id: 'source',
      header: t('source'),
      cell: (row) => <span className="inline-block min-w-32 wrap-anywhere">{words.source(row)}</span>,
    },
    ...COUNTS.map((count): Column<ImportSummary> => ({
      id: count,
      header: t(`counts.${count}`),
      kind: 'number',
      ...(count !== 'read' && { besides: true }),
      cell: ({ rows }) => words.number(rows[count]),
    })),
  ]
}
