'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { DropArea } from './DropArea'
import { formatFileSize } from './file-size'
import { useLanguage } from './import-words'
import type { QueuedFile } from './upload-queue'
import { UploadList } from './UploadList'
import { useUploadQueue } from './use-upload-queue'

/** Takes files, shows how far each has come; one leads to its preview, several are listed. `maxUpload` in bytes. */
export function UploadPanel({ maxUpload }: { readonly maxUpload: number }) {
  const t = useTranslations('imports.upload')
  const { queue, send, cancel, clear } = useUploadQueue(maxUpload)
  const [other, setOther] = useState<'folder' | 'text' | null>(null)
  const [only] = queue.length === 1 ? queue : []

  if (only && (only.state === 'sending' || (only.state === 'arrived' && only.imports.length === 1))) {
    return <OneFile entry={only} onCancel={() => cancel(true)} />
  }
  if (queue.length > 1 || (only && only.imports.length > 1)) {
    return <UploadList queue={queue} onCancel={() => cancel(true)} onMore={clear} />
  }
  const problem = other ? t(`other.${other}`) : only?.problem
  return (
    <div className="grid grid-cols-1 gap-3">
      <DropArea
        onFiles={(files) => {
          setOther(null)
          send(files)
        }}
        onOther={setOther}
      />
      {problem && (
        <Notice kind="error" className="wrap-anywhere">
          {problem}
        </Notice>
      )}
    </div>
  )
}

interface OneFileProps {
  readonly entry: QueuedFile
  readonly onCancel: () => void
}

function OneFile({ entry: { file, sent }, onCancel }: OneFileProps) {
  const t = useTranslations('imports.upload')
  const language = useLanguage()
  const waiting = sent >= file.size
  const size = (bytes: number): string => formatFileSize(bytes, language)
  return (
    <div className="flex min-h-44 flex-col justify-center gap-4 border border-control px-4 py-6">
      <ProgressBar
        label={<span className="font-semibold wrap-anywhere">{file.name}</span>}
        value={waiting ? null : sent / file.size}
        text={waiting ? t('arrived') : t('sent', { sent: size(sent), size: size(file.size) })}
      />
      <Button className="self-start" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
