'use client'

import { useState } from 'react'
import { useQueryStates, parseAsString, parseAsStringLiteral } from 'nuqs'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { buttonStyle } from '@/components/ui/control-styles'
import { rejectedPath, type ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { ActionBar } from './ActionBar'
import { CountsTable } from './CountsTable'
import { ChartLinks, keepSource } from './OutcomePanel'
import { problemKinds } from './problem-kinds'
import { ProblemPanel } from './ProblemPanel'
import { ProblemSummary } from './ProblemSummary'
import { ReadingPanel } from './ReadingPanel'
import { SamplePanel } from './SamplePanel'
import { SourcePanel, type SourceWish } from './SourcePanel'
import type { ImportActions } from './use-import-actions'

export interface ImportDetailsProps {
  readonly report: ImportReport
  /** Absent where this reader may not change anything. */
  readonly actions?: ImportActions
}

/** What is known of a file that has been read: what stands in the way first, then counts, source, reading, rows, problems. */
export function ImportDetails({ report, actions }: ImportDetailsProps) {
  const t = useTranslations('imports.report')
  const [filter, setFilter] = useQueryStates(
    { severity: parseAsStringLiteral(['error', 'warning']), kind: parseAsString },
    { history: 'push', shallow: true, scroll: false },
  )
  const [target, setTarget] = useState<{ readonly code: string } | null>(null)
  const [wish, setWish] = useState<SourceWish | null>(null)
  const [describing, setDescribing] = useState(false)
  const { rows, state, failure, sample } = report
  const isPreview = state === 'preview'
  const kinds = problemKinds(report)
  const busy = actions?.running !== null

  const readAgain = (choice: ReadingChoice): void => {
    const source = wish && wish.id === report.source ? { source: wish } : keepSource(report)
    const format = report.format !== null && failure === null ? { format: report.format } : {}
    const encoding = report.dialect.encoding === null ? {} : { encoding: report.dialect.encoding }
    actions?.act({ kind: 'preview', choice: { ...source, ...format, ...encoding, ...choice } })
  }

  return (
    <>
      {isPreview && failure !== null && <Unusable report={report} />}
      {isPreview && failure === null && rows.refused > 0 && (
        <ProblemSummary
          report={report}
          onShow={(code) => {
            void setFilter({ severity: null, kind: code })
            setTarget({ code })
          }}
        />
      )}
      {isPreview && failure === null && rows.refused === 0 && rows.added + rows.changed === 0 && (
        <Notice announce={false} title={t('nothingNew')}>
          {t('nothingNewNote', { unchanged: rows.unchanged })}
        </Notice>
      )}
      {state === 'done' && <ChartLinks report={report} />}
      {rows.read > 0 && (
        <Panel
          title={t(state === 'done' ? 'countsDone' : 'counts')}
          subtitle={isPreview ? t('countsSubtitle') : undefined}
        >
          <CountsTable report={report} />
          {!isPreview && rows.refused > 0 && state !== 'cancelled' && (
            <a href={rejectedPath(report.id)} download className={`${buttonStyle('secondary')} screen-only mt-4`}>
              {t('download', { count: rows.refused })}
            </a>
          )}
        </Panel>
      )}
      {isPreview && failure === null && actions && (
        <SourcePanel
          report={report}
          busy={busy}
          describing={describing}
          onDescribing={setDescribing}
          onChoose={(source) => {
            setWish(source)
            readAgain({ source })
          }}
        />
      )}
      {(report.format !== null || (isPreview && actions && !UNREADABLE.has(failure))) && (
        <ReadingPanel report={report} busy={busy} {...(isPreview && actions && { onChoose: readAgain })} />
      )}
      {sample.length > 0 && <SamplePanel report={report} />}
      {kinds.length > 0 && failure === null && (
        <ProblemPanel
          report={report}
          filter={knownFilter(filter, kinds)}
          onFilter={(next) => void setFilter(next)}
          target={target}
        />
      )}
      {isPreview && actions && <ActionBar report={report} actions={actions} unsettled={describing} />}
    </>
  )
}

/** What no other choice of format or encoding would make readable. */
const UNREADABLE: ReadonlySet<string | null> = new Set(['E_EMPTY_FILE', 'E_NOT_TEXT'])

/** A kind in the address that this file does not have shows everything rather than nothing. */
function knownFilter<Filter extends { readonly kind: string | null }>(
  filter: Filter,
  kinds: ReadonlyArray<{ readonly code: string }>,
): Filter {
  return kinds.some(({ code }) => code === filter.kind) ? filter : { ...filter, kind: null }
}

/** A file of which nothing can be read: the one thing that is wrong, and the way out. */
function Unusable({ report }: { readonly report: ImportReport }) {
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
