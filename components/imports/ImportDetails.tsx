'use client'

import { useState } from 'react'
import { useQueryStates, parseAsString, parseAsStringLiteral } from 'nuqs'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { buttonStyle } from '@/components/ui/control-styles'
import { rejectedPath, type ReadingChoice } from '@/lib/client/imports-query'
import { isRunning, type ImportReport } from '@/lib/client/import-report'
import { ActionBar } from './ActionBar'
import { BeforeAfterPanel } from './BeforeAfterPanel'
import { CountsTable } from './CountsTable'
import { DifferencePanel } from './DifferencePanel'
import { FilePanel } from './FilePanel'
import { OpenPoints } from './OpenPoints'
import { ChartLinks, keepSource } from './OutcomePanel'
import { problemKinds } from './problem-kinds'
import { withChoice } from './reading-choice'
import { ProblemPanel } from './ProblemPanel'
import { ProblemSummary } from './ProblemSummary'
import { ReadingPanel } from './ReadingPanel'
import { RevisionLinks } from './RevisionLinks'
import { SamplePanel } from './SamplePanel'
import { SourcePanel, type SourceWish } from './SourcePanel'
import { UnusableNotice } from './UnusableNotice'
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
  const busy = actions?.running !== null || isRunning(report)

  const readAgain = (choice: ReadingChoice): void => {
    const source = wish && wish.id === report.source ? { source: wish } : keepSource(report)
    actions?.act({ kind: 'preview', choice: { ...source, ...withChoice(report.choices, choice) } })
  }
  const forget = (): void => actions?.act({ kind: 'preview', choice: keepSource(report) })
  const asking = isPreview && actions !== undefined

  return (
    <>
      {isPreview && failure !== null && <UnusableNotice report={report} />}
      {asking && <OpenPoints report={report} busy={busy} onChoose={readAgain} />}
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
      {state === 'done' && <RevisionLinks report={report} />}
      {rows.read > 0 && (
        <Panel
          title={t(state === 'done' || state === 'reverted' ? 'countsDone' : 'counts')}
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
      {(isPreview || state === 'done') && failure === null && <DifferencePanel report={report} />}
      {(isPreview || state === 'done') && failure === null && <BeforeAfterPanel report={report} />}
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
        <ReadingPanel report={report} busy={busy} {...(asking && { onChoose: readAgain, onForget: forget })} />
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
      {!isPreview && <FilePanel report={report} />}
      {isPreview && actions && (
        <ActionBar report={report} actions={actions} unsettled={describing || isRunning(report)} />
      )}
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
