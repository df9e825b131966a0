'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { timeLabel } from '@/components/sources/date-label'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import type { RevisionAddress } from '@/lib/client/revision-address'
import { formatNumber } from '@/lib/trade/format'
import { parsePeriod } from '@/lib/trade/period'
import { revisionSize, type GivenValue, type Revision } from '@/lib/trade/revision'
import { historySearch } from '@/lib/trade/revision-query'
import { ImportLink } from './ImportLink'
import { TakeRevisions } from './TakeRevisions'
import { takenRevisionList } from './revised-taken'
import type { RevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

interface RevisionListProps {
  readonly data: RevisionsData
  readonly address: RevisionAddress
  readonly words: RevisionWords
}

/** Every change of a figure, the last first: what stood before, what came, with which import; a page at a time. */
export function RevisionList({ data, address, words }: RevisionListProps) {
  const t = useTranslations('revisions.list')
  const columnNames = useTranslations('take.columns')
  const { revisions, next, origins, locale, reporter, partner } = data
  const { query, change } = address
  const file = (id: number): string => origins.find((origin) => origin.id === id)?.file ?? ''
  const taken = () =>
    takenRevisionList(
      revisions,
      words,
      { figure: t('figure'), period: columnNames('period'), old: t('old'), new: t('new') },
      { change: t('change'), import: t('import'), at: columnNames('at') },
      file,
    )
  const number = (given: GivenValue) => (
    <NumberCell text={formatNumber(given.value, { locale })} words={words.value(given)} note={words.note(given)} />
  )
  const columns: [Column<Revision>, ...Column<Revision>[]] = [
    {
      id: 'period',
      header: t('figure'),
      cell: ({ flow, product, source, period }) => (
        <>
          <Link
            href={`/${reporter.code}/${partner.code}/revisions${historySearch({ flow, product, source, period: parsePeriod(period)! })}`}
            prefetch={false}
            className="-my-0.5 inline-block leading-6 underline decoration-control underline-offset-[0.2em] hover:decoration-current"
          >
            {words.period(period)}
          </Link>
          <span className="block text-12 text-ink-muted">{words.series({ flow, product })}</span>
        </>
      ),
    },
    { id: 'old', header: t('old'), kind: 'number', cell: (revision) => number(revision.old) },
    { id: 'new', header: t('new'), kind: 'number', cell: (revision) => number(revision.new) },
    {
      id: 'change',
      header: t('change'),
      kind: 'number',
      cell: (revision) => words.change(revisionSize(revision.old.value, revision.new.value).change),
    },
    {
      id: 'import',
      header: t('import'),
      cell: (revision) => (
        <span className="block min-w-52">
          <ImportLink id={revision.new.import} file={file(revision.new.import)} line={revision.new.line} />
          <span className="block text-12 text-ink-muted">{timeLabel(revision.at, locale)}</span>
        </span>
      ),
    },
  ]
  return (
    <Panel
      id="list"
      title={t('title')}
      subtitle={query.import === undefined ? t('subtitle') : t('subtitleImport', { id: query.import })}
      actions={
        revisions.length > 0 && (
          <TakeRevisions id="list" title={t('title')} data={data} rows={revisions} table={taken} />
        )
      }
    >
      {revisions.length === 0 ? (
        <p className="max-w-measure text-14 text-ink-muted">{t(query.cursor ? 'end' : 'none')}</p>
      ) : (
        <DataTable
          caption={t('title')}
          hideCaption
          columns={columns}
          rows={revisions}
          rowKey={({ flow, product, source, unit, valuation, classification, period, at }) =>
            [flow, product, source, unit, valuation, classification, period, at].join(' ')
          }
        />
      )}
      {(next !== null || query.cursor) && (
        <div className="screen-only mt-4 flex flex-wrap gap-2">
          {query.cursor && <Button onClick={() => change({ cursor: undefined })}>{t('newest')}</Button>}
          {next !== null && <Button onClick={() => change({ cursor: next })}>{t('older')}</Button>}
        </div>
      )}
    </Panel>
  )
}
