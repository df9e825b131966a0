'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { buttonStyle, fieldStyle, labelStyle } from '@/components/ui/control-styles'
import { Panel } from '@/components/ui/Panel'
import { asOfText } from '@/lib/trade/as-of'
import type { FiguresChange } from '@/lib/trade/revision'
import { ImportLink } from './ImportLink'
import { TakeRevisions } from './TakeRevisions'
import { takenChanges } from './revised-taken'
import type { RevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

/** When the figures of the pair changed, and the way to see the pair as it stood after each change, or on any day. */
export function ChangesPanel({ data, words }: { readonly data: RevisionsData; readonly words: RevisionWords }) {
  const t = useTranslations('revisions.changes')
  const about = useTranslations('take.about')
  const list = useTranslations('revisions.list')
  const { changes, locale, reporter, partner } = data
  const names = { at: t('at'), what: t('what'), file: list('import'), source: about('source') }
  const page = `/${reporter.code}/${partner.code}`
  const columns: [Column<FiguresChange>, ...Column<FiguresChange>[]] = [
    { id: 'at', header: t('at'), cell: ({ at }) => <span className="block min-w-32">{timeLabel(at, locale)}</span> },
    {
      id: 'what',
      header: t('what'),
      cell: (change) => (
        <span className="block min-w-52">
          {t(`kinds.${change.kind}`)} <ImportLink id={change.import} file={change.file} />
          <span className="block text-12 text-ink-muted">{words.source(change.source)}</span>
        </span>
      ),
    },
    {
      id: 'then',
      header: t('then'),
      cell: ({ at }) => (
        <Link
          href={at === changes[0]!.at ? page : `${page}?asof=${asOfText(at)}`}
          prefetch={false}
          className="-my-0.5 inline-block leading-6"
        >
          {at === changes[0]!.at ? t('latest') : t('show')}
        </Link>
      ),
    },
  ]
  return (
    <Panel
      id="changes"
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        changes.length > 0 && (
          <TakeRevisions
            id="changes"
            title={t('title')}
            data={data}
            rows={changes}
            table={() => takenChanges(changes, words, names, { written: t('written'), withdrawn: t('withdrawn') })}
          />
        )
      }
    >
      <form action={page} method="get" className="screen-only mb-5 flex flex-wrap items-end gap-2">
        <label className="grid gap-0.5">
          <span className={labelStyle}>{t('day')}</span>
          <input type="date" name="asof" required min="1900-01-01" className={`${fieldStyle} w-44`} />
        </label>
        <button type="submit" className={buttonStyle('secondary')}>
          {t('go')}
        </button>
      </form>
      <DataTable
        caption={t('title')}
        hideCaption
        columns={columns}
        rows={changes}
        rowKey={({ at, import: id, kind }) => `${at} ${id} ${kind}`}
        maxHeight={420}
      />
    </Panel>
  )
}
