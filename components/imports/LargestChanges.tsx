'use client'

import { useState } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChangeMark } from '@/components/charts/ChangeMark'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Button } from '@/components/ui/Button'
import type { ChangedObservation } from '@/lib/client/import-report'
import { areaName } from '@/lib/trade/area'
import { formatGrowth } from '@/lib/trade/format'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { chartAddress, useImportWords, useLanguage } from './import-words'
import { StoredValueCell, useObservationColumns } from './observation-columns'
import { takenChanges } from './taken-report'

const PAGE = 10

export interface LargestChangesProps {
  /** Largest first. */
  readonly largest: readonly ChangedObservation[]
  /** How many values change in all. */
  readonly changed: number
  readonly source: string | null
  /** Name of the file. */
  readonly file: string
  /** Whether they have been written: what is in the file is then what is stored. */
  readonly written: boolean
}

/** Old and new value side by side, the largest change first. */
export function LargestChanges({ largest, changed, source, file, written }: LargestChangesProps) {
  const t = useTranslations('imports.difference')
  const taken = useTaken(largest, written)
  const [shown, setShown] = useState(PAGE)
  const columns = useColumns(source, written)
  const rows = largest.slice(0, shown).map((change, at) => ({ ...change, at }))
  return (
    <div className="grid grid-cols-1 gap-3">
      <div id="largest-changes" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="figures text-14 text-ink-muted">{t('listed', { shown: rows.length, total: changed })}</p>
        <TakeAlong
          id="largest-changes"
          title={t('taken', { file })}
          figures={{ table: taken, unit: '' }}
          sources={[]}
        />
      </div>
      <DataTable caption={t('caption')} hideCaption columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
      {shown < largest.length && (
        <Button className="screen-only justify-self-start" onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, largest.length - shown) })}
        </Button>
      )}
    </div>
  )
}

function useTaken(largest: readonly ChangedObservation[], written: boolean): () => TakenTable {
  const t = useTranslations('imports.difference')
  const flow = useTranslations('imports.flows')
  const status = useTranslations('common')
  const line = useTranslations('imports.sample')('line')
  const words = useImportWords()
  return () => takenChanges(largest, { t, words, flow, status, line, written })
}

function useColumns(
  source: string | null,
  written: boolean,
): readonly [Column<ChangedObservation & { at: number }>, ...Column<ChangedObservation & { at: number }>[]] {
  const t = useTranslations('imports.difference')
  const own = useObservationColumns()
  const tSample = useTranslations('imports.sample')
  const words = useImportWords()
  const locale = useLanguage()
  return [
    {
      id: 'pair',
      header: t('pair'),
      cell: ({ reporter, partner, period }) => {
        const name = t('pairName', { reporter: areaName(reporter, locale), partner: areaName(partner, locale) })
        const span = { reporter, partner, from: period, to: period, observations: 0 }
        return source === null ? (
          name
        ) : (
          <Link href={chartAddress(span, source)} prefetch={false}>
            {name}
          </Link>
        )
      },
    },
    own.flow,
    own.period,
    {
      id: 'before',
      header: t(written ? 'beforeDone' : 'before'),
      kind: 'number',
      cell: ({ before }) => <StoredValueCell {...before} />,
    },
    { id: 'after', header: t('after'), kind: 'number', cell: ({ after }) => <StoredValueCell {...after} /> },
    own.unit,
    {
      id: 'change',
      header: t('change'),
      kind: 'number',
      cell: ({ change }) =>
        change === null ? (
          <NumberCell text={null} words={t('noGrowth')} />
        ) : (
          <>
            <ChangeMark value={change} />
            {formatGrowth(change, { locale })}
          </>
        ),
    },
    { id: 'line', header: tSample('line'), kind: 'number', cell: ({ line }) => words.number(line) },
  ]
}
