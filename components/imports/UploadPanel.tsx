'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { ApiError } from '@/lib/client/figures-query'
import { importListQuery, importQuery } from '@/lib/client/imports-query'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { DropArea } from './DropArea'
import { formatFileSize, formatSizeLimit } from './file-size'
import { needsLogin, UploadCancelled, uploadFile, type Upload } from './upload-request'

interface Sending {
  readonly file: File
  readonly sent: number
}

/** Takes one file, shows how far it has come, and goes to its preview. `maxUpload` in bytes. */
export function UploadPanel({ maxUpload }: { readonly maxUpload: number }) {
  const t = useTranslations('imports.upload')
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const router = useRouter()
  const queryClient = useQueryClient()
  const upload = useRef<Upload | null>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<ReactNode>(null)
  useUploadOwnsPage(sending !== null, upload)

  const size = (bytes: number): string => formatFileSize(bytes, language)

  const send = async (file: File): Promise<void> => {
    if (upload.current) return
    if (file.size > maxUpload) {
      const bytes = { size: file.size, limit: maxUpload, limitWords: formatSizeLimit(maxUpload, language) }
      setProblem(t('tooLarge', { name: file.name, ...bytes }))
      return
    }
    setProblem(null)
    setSending({ file, sent: 0 })
    upload.current = uploadFile(file, (sent) => setSending({ file, sent }))
    try {
      const report = await upload.current.report
      queryClient.setQueryData(importQuery(report.id).queryKey, report)
      void queryClient.invalidateQueries({ queryKey: importListQuery().queryKey })
      router.push(`/imports/${report.id}`)
    } catch (error) {
      upload.current = null
      setSending(null)
      if (error instanceof UploadCancelled) setProblem(t('cancelled', { name: file.name }))
      else if (needsLogin(error)) router.refresh()
      else setProblem((error instanceof ApiError && error.message) || t('interrupted', { name: file.name }))
    }
  }

  if (sending) {
    const { file, sent } = sending
    const waiting = sent >= file.size
    return (
      <div className="flex min-h-44 flex-col justify-center gap-4 border border-control px-4 py-6">
        <ProgressBar
          label={<span className="font-semibold wrap-anywhere">{file.name}</span>}
          value={waiting ? null : sent / file.size}
          text={waiting ? t('arrived') : t('sent', { sent: size(sent), size: size(file.size) })}
        />
        <Button className="self-start" onClick={() => upload.current?.cancel()}>
          {t('cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <DropArea onFile={(file) => void send(file)} onOther={(what) => setProblem(t(`other.${what}`))} />
      {problem && (
        <Notice kind="error" className="wrap-anywhere">
          {problem}
        </Notice>
      )}
    </div>
  )
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
