'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import type { ImportReport } from '@/lib/client/import-report'
import { formatFileSize } from './file-size'
import { useImportWords, useLanguage } from './import-words'

/** How far the server has come with a file: rows and bytes while it reads, words where the extent is not known. */
export function ImportProgressBar({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.progress')
  const words = useImportWords()
  const locale = useLanguage()
  const { progress, state } = report
  const phase = progress?.phase ?? 'waiting'
  const reading = phase === 'reading' && progress !== null && progress.totalBytes > 0
  const values = {
    rows: words.number(progress?.rows ?? 0),
    bytes: formatFileSize(progress?.bytes ?? 0, locale),
    total: formatFileSize(progress?.totalBytes ?? report.file.bytes, locale),
  }
  return (
    <div className="max-w-measure">
      <ProgressBar
        label={
          <span className="font-semibold">
            {t(`phases.${state === 'importing' && phase === 'reading' ? 'readingAgain' : phase}`)}
          </span>
        }
        value={reading ? progress.bytes / progress.totalBytes : null}
        text={reading ? t('read', values) : t('rows', values)}
      />
      <VisuallyHidden role="status">{t(`phases.${phase}`)}</VisuallyHidden>
      <p className="mt-3 text-14 text-ink-muted">{t('mayClose')}</p>
    </div>
  )
}
