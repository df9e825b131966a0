'use client'

import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/Tag'
import type { ImportReport } from '@/lib/client/import-report'
import { formatDateTime } from '@/lib/trade/format'
import { BackToImports } from './BackToImports'
import { formatFileSize } from './file-size'
import { useImportWords, useLanguage } from './import-words'

/** Which file this is, where it stands, and when it came. */
export function ImportHeader({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.report')
  const words = useImportWords()
  const locale = useLanguage()
  const { id, file, createdAt, finishedAt, state } = report
  return (
    <header>
      <BackToImports />
      <h1 className="mt-1 max-w-measure text-28 wrap-anywhere">
        <bdi>{file.name}</bdi>
      </h1>
      <p className="figures mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-muted">
        <Tag>
          <span className="text-ink">{words.state(report)}</span>
        </Tag>
        <span>{t('number', { id })}</span>
        <span>{formatFileSize(file.bytes, locale)}</span>
        <span>{t('uploaded', { when: formatDateTime(createdAt, { locale }) })}</span>
        {finishedAt && state !== 'preview' && (
          <span>{t(`finished.${state}`, { when: formatDateTime(finishedAt, { locale }) })}</span>
        )}
      </p>
    </header>
  )
}
