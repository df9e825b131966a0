import type { ReactNode } from 'react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { areaName } from '@/lib/trade/area'
import { formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { gapsOf, spanOf, type CoveringSource, type SourceCoverage } from './coverage'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { GapWords } from './GapWords'

const COLUMNS = ['pair', 'flows', 'unit', 'period', 'figures', 'products', 'missing'] as const
type ColumnId = (typeof COLUMNS)[number]
const NUMERIC: readonly ColumnId[] = ['figures', 'products']

/** What a source covers, pair by pair, with a way to each pair as this source has it. */
export function CoverageTable({ source, pairs }: { source: CoveringSource; pairs: readonly PairFigures[] }) {
  const t = useTranslations('sources')
  const locale = useLocale() as Language
  const flowWord = (flow: string): string => (t.has(`flows.${flow}`) ? t(`flows.${flow}`) : flow)
  const cells: Readonly<Record<ColumnId, (row: SourceCoverage) => ReactNode>> = {
    pair: (row) => {
      const names = { reporter: areaName(row.reporter, locale), partner: areaName(row.partner, locale) }
      return (
        <span className="block min-w-32">
          <Link
            href={`/${row.reporter}/${row.partner}?source=${source.id}`}
            className="underline decoration-control decoration-1 underline-offset-[0.2em] hover:decoration-current"
          >
            {t('coverage.name', names)}
          </Link>
          <span className="block text-12 text-ink-muted">{t('coverage.asReportedBy', names)}</span>
        </span>
      )
    },
    flows: (row) => row.flows.map(flowWord).join(', '),
    unit: (row) => row.units.map((unit) => formatUnit(unit, { locale })).join('; '),
    period: (row) => {
      const span = spanOf(row)
      return span && <span className="figures whitespace-nowrap">{formatPeriodLabel(span, { locale, style: 'short' })}</span>
    },
    figures: (row) => formatNumber(row.observations, { locale }),
    products: (row) =>
      row.products === 0 ? (
        <span className="text-12 text-ink-muted">{t('coverage.totalsOnly')}</span>
      ) : (
        formatNumber(row.products, { locale })
      ),
    missing: (row) => (
      <span className="block max-w-measure min-w-48">
        <GapWords gaps={gapsOf(row, source.id, pairs)} />
      </span>
    ),
  }
  const column = (id: ColumnId): Column<SourceCoverage> => ({
    id,
    header: t(`coverage.columns.${id}`),
    kind: NUMERIC.includes(id) ? 'number' : 'text',
    cell: cells[id],
  })
  const [first, ...others] = COLUMNS
  return (
    <DataTable
      caption={t('coverage.caption')}
      columns={[column(first), ...others.map(column)]}
      rows={source.covers}
      rowKey={(row) => `${row.reporter} ${row.partner}`}
    />
  )
}
