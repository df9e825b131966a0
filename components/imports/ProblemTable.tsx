'use client'

import { useState } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Sparkline } from '@/components/charts/Sparkline'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { Button } from '@/components/ui/Button'
import type { ImportProblem } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { problemAnchor } from './problem-kinds'

const PAGE = 50

export interface ProblemTableProps {
  /** The import whose file has the lines. */
  readonly id: number
  readonly listed: readonly ImportProblem[]
  /** How many there are in the whole file. */
  readonly total: number
  /** How the list was narrowed, where it was. */
  readonly note: string | null
}

/** The entries in the order of the file, the first of them at once and more on request. */
export function ProblemTable({ id, listed, total, note }: ProblemTableProps) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  const [shown, setShown] = useState(PAGE)
  const visible = listed.slice(0, shown)
  const firsts = new Set(visible.filter((problem, at) => visible.findIndex(({ code }) => code === problem.code) === at))
  const rows = visible.map((problem, at) => ({ problem, at }))

  const trendLabel = (code: string, trend: NonNullable<ImportProblem['trend']>): string => {
    const known = trend.filter((text) => text !== null)
    if (code === 'W_JUMP') return t('trend')
    const ends = { first: words.number(Number(known[0])), last: words.number(Number(known.at(-1))) }
    const holes = trend.length - known.length
    return t(code === 'W_HOLE' ? 'trendOfHoles' : 'trendOfSeries', { count: known.length, holes, ...ends })
  }

  const columns: readonly [Column<(typeof rows)[number]>, ...Column<(typeof rows)[number]>[]] = [
    {
      id: 'line',
      header: t('line'),
      kind: 'number',
      cell: ({ problem }) => (
        <span
          {...(firsts.has(problem) && { id: problemAnchor(problem.code), tabIndex: -1 })}
          data-word={problem.line === null ? '' : `${t('line')} `}
          className="block font-semibold max-sm:text-start max-sm:before:content-[attr(data-word)]"
        >
          {problem.line === null ? (
            t('wholeFile')
          ) : (
            <Link
              href={`/imports/${id}/lines/${problem.line}`}
              prefetch={false}
              aria-label={t('toLine', { line: problem.line })}
              className="inline-block min-h-6 underline decoration-control underline-offset-4 hover:decoration-ink"
            >
              {words.number(problem.line)}
            </Link>
          )}
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
      cell: ({ problem: { severity, code, message, hint, trend } }) => (
        <span className="block max-w-measure wrap-anywhere sm:min-w-56">
          {severity === 'warning' && <span className="text-ink-muted">{t('warning')} </span>}
          {message}
          {trend && (
            <span className="block">
              <Sparkline
                values={trend.map((text) => (text === null ? null : Number(text)))}
                label={trendLabel(code, trend)}
                width={code === 'W_JUMP' ? 96 : 160}
                height={28}
              />
            </span>
          )}
          {hint && <span className="mt-0.5 block text-ink-muted">{hint}</span>}
          <span className="mt-0.5 block text-12 text-ink-muted">{code}</span>
        </span>
      ),
    },
  ]

  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="figures text-14 text-ink-muted">
        {note ?? (visible.length < total ? t('listed', { shown: visible.length, total }) : t('listedAll', { total }))}
      </p>
      <DataTable
        caption={t('caption')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ at }) => String(at)}
        stacked
      />
      {shown < listed.length && (
        <Button className="screen-only justify-self-start" onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, listed.length - shown) })}
        </Button>
      )}
    </div>
  )
}
