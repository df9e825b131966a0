'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import type { KeptObservation, Reverted } from '@/lib/client/import-report'
import { areaName } from '@/lib/trade/area'
import { useLanguage } from './import-words'
import { StoredValueCell, useObservationColumns } from './observation-columns'

/** The figures that taking an import back left as they are, since a later one had replaced them again. */
export function KeptFigures({ reverted }: { readonly reverted: Reverted }) {
  const t = useTranslations('imports.outcome')
  const { kept, replacedSince } = reverted
  const columns = useColumns()
  const rows = kept.map((each, at) => ({ ...each, at }))
  return (
    <div className="mt-3 grid grid-cols-1 gap-2">
      <p>{t('replacedSince', { count: replacedSince })}</p>
      <DataTable caption={t('kept.caption')} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
      {replacedSince > kept.length && (
        <p className="figures text-14 text-ink-muted">
          {t('kept.listed', { shown: kept.length, total: replacedSince })}
        </p>
      )}
    </div>
  )
}

type Row = KeptObservation & { readonly at: number }

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const t = useTranslations('imports.outcome.kept')
  const tPair = useTranslations('imports.difference')
  const own = useObservationColumns()
  const locale = useLanguage()
  return [
    {
      id: 'pair',
      header: tPair('pair'),
      cell: ({ reporter, partner }) =>
        tPair('pairName', { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }),
    },
    own.flow,
    own.period,
    {
      id: 'value',
      header: t('value'),
      kind: 'number',
      cell: ({ value, status }) => <StoredValueCell value={value} status={status} />,
    },
    own.unit,
    {
      id: 'import',
      header: t('import'),
      cell: (row) => (
        <Link href={`/imports/${row.import}`} prefetch={false} className="whitespace-nowrap">
          {t('importLink', { id: row.import })}
        </Link>
      ),
    },
  ]
}
