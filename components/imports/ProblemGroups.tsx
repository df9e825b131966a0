'use client'

import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import { Tag } from '@/components/ui/Tag'
import { useImportWords } from './import-words'
import type { ProblemKind } from './problem-kinds'

export interface ProblemGroupsProps {
  readonly kinds: readonly ProblemKind[]
  readonly onShow: (code: string) => void
}

/** The kinds of entries with complete counts; each leads to its own. */
export function ProblemGroups({ kinds, onShow }: ProblemGroupsProps) {
  const t = useTranslations('imports.problems')
  const words = useImportWords()
  return (
    <div className="max-w-measure">
      <DataTable
        caption={t('groupsCaption')}
        hideCaption
        columns={[
          {
            id: 'kind',
            header: t('kind'),
            cell: ({ code, severity }) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                <button
                  type="button"
                  aria-label={t('show', { kind: words.kind(code) })}
                  onClick={() => onShow(code)}
                  className="min-h-6 text-start underline decoration-control underline-offset-4 hover:decoration-ink"
                >
                  {words.kind(code)}
                </button>
                {severity === 'error' && <Tag>{code}</Tag>}
              </span>
            ),
          },
          { id: 'count', header: t('times'), kind: 'number', cell: ({ count }) => words.number(count) },
          {
            id: 'first',
            header: t('first'),
            kind: 'number',
            cell: ({ first }) => (first?.line ? words.number(first.line) : ''),
          },
        ]}
        rows={kinds}
        rowKey={({ code }) => code}
        maxHeight={360}
      />
    </div>
  )
}
