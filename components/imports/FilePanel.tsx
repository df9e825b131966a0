'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import { buttonStyle } from '@/components/ui/control-styles'
import { originalPath, reportPath } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { formatFileSize } from './file-size'
import { useLanguage } from './import-words'

/** The file of an import: its fingerprint, and the file itself as it came. */
export function FilePanel({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.outcome')
  const language = useLanguage()
  const { id, file, state } = report
  return (
    <Panel title={t('file')} subtitle={<bdi>{`${file.name}, ${formatFileSize(file.bytes, language)}`}</bdi>}>
      <dl className="text-14">
        <dt className="text-12 text-ink-muted">{t('fingerprint')}</dt>
        <dd className="mt-0.5 break-all">
          <code>{file.sha256}</code>
        </dd>
      </dl>
      <p className="screen-only mt-3 text-14">
        <a href={reportPath(id)} download={`import-${id}.json`}>
          {t('json')}
        </a>
      </p>
      {/* The file of a preview that was dropped is deleted with it. */}
      {state !== 'cancelled' && (
        <a href={originalPath(id)} download={file.name} className={`${buttonStyle('secondary')} screen-only mt-4`}>
          <Download size={16} strokeWidth={1.75} aria-hidden />
          {t('original')}
        </a>
      )}
    </Panel>
  )
}
