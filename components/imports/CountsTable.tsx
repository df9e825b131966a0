'use client'

import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import type { ImportReport, RowCounts } from '@/lib/client/import-report'
import { useImportWords } from './import-words'

const PARTS = ['added', 'changed', 'unchanged', 'refused', 'skipped'] as const satisfies ReadonlyArray<keyof RowCounts>

interface CountRow {
  readonly id: keyof RowCounts
  readonly count: number
}

/** Read = added + changed + unchanged + refused + skipped: as a sentence and as a table that adds up. */
export function CountsTable({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.counts')
  const words = useImportWords()
  const { rows, problemCounts, state } = report
  const tense = state === 'done' || state === 'reverted' ? 'past' : 'future'
  const reasons = Object.entries(problemCounts).filter(([code]) => code.startsWith('S_') || code === 'W_DUPLICATE')

  return (
    <div className="max-w-measure">
      <p className="figures text-16 font-semibold">{t('sentence', { ...rows })}</p>
      <div className="mt-3">
        <DataTable<CountRow>
          caption={t('caption')}
          hideCaption
          columns={[
            {
              id: 'part',
              header: t('rows'),
              cell: ({ id }) => <span className="whitespace-nowrap">{t(`parts.${id}`)}</span>,
            },
            { id: 'count', header: t('count'), kind: 'number', cell: ({ count }) => words.number(count) },
            {
              id: 'meaning',
              header: t('meaning'),
              cell: ({ id }) => (
                <span className="font-normal text-ink-muted">
                  {id === 'skipped' && rows.skipped > 0 && reasons.length > 0
                    ? reasons.map(([code, count]) => words.reason(code, count)).join('; ')
                    : id === 'read'
                      ? t('meanings.read')
                      : t(`meanings.${tense}.${id}`)}
                </span>
              ),
            },
          ]}
          rows={PARTS.map((id) => ({ id, count: rows[id] }))}
          footer={[{ id: 'read', count: rows.read }]}
          rowKey={({ id }) => id}
        />
      </div>
    </div>
  )
}
