import type { ReactNode } from 'react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/lib/trade/area'
import { FLOWS } from '@/lib/trade/flow'
import { formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { gapsOf, spanOf, type CoveringSource, type SourceCoverage } from './coverage'
import { GapWords } from './GapWords'

const COLUMNS = ['flows', 'unit', 'period', 'figures', 'products', 'missing'] as const
type ColumnId = (typeof COLUMNS)[number]
const align = (column: ColumnId): string =>
  column === 'figures' || column === 'products' ? 'sm:text-end' : 'text-start'

/** The pairs that are listed. */
export const coverageShown = ({ covers }: CoveringSource, all: boolean) => (all ? covers : covers.slice(0, AT_FIRST))

/** More than this nobody reads down: the rest is a step away. */
const AT_FIRST = 20

interface CoverageTableProps {
  readonly source: CoveringSource
  readonly pairs: readonly PairFigures[]
  /** Whether every pair was asked for. */
  readonly all: boolean
  /** `asof=…` of a list that is not that of now, else ''. */
  readonly asOf: string
}

/**
 * What a source covers, pair by pair, with a way to each pair as this source has it. On a phone each pair becomes a list
 * of labelled facts, so that what is missing is not off the screen.
 */
export function CoverageTable({ source, pairs, all, asOf }: CoverageTableProps) {
  const { covers } = source
  const shown = coverageShown(source, all)
  const t = useTranslations('sources.coverage')
  return (
    <>
      <table className="block w-full text-14 sm:table">
        <caption className="block pb-2 text-start font-semibold sm:table-caption">{t('caption')}</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr>
            {(['pair', ...COLUMNS] as const).map((column) => (
              <th
                key={column}

                scope="col"
                className={`border-b border-ink py-1 pe-5 text-12 font-semibold last:pe-0 ${column === 'pair' ? 'text-start' : align(column)}`}
              >
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block border-t border-ink sm:table-row-group sm:border-0">
          {shown.map((row) => (
            <CoverageLine key={`${row.reporter} ${row.partner}`} row={row} source={source} pairs={pairs} asOf={asOf} />
          ))}
        </tbody>
      </table>
      {shown.length < covers.length && (
        <p className="mt-3 text-14">
          <Link href={`/sources?${asOf && `${asOf}&`}all=${source.id}#${source.id}`} prefetch={false}>
            {t('showRest', { count: covers.length, shown: shown.length })}
          </Link>
        </p>
      )}
    </>
  )
}

const CELL = 'sm:border-b sm:border-hairline sm:py-2 sm:pe-5 sm:align-top sm:last:pe-0'

interface CoverageLineProps {
  readonly row: SourceCoverage
  readonly source: CoveringSource
  readonly pairs: readonly PairFigures[]
  readonly asOf: string
}

function CoverageLine({ row, source, pairs, asOf }: CoverageLineProps) {
  const t = useTranslations('sources.coverage')
  const locale = useLocale() as Language
  const names = { reporter: areaName(row.reporter, locale), partner: areaName(row.partner, locale) }
  const contents = useContents(row)
  return (
    <tr className="block border-b border-hairline py-3 break-inside-avoid sm:table-row">
      <th scope="row" className={`block text-start font-normal sm:table-cell lg:whitespace-nowrap ${CELL}`}>
        <Link
          href={`/${row.reporter}/${row.partner}?source=${source.id}${asOf && `&${asOf}`}`}
          prefetch={false}
          className="font-semibold underline decoration-control decoration-1 underline-offset-[0.2em] hover:decoration-current"
        >
          {t('name', names)}
        </Link>
        <span className="block text-12 text-ink-muted">{t('asReportedBy', names)}</span>
      </th>
      {COLUMNS.map((column) => (
        <td
          key={column}

          className={`mt-1 grid grid-cols-[6rem_minmax(0,1fr)] sm:table-cell ${column === 'missing' ? '' : 'lg:whitespace-nowrap'} ${align(column)} ${CELL}`}
        >
          <span aria-hidden className="text-12 leading-5 text-ink-muted sm:hidden">
            {t(`columns.${column}`)}
          </span>
          <span>{column === 'missing' ? <GapWords gaps={gapsOf(row, source.id, pairs)} /> : contents[column]}</span>
        </td>
      ))}
    </tr>
  )
}

function useContents(row: SourceCoverage): Readonly<Record<Exclude<ColumnId, 'missing'>, ReactNode>> {
  const t = useTranslations('sources')
  const locale = useLocale() as Language
  const span = spanOf(row)
  const flows = FLOWS.filter((flow) => row.flows.includes(flow))
  return {
    flows: flows.map((flow) => t(`flows.${flow}`)).join(', '),
    unit: row.units.map((unit) => formatUnit(unit, { locale })).join('; '),
    period: span && (
      <span className="figures whitespace-nowrap">{formatPeriodLabel(span, { locale, style: 'short' })}</span>
    ),
    figures: <span className="figures">{formatNumber(row.observations, { locale })}</span>,
    products:
      row.products === 0 ? (
        <span className="text-ink-muted">{t('coverage.totalsOnly')}</span>
      ) : (
        <span className="figures">{formatNumber(row.products, { locale })}</span>
      ),
  }
}
