'use client'

import { useQueries } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { importQuery } from '@/lib/client/imports-query'
import { hasNoProblem, isSending, type QueuedFile } from './upload-queue'
import { UploadListRow } from './UploadListRow'
import { useImportAll } from './use-import-all'

export interface UploadListProps {
  readonly queue: readonly QueuedFile[]
  readonly onCancel: () => void
  /** Back to the place to drop files on. */
  readonly onMore: () => void
}

/** Several files: how far each has come, what is in each, and one button for all that nobody has to look at. */
export function UploadList({ queue, onCancel, onMore }: UploadListProps) {
  const t = useTranslations('imports.upload')
  const ids = queue.flatMap(({ imports }) => imports.map(({ id }) => id))
  const reports = useQueries({ queries: ids.map((id) => importQuery(id)) }).map(({ data }) => data)
  const reportOf = (id: number) => reports.find((report) => report?.id === id)
  const good = reports.flatMap((report) => (report && hasNoProblem(report) ? [report] : []))
  const { importAll, running, imported, error } = useImportAll()
  const sending = isSending(queue)

  return (
    <div className="grid grid-cols-1 gap-4 border border-control px-4 py-4">
      <h2 className="text-16">
        {t('queue', { count: queue.reduce((sum, { imports }) => sum + Math.max(1, imports.length), 0) })}
      </h2>
      <ul className="grid grid-cols-1 border-t border-hairline">
        {queue.map((entry) => (
          <UploadListRow key={entry.key} entry={entry} reportOf={reportOf} />
        ))}
      </ul>
      {error && <Notice kind="error">{error}</Notice>}
      {imported > 0 && !running && <Notice>{t('importedAll', { count: imported })}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        {sending ? (
          <Button onClick={onCancel}>{t('cancelAll')}</Button>
        ) : (
          <>
            {(good.length > 0 || running !== null) && (
              <Button variant="primary" busy={running !== null} onClick={() => importAll(good)}>
                {running === null ? t('importAll', { count: good.length }) : t('importing', { name: running })}
              </Button>
            )}
            <Button disabled={running !== null} onClick={onMore}>
              {t('more')}
            </Button>
          </>
        )}
      </div>
      {imported === 0 && <p className="text-12 text-ink-muted">{t('stored')}</p>}
    </div>
  )
}
