'use client'

import { useTranslations } from 'next-intl'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import type { ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { filterProblems, problemColumns, problemKinds, type ProblemDetail, type ProblemFilter } from './problem-kinds'

const SEVERITIES = ['all', 'error', 'warning'] as const
/** Fewer entries are read faster than filtered. */
const MANY = 6

export interface ProblemFiltersProps {
  readonly report: ImportReport
  readonly filter: ProblemFilter
  readonly onFilter: (filter: ProblemFilter) => void
  readonly detail: ProblemDetail
  readonly onDetail: (detail: ProblemDetail) => void
}

/** Severity, kind, column and text: what of the entries is shown. */
export function ProblemFilters({ report, filter, onFilter, detail, onDetail }: ProblemFiltersProps) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  const kinds = problemKinds(report)
  const columns = problemColumns(report)
  const countOf = (severity: ProblemFilter['severity']): number =>
    filterProblems(report, { severity, kind: null }).total
  const offered = kinds.filter((kind) => filter.severity === null || kind.severity === filter.severity)
  const both = new Set(kinds.map(({ severity }) => severity)).size > 1
  return (
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
      {columns.length > 1 && (
        <Select
          label={t('column')}
          className="w-full sm:w-auto sm:max-w-64"
          value={detail.column ?? ''}
          options={[{ value: '', label: t('allColumns') }, ...columns.map((value) => ({ value, label: value }))]}
          onChange={(value) => onDetail({ ...detail, column: value === '' ? null : value })}
        />
      )}
      {report.problems.length >= MANY && (
        <TextField
          type="search"
          label={t('search')}
          className="w-full sm:w-56"
          value={detail.text}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onDetail({ ...detail, text: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
