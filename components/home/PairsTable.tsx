import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ChangeMark } from '@/components/charts/ChangeMark'
import { Sparkline } from '@/components/charts/Sparkline'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit, type Magnitude } from '@/lib/trade/format'
import { isIndexUnit } from '@/lib/trade/format-period'
import type { Language } from '@/lib/trade/locale'
import type { PairOverview } from '@/lib/trade/pair-overview'
import type { PairRow } from './pair-rows'
import { publisherName } from '@/lib/trade/publisher'

const COLUMNS = ['pair', 'latest', 'change', 'trend', 'sources'] as const
const isNumeric = (column: (typeof COLUMNS)[number]): boolean => column === 'latest' || column === 'change'

/** The pairs, one line each; on a phone a line folds into three, so that nothing has to be scrolled sideways. */
export function PairsTable({ rows, asOf = '' }: { rows: readonly PairRow[]; asOf?: string }) {
  const t = useTranslations('home.pairs')
  return (
    <table className="block w-full text-14 sm:table">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={`border-b border-ink py-1 pe-6 text-12 font-semibold last:pe-0 ${isNumeric(column) ? 'text-end' : 'text-start'}`}
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <PairLine key={`${row.reporter} ${row.partner}`} row={row} asOf={asOf} />
        ))}
      </tbody>
    </table>
  )
}

const CELL = 'sm:border-b sm:border-hairline sm:py-3 sm:pe-6 sm:align-top sm:last:pe-0'

function PairLine({ row, asOf }: { row: PairRow; asOf: string }) {
  const t = useTranslations('home.pairs')
  const { overview } = row
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 border-b border-hairline py-4 break-inside-avoid sm:table-row">
      <th scope="row" className={`text-start font-normal ${CELL}`}>
        <Link
          href={`/${row.reporter}/${row.partner}${asOf && `?${asOf}`}`}
          prefetch={false}
          className="text-16 font-semibold underline decoration-control decoration-1 underline-offset-[0.2em] hover:decoration-current"
        >
          {t('name', { reporter: row.reporterName, partner: row.partnerName })}
        </Link>
        <span className="block text-ink-muted">{t('asReportedBy', { reporter: row.reporterName })}</span>
      </th>
      <td className={`figures sm:text-end sm:whitespace-nowrap ${CELL}`}>
        <LatestTotal overview={overview} />
      </td>
      <td className={`figures text-end whitespace-nowrap ${CELL}`}>{overview && <Change overview={overview} />}</td>
      <td className={`col-start-2 row-start-1 text-end sm:text-start ${CELL}`}>
        {overview && <Trend row={row} overview={overview} />}
      </td>
      <td className={`col-span-2 text-12 sm:text-14 ${CELL}`}>
        <Sources row={row} />
      </td>
    </tr>
  )
}

/** One magnitude down the column, so that sizes can be compared at a glance; what is too small for it has its own. */
const columnMagnitude = (value: string | null): Magnitude | undefined =>
  value !== null && Math.abs(Number(value)) >= 100_000 ? 6 : undefined

function LatestTotal({ overview }: { overview: PairOverview | null }) {
  const t = useTranslations('home.pairs')
  const common = useTranslations('common')
  const locale = useLocale() as Language
  if (!overview) return <NumberCell text={null} words={common('noData')} />
  const { flow, selection, summary } = overview
  const { value, status } = summary.value
  const note = status === 'E' ? common('estimated') : status === 'P' ? common('provisional') : undefined
  const period = t('period', { flow, period: formatPeriodLabel(overview.period, { locale, style: 'short' }) })
  return (
    <>
      <span className="block text-16 font-semibold">
        <NumberCell
          text={formatNumber(value, {
            locale,
            style: 'compact',
            unit: selection.unit,
            magnitude: columnMagnitude(value),
          })}
          words={common('noData')}
          note={note}
        />
      </span>
      <span className="block text-ink-muted">{period}</span>
      {isIndexUnit(selection.unit) && (
        <span className="block text-ink-muted">{formatUnit(selection.unit, { locale })}</span>
      )}
    </>
  )
}

function Change({ overview }: { overview: PairOverview }) {
  const t = useTranslations('home.pairs')
  const common = useTranslations('common')
  const locale = useLocale() as Language
  const { growth, against } = overview.summary
  const period = formatPeriodLabel(overview.against, { locale, style: 'short' })
  if (growth === null) {
    const zero = against.value !== null && Number(against.value) === 0
    return <NumberCell text={null} words={zero ? common('fromNothing') : t('noBase', { against: period })} />
  }
  return (
    <>
      <span className="block text-16">
        <ChangeMark value={Math.abs(growth) < 0.0005 ? 0 : growth} />
        {formatGrowth(growth, { locale, decimals: overview.selection.measure === 'index' ? 0 : 1 })}
      </span>
      <span className="block text-ink-muted">{t('against', { against: period })}</span>
    </>
  )
}

function Trend({ row, overview }: { row: PairRow; overview: PairOverview }) {
  const t = useTranslations('home.pairs')
  const locale = useLocale() as Language
  const [first, last] = [overview.line[0], overview.line.at(-1)]
  if (!first || !last || row.trend.length < 2) return null
  const label = (value: typeof first): string => formatPeriodLabel(value.period, { locale })
  return <Sparkline values={row.trend} label={t('trend', { from: label(first), to: label(last) })} />
}

function Sources({ row }: { row: PairRow }) {
  const t = useTranslations('home.pairs')
  const locale = useLocale() as Language
  return row.sources.map((source, index) => (
    <span key={source.id} className="sm:block">
      {index > 0 && <span className="text-ink-muted">{index === 1 ? ` ${t('also')} ` : ', '}</span>}
      <Link href={`/sources#${source.id}`} title={source.title} prefetch={false}>
        {publisherName(source.publisher, locale)}
      </Link>
    </span>
  ))
}
