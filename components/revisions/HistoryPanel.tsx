'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { dateLabel, timeLabel } from '@/components/sources/date-label'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { Panel } from '@/components/ui/Panel'
import { formatNumber, formatUnit } from '@/lib/trade/format'
import { formatPeriod, parsePeriod, type Period } from '@/lib/trade/period'
import type { ObservationHistory, ObservationVersion } from '@/lib/trade/revision'
import { historySearch, type RevisionQuery } from '@/lib/trade/revision-query'
import { ImportLink } from './ImportLink'
import { TakeRevisions } from './TakeRevisions'
import { takenHistories } from './revised-taken'
import type { RevisionWords } from './revision-words'
import { MOST_HISTORIES, type RevisionsData } from './revisions-data'

interface HistoryPanelProps {
  readonly data: RevisionsData
  readonly query: RevisionQuery & { readonly period: Period }
  readonly words: RevisionWords
}

/** Where the figures of one period come from: every value they have had, with source, import, file and line. */
export function HistoryPanel({ data, query, words }: HistoryPanelProps) {
  const t = useTranslations('revisions.history')
  const columnNames = useTranslations('take.columns')
  const list = useTranslations('revisions.list')
  const { histories, within, below, reporter, partner, origins } = data
  const names = {
    ...{ figure: list('figure'), value: t('value'), import: t('import') },
    ...{ from: columnNames('from'), until: columnNames('to') },
  }
  const period = words.period(formatPeriod(query.period))
  const page = `/${reporter.code}/${partner.code}/revisions`
  return (
    <Panel
      id="history"
      title={t('title', { period })}
      subtitle={t('subtitle')}
      actions={
        histories &&
        histories.length > 0 && (
          <TakeRevisions
            id="history"
            title={t('title', { period })}
            data={data}
            rows={histories}
            table={() =>
              takenHistories(histories, words, names, (id) => origins.find((each) => each.id === id)?.file ?? '')
            }
            period={formatPeriod(query.period)}
          />
        )
      }
    >
      {histories && histories.length > 0 ? (
        <div className="grid gap-8">
          {below && <p className="max-w-measure text-14">{t('below', { product: words.product(query.product!) })}</p>}
          {histories.map((history) => (
            <History key={keyOf(history)} history={history} data={data} words={words} />
          ))}
          {histories.length >= MOST_HISTORIES && (
            <p className="max-w-measure text-14 text-ink-muted">{t('more', { count: MOST_HISTORIES })}</p>
          )}
        </div>
      ) : (
        <div className="max-w-measure text-14">
          <p>
            {below && `${t('below', { product: words.product(query.product!) })} `}
            {t(within.length > 0 ? 'addedUp' : 'none', { period })}
          </p>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {within.map((text) => (
              <li key={text}>
                <Link
                  href={`${page}${historySearch({ ...query, period: parsePeriod(text)! })}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center"
                >
                  {words.period(text)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  )
}

const keyOf = ({ flow, product, source, unit, valuation, classification, measure }: ObservationHistory): string =>
  [source, flow, measure, unit, valuation, classification, product].join(' ')

interface HistoryProps {
  readonly history: ObservationHistory
  readonly data: RevisionsData
  readonly words: RevisionWords
}

function History({ history, data, words }: HistoryProps) {
  const t = useTranslations('revisions.history')
  const { origins, locale } = data
  const originOf = (version: ObservationVersion) => origins.find(({ id }) => id === version.import)
  const columns: [Column<ObservationVersion>, ...Column<ObservationVersion>[]] = [
    {
      id: 'from',
      header: t('stood'),
      cell: (version) => (
        <span className="block min-w-40">
          {version.until === null
            ? t('since', { from: timeLabel(version.from, locale) })
            : t('until', { from: timeLabel(version.from, locale), until: timeLabel(version.until, locale) })}
          {version.withdrawn && <span className="block text-12 text-ink-muted">{t('withdrawn')}</span>}
        </span>
      ),
    },
    {
      id: 'value',
      header: t('value'),
      kind: 'number',
      cell: (version) => (
        <NumberCell
          text={formatNumber(version.value, { locale })}
          words={words.value(version)}
          note={words.note(version)}
        />
      ),
    },
    {
      id: 'import',
      header: t('import'),
      cell: (version) => (
        <span className="block min-w-52">
          <ImportLink id={version.import} file={originOf(version)?.file ?? ''} line={version.line} />
        </span>
      ),
    },
    {
      id: 'vintage',
      header: t('vintage'),
      cell: (version) => {
        const origin = originOf(version)
        if (!origin?.vintage) return t('noVintage')
        const day = dateLabel(origin.vintage, locale)
        return origin.vintageOfFile ? day : t('vintageOfSource', { day })
      },
    },
  ]
  return (
    <section aria-label={words.series(history)}>
      <h3 className="text-16 font-semibold">{words.series(history)}</h3>
      <p className="mt-0.5 mb-2 text-14 text-ink-muted">
        {t('line', {
          source: words.source(history.source),
          unit: formatUnit(history.unit, { locale }),
          valuation: history.valuation || 'none',
          classification: history.classification || 'none',
        })}
      </p>
      <DataTable
        caption={t('caption', { series: words.series(history), period: words.period(history.period) })}
        hideCaption
        columns={columns}
        rows={history.versions}
        rowKey={(version) => `${version.import} ${version.from}`}
      />
    </section>
  )
}
