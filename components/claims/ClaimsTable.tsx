'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { ClaimsImport, RowProblem } from '@/lib/client/claim-calls'
import { useClaimWords } from './use-claim-words'

/** A table of claims on its way: being read, what it would do or did, or all that is wrong with it. */
export type TableState =
  | { readonly kind: 'busy'; readonly file: File }
  | { readonly kind: 'preview' | 'done'; readonly file: File; readonly result: ClaimsImport }
  | {
      readonly kind: 'refused'
      readonly file: File
      readonly problems: readonly RowProblem[]
      /** How many there are; the first of them are told. */
      readonly count: number
      readonly message: string
    }

export interface ClaimsTableProps {
  readonly state: TableState
  /** One of several is headed by its name. */
  readonly named: boolean
  readonly onTake: () => void
  readonly onDrop: () => void
}

/** One table of claims, with what can be done about it. */
export function ClaimsTable({ state, named, onTake, onDrop }: ClaimsTableProps) {
  const t = useTranslations('claims.import')
  return (
    <section aria-label={state.file.name} className="grid grid-cols-1 gap-4">
      {named && (
        <h2 className="border-t border-ink pt-3 text-20 wrap-anywhere">
          <bdi>{state.file.name}</bdi>
        </h2>
      )}
      {state.kind === 'busy' && (
        <p role="status" className="text-14">
          {t('reading', { file: state.file.name })}
        </p>
      )}
      {state.kind === 'refused' && <Refused {...state} />}
      {(state.kind === 'preview' || state.kind === 'done') && <Outcome {...state} onTake={onTake} onDrop={onDrop} />}
    </section>
  )
}

function Refused({ file, problems, count, message }: Extract<TableState, { kind: 'refused' }>) {
  const t = useTranslations('claims.import')
  return (
    <div className="grid grid-cols-1 gap-4">
      <Notice kind="error" title={t('refused', { file: file.name })}>
        {problems.length > 0 ? t('refusedHow', { count }) : message}
      </Notice>
      {problems.length > 0 && (
        <DataTable
          caption={t('problems')}
          hideCaption
          stacked
          columns={[
            { id: 'line', header: t('columns.line'), cell: ({ line }) => line },
            { id: 'column', header: t('columns.column'), cell: ({ column }) => column ?? '' },
            {
              id: 'value',
              header: t('columns.value'),
              cell: ({ value }) => <span className="break-words">{value}</span>,
            },
            { id: 'rule', header: t('columns.rule'), cell: (problem) => problem.message },
          ]}
          rows={problems}
          rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
        />
      )}
      {count > problems.length && (
        <p className="text-14 text-ink-muted">{t('firstProblems', { shown: problems.length, count })}</p>
      )}
    </div>
  )
}

interface OutcomeProps {
  readonly kind: 'preview' | 'done'
  readonly file: File
  readonly result: ClaimsImport
  readonly onTake: () => void
  readonly onDrop: () => void
}

function Outcome({ kind, file, result: { counts, rows, ignored, guessed }, onTake, onDrop }: OutcomeProps) {
  const t = useTranslations('claims.import')
  const idle = counts.added + counts.changed === 0
  const { sentence } = useClaimWords()
  return (
    <div className="grid grid-cols-1 gap-4">
      <Notice
        title={t(kind === 'done' ? 'done' : idle ? 'nothing' : 'preview', { file: file.name })}
        actions={
          kind === 'preview' &&
          !idle && (
            <>
              <Button variant="primary" onClick={onTake}>
                {t('take', { count: counts.added + counts.changed })}
              </Button>
              <Button variant="quiet" onClick={onDrop}>
                {t('drop')}
              </Button>
            </>
          )
        }
      >
        <p>{t('counts', counts)}</p>
        {guessed && <p className="mt-1">{t('guessed', guessed)}</p>}
        {ignored.length > 0 && <p className="mt-1">{t('ignored', { columns: ignored.join(', ') })}</p>}
      </Notice>
      <DataTable
        caption={t('rows')}
        hideCaption
        maxHeight={560}
        columns={[
          { id: 'line', header: t('columns.line'), cell: ({ line }) => line },
          {
            id: 'claim',
            header: t('columns.claim'),
            cell: ({ id, action, claim }) => (
              <>
                {claim && <span className="block max-w-measure text-pretty">{sentence(claim)}</span>}
                {kind === 'preview' && action === 'added' ? (
                  <span className="text-12 text-ink-muted">{id}</span>
                ) : (
                  <Link href={`/claims/${id}`} prefetch={false}>
                    {id}
                  </Link>
                )}
              </>
            ),
          },
          {
            id: 'action',
            header: t('columns.action'),
            cell: ({ action }) => t(`${kind === 'done' ? 'did' : 'would'}.${action}`),
          },
          { id: 'changes', header: t('columns.changes'), cell: ({ changes }) => <Changes changes={changes} /> },
        ]}
        rows={rows}
        rowKey={({ line, id }) => `${line} ${id}`}
      />
    </div>
  )
}

/** "level: 766000000, before 700000000", a line for each field. */
function Changes({ changes }: Pick<ClaimsImport['rows'][number], 'changes'>) {
  const t = useTranslations('claims.import')
  if (changes.length === 0) return null
  return (
    <ul className="max-w-measure break-words">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t('change', { field: columnName(field), before: before ?? t('empty'), after: after ?? t('empty') })}
        </li>
      ))}
    </ul>
  )
}

/** `saidBy` is the column `said_by`: it is the table that is spoken of. */
const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
