'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { Select } from '@/components/ui/Select'
import { Tag } from '@/components/ui/Tag'
import { sourceChoiceQuery, type ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { useImportWords } from './import-words'
import { NewSourceForm } from './NewSourceForm'
import type { Language } from '@/lib/trade/locale'
import { publisherName } from '@/lib/trade/publisher'

export type SourceWish = NonNullable<ReadingChoice['source']>

export interface SourcePanelProps {
  readonly report: ImportReport
  readonly onChoose: (source: SourceWish) => void
  readonly busy: boolean
  /** A new source is being described: until that is settled the import would go into another one. */
  readonly describing: boolean
  readonly onDescribing: (describing: boolean) => void
}

const NEW = '+'

/** Whose figures these are: one of the sources there are, or a new one. Another choice reads the file again. */
export function SourcePanel({ report, onChoose, busy, describing, onDescribing: setDescribing }: SourcePanelProps) {
  const t = useTranslations('imports.source')
  const locale = useLocale() as Language
  const words = useImportWords()
  const { data: sources, error, refetch, isRefetching } = useQuery(sourceChoiceQuery())
  const current = report.source
  const isNew = sources !== undefined && current !== null && !sources.some(({ id }) => id === current)

  return (
    <Panel title={t('title')} subtitle={t('subtitle')}>
      {error && !sources && (
        <Notice
          kind="error"
          title={t('failed')}
          actions={
            <Button busy={isRefetching} onClick={() => void refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {error.message}
        </Notice>
      )}
      <p className="print-only text-14">{words.source(report)}</p>
      <div className="screen-only flex flex-wrap items-end gap-3">
        <Select
          label={t('choose')}
          className="w-full sm:w-96"
          value={describing ? NEW : (current ?? '')}
          disabled={busy || !sources}
          options={[
            ...(isNew || !sources ? [{ value: current ?? '', label: words.source(report) }] : []),
            ...(sources ?? []).map(({ id, title, publisher }) => ({
              value: id,
              label: `${title} · ${publisherName(publisher, locale)}`,
            })),
            { value: NEW, label: t('other') },
          ]}
          onChange={(value) => {
            setDescribing(value === NEW)
            if (value !== NEW && value !== current) onChoose({ id: value })
          }}
        />
        {isNew && !describing && (
          <>
            <span className="flex min-h-9 items-center pointer-coarse:min-h-11">
              <Tag>{t('new')}</Tag>
            </span>
            <Button disabled={busy} onClick={() => setDescribing(true)}>
              {t('describe')}
            </Button>
          </>
        )}
      </div>
      {isNew && !describing && (
        <p className="mt-2 max-w-measure text-14 text-ink-muted">{t('newNote', { title: words.source(report) })}</p>
      )}
      {describing && (
        <NewSourceForm
          known={(sources ?? []).map(({ id }) => id)}
          initialTitle={isNew ? (report.sourceTitle ?? '') : ''}
          busy={busy}
          onCancel={() => setDescribing(false)}
          onSubmit={(source) => {
            setDescribing(false)
            onChoose(source)
          }}
        />
      )}
    </Panel>
  )
}
