'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { Select } from '@/components/ui/Select'
import type { ImportProblem, ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { filterProblems, problemAnchor, problemKinds, type ProblemFilter } from './problem-kinds'

const PAGE = 50
const SEVERITIES = ['all', 'error', 'warning'] as const

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
  const kinds = problemKinds(report)
  const countOf = (severity: ProblemFilter['severity']): number =>
    filterProblems(report, { severity, kind: null }).total
  const offered = kinds.filter((kind) => filter.severity === null || kind.severity === filter.severity)
  const both = new Set(kinds.map(({ severity }) => severity)).size > 1
  const { listed, total } = filterProblems(report, filter)

  useEffect(() => {
    if (target) document.getElementById(problemAnchor(target.code))?.focus()
  }, [target])

  return (
    <Panel id="problems" title={t('title')} subtitle={t('subtitle')}>
      <div className="screen-only mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        {both && (
          <SegmentedControl
            label={t('severity')}
            showLabel
            value={filter.severity ?? 'all'}
            options={SEVERITIES.map((value) => ({
              value,
              label: t(`severities.${value}`, { count: countOf(value === 'all' ? null : value) }),
            }))}
            onChange={(value) => onFilter({ severity: value === 'all' ? null : value, kind: null })}
          />
        )}
        {kinds.length > 1 && (
          <Select
            label={t('kind')}
            className="w-full sm:w-auto sm:max-w-96"
            value={filter.kind ?? ''}
            options={[
              { value: '', label: t('allKinds') },
              ...offered.map(({ code, count }) => ({
                value: code,
                label: t('kindOption', { kind: words.kind(code), count }),
              })),
            ]}
            onChange={(value) => onFilter({ ...filter, kind: value === '' ? null : value })}
          />
        )}
      </div>
      <ProblemTable key={`${filter.severity} ${filter.kind}`} listed={listed} total={total} />
    </Panel>
  )
}

function ProblemTable({ listed, total }: { readonly listed: readonly ImportProblem[]; readonly total: number }) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  const [shown, setShown] = useState(PAGE)
  const visible = listed.slice(0, shown)
  const firsts = new Set(visible.filter((problem, at) => visible.findIndex(({ code }) => code === problem.code) === at))
  const rows = visible.map((problem, at) => ({ problem, at }))

  const columns: readonly [Column<(typeof rows)[number]>, ...Column<(typeof rows)[number]>[]] = [
    {
      id: 'line',
      header: t('line'),
      kind: 'number',
      cell: ({ problem }) => (
        <span {...(firsts.has(problem) && { id: problemAnchor(problem.code), tabIndex: -1 })} className="font-semibold">
          {problem.line === null ? t('wholeFile') : words.number(problem.line)}
        </span>
      ),
    },
    {
      id: 'cell',
      header: t('cell'),
      cell: ({ problem: { column, value } }) => (
        <span className="block max-w-64 min-w-24 wrap-anywhere">
          {column !== null && <bdi className="block text-12 text-ink-muted">{column}</bdi>}
          {value !== null && value !== '' && <bdi className="bg-wash whitespace-pre-wrap">{value}</bdi>}
        </span>
      ),
    },
    {
      id: 'problem',
      header: t('rule'),
      cell: ({ problem: { severity, code, message, hint } }) => (
        <span className="block max-w-measure min-w-56 wrap-anywhere">
          {severity === 'warning' && <span className="text-ink-muted">{t('warning')} </span>}
          {message}
          {hint && <span className="mt-0.5 block text-ink-muted">{hint}</span>}
          <span className="mt-0.5 block text-12 text-ink-muted">{code}</span>
        </span>
      ),
    },
  ]

  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="figures text-14 text-ink-muted">
        {visible.length < total ? t('listed', { shown: visible.length, total }) : t('listedAll', { total })}
        {listed.length < total && ` ${t('capped', { listed: listed.length })}`}
      </p>
      <DataTable caption={t('caption')} hideCaption columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
      {shown < listed.length && (
        <Button className="screen-only justify-self-start" onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, listed.length - shown) })}
        </Button>
      )}
    </div>
  )
}
