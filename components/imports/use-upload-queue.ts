'use client'

import { useEffect, useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ApiError } from '@/lib/client/figures-query'
import { importListQuery, importQuery } from '@/lib/client/imports-query'
import { formatSizeLimit } from './file-size'
import { useLanguage } from './import-words'
import { isSending, queueOf, withState, type QueuedFile } from './upload-queue'
import { needsLogin, UploadCancelled, uploadFile, type Upload } from './upload-request'

export interface UploadQueue {
  readonly queue: readonly QueuedFile[]
  readonly send: (files: readonly File[]) => void
  /** Breaks off the file that is being sent, and with `all` those that wait too. */
  readonly cancel: (all: boolean) => void
  readonly clear: () => void
}

/** Sends files one after the other; a single good one leads to its preview. `maxUpload` in bytes. */
export function useUploadQueue(maxUpload: number): UploadQueue {
  const t = useTranslations('imports.upload')
  const language = useLanguage()
  const router = useRouter()
  const client = useQueryClient()
  const upload = useRef<Upload | null>(null)
  const stopped = useRef(false)
  const [queue, setQueue] = useState<readonly QueuedFile[]>([])
  useUploadOwnsPage(isSending(queue), upload)

  const problemOf = (file: File, error: unknown): string =>
    error instanceof UploadCancelled
      ? t('cancelled', { name: file.name })
      : (error instanceof ApiError && error.message) || t('interrupted', { name: file.name })

  const sendOne = async ({ key, file }: QueuedFile): Promise<readonly number[]> => {
    const change = (part: Partial<QueuedFile>): void => setQueue((now) => withState(now, key, part))
    if (file.size > maxUpload) {
      const bytes = { size: file.size, limit: maxUpload, limitWords: formatSizeLimit(maxUpload, language) }
      change({ state: 'failed', problem: t('tooLarge', { name: file.name, ...bytes }) })
      return []
    }
    change({ state: 'sending' })
    upload.current = uploadFile(file, (sent) => change({ sent }))
    try {
      const { tables, ...report } = await upload.current.report
      client.setQueryData(importQuery(report.id).queryKey, report)
      void client.invalidateQueries({ queryKey: importListQuery().queryKey })
      const imports = tables ?? [{ id: report.id, name: file.name }]
      change({ state: 'arrived', sent: file.size, imports })
      return imports.map(({ id }) => id)
    } catch (error) {
      if (needsLogin(error)) {
        stopped.current = true
        router.refresh()
      }
      change({
        state: error instanceof UploadCancelled ? 'cancelled' : 'failed',
        problem: problemOf(file, error),
      })
      return []
    } finally {
      upload.current = null
    }
  }

  const send = async (files: readonly File[]): Promise<void> => {
    if (upload.current || isSending(queue) || files.length === 0) return
    stopped.current = false
    const entries = queueOf(files)
    setQueue(entries)
    const ids: number[] = []
    for (const entry of entries) {
      if (stopped.current) setQueue((now) => withState(now, entry.key, { state: 'cancelled' }))
      else ids.push(...(await sendOne(entry)))
    }
    if (entries.length === 1 && ids.length === 1) router.push(`/imports/${ids[0]}`)
  }

  return {
    queue,
    send: (files) => void send(files),
    cancel: (all) => {
      stopped.current = stopped.current || all
      upload.current?.cancel()
    },
    clear: () => setQueue([]),
  }
}

/** While a file is on its way, leaving the page is asked about, and leaving it breaks the upload off. */
function useUploadOwnsPage(sending: boolean, upload: { readonly current: Upload | null }): void {
  useEffect(() => {
    if (!sending) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [sending])
  useEffect(() => () => upload.current?.cancel(), [upload])
}
