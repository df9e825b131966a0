'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'next-intl'
import { OctagonX } from 'lucide-react'
import { buttonStyle } from '@/components/ui/control-styles'
import { rejectedPath } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { problemAnchor, problemKinds } from './problem-kinds'

export interface ProblemSummaryProps {
  readonly report: ImportReport
  /** Shows the problems of one kind and moves the focus to the first. */
  readonly onShow: (code: string) => void
}

/** What stands in the way of an import: takes the focus, and is a list of links to the rows of the table below. */
export function ProblemSummary({ report, onShow }: ProblemSummaryProps) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus({ preventScroll: true }), [])
  const { rows, questions, unknownAreas } = report
  const asked = questions.length > 0 || unknownAreas.distinct > 0
  const kinds = problemKinds(report).filter(({ severity }) => severity === 'error')

  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="group"
      aria-labelledby="problem-summary"
      className="flex gap-3 border border-s-4 border-ink bg-wash px-4 py-3 text-14"
    >
      <OctagonX size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
      <div className="max-w-measure min-w-0 flex-1">
        <h2 id="problem-summary" className="text-14">
          {t('summary', { refused: rows.refused, read: rows.read })}
        </h2>
        <p className="mt-1">{t(rows.refused < rows.read ? 'wayOut' : asked ? 'allRefusedAsked' : 'allRefused')}</p>
        <ul className="mt-2 grid grid-cols-1 gap-1">
          {kinds.map(({ code, count, first }) => (
            <li key={code}>
              <a
                href={`#${problemAnchor(code)}`}
                onClick={(event) => {
                  event.preventDefault()
                  onShow(code)
                }}
              >
                {words.kind(code)}
              </a>{' '}
              <span className="figures text-ink-muted">
                {first?.line ? t('kindFrom', { count, line: first.line }) : t('kindCount', { count })}
              </span>
            </li>
          ))}
        </ul>
        <a href={rejectedPath(report.id)} download className={`${buttonStyle('secondary')} screen-only mt-3`}>
          {t('download', { count: rows.refused })}
        </a>
      </div>
    </div>
  )
}
