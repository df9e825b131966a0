'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { Skeleton } from '@/components/ui/Skeleton'
import { forgetFigures, importQuery } from '@/lib/client/imports-query'
import { isRunning, type ImportReport, type ImportState } from '@/lib/client/import-report'
import { ImportDetails } from './ImportDetails'
import { ImportHeader } from './ImportHeader'
import { ImportProgressBar } from './ImportProgressBar'
import { OutcomeNotice } from './OutcomePanel'
import { useImportActions } from './use-import-actions'

export interface ImportViewProps {
  readonly id: number
  /** Whether this reader may import, discard and take back. */
  readonly mayChange: boolean
  /** What stands in the place of the buttons otherwise: the login, or why uploading is off. */
  readonly access: ReactNode
}

/** One import through its whole life: read, previewed, imported, or why not. Follows the server by itself. */
export function ImportView({ id, mayChange, access }: ImportViewProps) {
  const t = useTranslations('imports.report')
  const actions = useImportActions(id)
  const {
    data: report,
    error,
    isPending,
    refetch,
    isRefetching,
  } = useQuery(importQuery(id, actions.running === 'commit' || actions.running === 'preview'))
  useFreshFigures(report?.state)

  if (isPending) return <Skeleton label={t('pending')} height={480} />
  const retry = (
    <Button busy={isRefetching} onClick={() => void refetch()}>
      {t('retry')}
    </Button>
  )
  if (!report) {
    return (
      <Notice kind="error" title={t('failedTitle')} actions={retry}>
        {error?.message}
      </Notice>
    )
  }
  const running = isRunning(report)
  // What was read before stays in sight, and the focus where it is, while the file is read again or taken back.
  const again =
    running &&
    (report.state === 'done' || (report.state === 'preview' && (report.format !== null || Boolean(report.raw))))
  return (
    <div className="grid grid-cols-1 gap-8">
      <ImportHeader report={report} />
      {error && (
        <Notice kind="warning" title={t('stale')} actions={retry}>
          {error.message}
        </Notice>
      )}
      {actions.error && (
        <Notice
          kind="error"
          title={t('actionFailed')}
          actions={<Button onClick={actions.dismiss}>{t('dismiss')}</Button>}
        >
          {actions.error.message}
        </Notice>
      )}
      {running && (
        <div className={again ? STICKY : 'grid grid-cols-1 gap-4'}>
          <ImportProgressBar report={report} />
          {report.state === 'preview' && mayChange && (
            <Button
              className="justify-self-start"
              busy={actions.running === 'discard'}
              onClick={() => actions.act({ kind: 'discard' })}
            >
              {t('cancel')}
            </Button>
          )}
        </div>
      )}
      {!running && report.state !== 'preview' && <OutcomeNotice report={report} {...(mayChange && { actions })} />}
      {(!running || again) && <ImportDetails report={report} {...(mayChange && { actions })} />}
      {!running && !mayChange && report.state === 'preview' && access}
    </div>
  )
}

const STICKY = 'sticky top-0 z-20 grid grid-cols-1 gap-3 border-b border-ink bg-paper py-3'

const WRITTEN: ReadonlySet<ImportState> = new Set(['done', 'reverted'])

/** When figures have changed before this page's eyes, no chart may show the old ones. */
function useFreshFigures(state: ImportReport['state'] | undefined): void {
  const client = useQueryClient()
  const router = useRouter()
  const before = useRef(state)
  useEffect(() => {
    const seen = before.current
    before.current = state
    if (seen === undefined || state === undefined || seen === state || !WRITTEN.has(state)) return
    void forgetFigures(client)
    router.refresh()
  }, [state, client, router])
}
