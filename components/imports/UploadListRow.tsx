'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { Tag } from '@/components/ui/Tag'
import { isRunning, type ImportReport } from '@/lib/client/import-report'
import { formatFileSize } from './file-size'
import { useImportWords, useLanguage } from './import-words'
import type { QueuedFile } from './upload-queue'

export interface UploadListRowProps {
  readonly entry: QueuedFile
  readonly reportOf: (id: number) => ImportReport | undefined
}

/** One file of several: waiting, on its way, or with a link to the preview of each table in it. */
export function UploadListRow({ entry, reportOf }: UploadListRowProps) {
  const t = useTranslations('imports.upload')
  const language = useLanguage()
  const { file, state, sent, imports, problem } = entry
  const size = (bytes: number): string => formatFileSize(bytes, language)
  return (
    <li className="border-b border-hairline py-2 text-14">
      {state === 'sending' && (
        <ProgressBar
          label={<span className="wrap-anywhere">{file.name}</span>}
          value={sent >= file.size ? null : sent / file.size}
          text={sent >= file.size ? t('arrived') : t('sent', { sent: size(sent), size: size(file.size) })}
        />
      )}
      {state !== 'sending' && imports.length === 0 && (
        <div className="flex flex-wrap items-baseline gap-x-3">
          <bdi className="min-w-0 wrap-anywhere">{file.name}</bdi>
          <Tag>{t(state === 'waiting' ? 'waiting' : state === 'cancelled' ? 'cancelledShort' : 'failed')}</Tag>
          {problem && <p className="w-full wrap-anywhere text-ink-muted">{problem}</p>}
        </div>
      )}
      {imports.map(({ id, name }) => (
        <Arrived key={id} id={id} name={name} report={reportOf(id)} />
      ))}
    </li>
  )
}

interface ArrivedProps {
  readonly id: number
  readonly name: string
  readonly report: ImportReport | undefined
}

function Arrived({ id, name, report }: ArrivedProps) {
  const t = useTranslations('imports.upload')
  const words = useImportWords()
  const { added = 0, changed = 0, refused = 0 } = report?.rows ?? {}
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-0.5">
      <Link href={`/imports/${id}`} aria-label={t('previewOf', { name })} className="min-w-0 wrap-anywhere">
        {name}
      </Link>
      {report && <Tag>{words.state(report)}</Tag>}
      <span className="figures text-12 text-ink-muted">
        {!report || isRunning(report)
          ? t('reading')
          : report.failure === null
            ? t('counts', { added, changed, refused })
            : t('unreadable')}
      </span>
    </div>
  )
}
