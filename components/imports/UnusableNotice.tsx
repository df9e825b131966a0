'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'
import { buttonStyle } from '@/components/ui/control-styles'
import type { ImportReport } from '@/lib/client/import-report'

/** A file of which nothing can be read: the one thing that is wrong, and the way out. */
export function UnusableNotice({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.report')
  const problem = report.problems.find(({ code }) => code === report.failure) ?? report.problems[0]
  return (
    <Notice
      kind="error"
      title={t('unusable')}
      actions={
        <>
          <LinkButton href="/imports">{t('uploadAnother')}</LinkButton>
          <a href="/imports/template.csv" download className={buttonStyle('quiet')}>
            {t('template')}
          </a>
        </>
      }
    >
      <div className="wrap-anywhere">
        <p>{problem?.message}</p>
        {problem?.hint && <p className="mt-1">{problem.hint}</p>}
        <p className="mt-1 text-12 text-ink-muted">{problem?.code}</p>
      </div>
    </Notice>
  )
}
