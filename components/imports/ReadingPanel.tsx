'use client'

import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { Panel } from '@/components/ui/Panel'
import type { ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { hasChoices } from './reading-choice'
import { ReadingChoices } from './ReadingChoices'
import { StatedChoices } from './StatedChoices'

const OPEN_UP_TO = 14

export interface ReadingPanelProps {
  readonly report: ImportReport
  /** Reads the file again; absent where that is not possible any more. */
  readonly onChoose?: (choice: ReadingChoice) => void
  /** Reads it as if nothing had been settled. */
  readonly onForget?: () => void
  readonly busy: boolean
}

/** How the file was read: format, encoding, separator, decimal mark, and what each column was taken for. */
export function ReadingPanel({ report, onChoose, onForget, busy }: ReadingPanelProps) {
  const t = useTranslations('imports.reading')
  const words = useImportWords()
  const { format, dialect, columns, choices } = report
  const used = columns.filter((column) => column.field !== null)
  const ignored = columns.filter((column) => column.field === null)

  return (
    <Panel
      title={t('title')}
      subtitle={onChoose ? t('subtitle') : undefined}
      source={<span className="break-all">{t('sha256', { hash: report.file.sha256 })}</span>}
    >
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-5">
        {onChoose && (
          <div className="print-only">
            <Fact label={t('format')}>{words.format(format)}</Fact>
            <Fact label={t('encoding')}>{words.encoding(dialect.encoding)}</Fact>
          </div>
        )}
        {onChoose ? (
          <ReadingChoices report={report} busy={busy} onChoose={onChoose} />
        ) : (
          <>
            <Fact label={t('format')}>{words.format(format)}</Fact>
            <Fact label={t('encoding')}>{words.encoding(dialect.encoding)}</Fact>
            {dialect.delimiter !== null && <Fact label={t('delimiter')}>{words.delimiter(dialect.delimiter)}</Fact>}
            {dialect.decimal !== null && <Fact label={t('decimal')}>{words.decimal(dialect.decimal)}</Fact>}
          </>
        )}
      </div>
      {choices?.constants && <StatedChoices constants={choices.constants} {...(onChoose && { onChoose })} />}
      {onChoose && hasChoices(choices) && (
        <Button className="mt-4" disabled={busy} onClick={onForget}>
          {t('forget')}
        </Button>
      )}
      {columns.length > 0 && (
        <Disclosure
          className="mt-4"
          open={ignored.length > 0 && columns.length <= OPEN_UP_TO}
          summary={t('columns', { count: columns.length, used: used.length, ignored: ignored.length })}
        >
          <div className="max-w-measure">
            <DataTable
              caption={t('columnsCaption')}
              hideCaption
              columns={[
                {
                  id: 'name',
                  header: t('column'),
                  cell: ({ name }) => <span className="wrap-anywhere">{name || t('noName')}</span>,
                },
                {
                  id: 'field',
                  header: t('takenFor'),
                  cell: ({ field }) =>
                    field === null ? <span className="text-ink-muted">{t('ignored')}</span> : words.field(field),
                },
              ]}
              rows={[...used, ...ignored].map((column, at) => ({ ...column, at }))}
              rowKey={({ at }) => String(at)}
              maxHeight={480}
            />
          </div>
        </Disclosure>
      )}
    </Panel>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <dl className="min-w-0">
      <dt className="text-12 text-ink-muted">{label}</dt>
      <dd className="mt-0.5 py-1.5 text-14 wrap-anywhere">{children}</dd>
    </dl>
  )
}
