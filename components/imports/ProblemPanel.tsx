'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import {
  filterProblems,
  isWithin,
  NO_DETAIL,
  problemAnchor,
  problemKinds,
  type ProblemDetail,
  type ProblemFilter,
} from './problem-kinds'
import { ProblemFilters } from './ProblemFilters'
import { ProblemGroups } from './ProblemGroups'
import { ProblemTable } from './ProblemTable'
import { takenProblems } from './taken-report'

export interface ProblemPanelProps {
  readonly report: ImportReport
  readonly filter: ProblemFilter
  readonly onFilter: (filter: ProblemFilter) => void
  /** A kind whose first row is to have the focus; a new object each time it is asked for. */
  readonly target: { readonly code: string } | null
}

/** Everything there is to say about a file: grouped by kind with complete counts, each with its place, rule and remedy. */
export function ProblemPanel({ report, filter, onFilter, target }: ProblemPanelProps) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  const [detail, setDetail] = useState<ProblemDetail>(NO_DETAIL)
  const kinds = problemKinds(report)
  const all = filterProblems(report, { severity: null, kind: null })
  const { listed, total } = filterProblems(report, filter)
  const shown = listed.filter((problem) => isWithin(problem, detail))
  const narrowed = detail.column !== null || detail.text.trim() !== ''

  const [seen, setSeen] = useState(target)
  if (target !== seen) {
    // Whoever is led to a kind sees all of it, whatever was searched before.
    setSeen(target)
    setDetail(NO_DETAIL)
  }
  useEffect(() => {
    if (target) document.getElementById(problemAnchor(target.code))?.focus()
  }, [target])

  return (
    <Panel
      id="problems"
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        shown.length > 0 && (
          <TakeAlong
            id="problems"
            title={t('taken', { file: report.file.name })}
            figures={{ table: () => takenProblems(shown, { t, words }), unit: '' }}
            sources={[]}
          />
        )
      }
    >
      {all.listed.length < all.total && (
        <p className="figures mb-3 max-w-measure text-14">
          {t('capped', { listed: all.listed.length, total: all.total })}
        </p>
      )}
      {kinds.length > 1 && (
        <Disclosure className="mb-3" summary={t('groups')}>
          <ProblemGroups
            kinds={kinds}
            onShow={(code) => {
              setDetail(NO_DETAIL)
              onFilter({ severity: null, kind: code })
            }}
          />
        </Disclosure>
      )}
      <ProblemFilters report={report} filter={filter} onFilter={onFilter} detail={detail} onDetail={setDetail} />
      {shown.length === 0 ? (
        <EmptyState
          message={t('none')}
          action={
            <Button
              onClick={() => {
                setDetail(NO_DETAIL)
                onFilter({ severity: null, kind: null })
              }}
            >
              {t('reset')}
            </Button>
          }
        />
      ) : (
        <ProblemTable
          id={report.id}
          key={`${filter.severity} ${filter.kind} ${detail.column} ${detail.text}`}
          listed={shown}
          total={narrowed ? shown.length : total}
          note={narrowed ? t('filtered', { shown: shown.length, listed: listed.length }) : null}
        />
      )}
    </Panel>
  )
}
