'use client'

import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport, SampleObservation } from '@/lib/client/import-report'
import { areaName } from '@/lib/trade/area'
import { formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Status } from '@/lib/trade/observation'
import { parsePeriod } from '@/lib/trade/period'
import { useImportWords, useLanguage } from './import-words'

/** The first rows as they will be stored, with what becomes of each. */
export function SamplePanel({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.sample')
  const [first, ...others] = useColumns()
  const { sample, rows, state, changedSincePreview } = report
  const title = t(state === 'done' || state === 'reverted' ? 'titleDone' : 'title')
  const good = rows.added + rows.changed + rows.unchanged
  return (
    <Panel title={title} subtitle={t('subtitle', { shown: sample.length, good })}>
      <DataTable
        caption={t('caption')}
        hideCaption
        // What the preview had said of each row holds no more where the stored figures changed before the import.
        columns={[first, ...others.filter(({ id }) => id !== 'change' || !changedSincePreview)]}
        rows={sample}
        rowKey={({ line }) => String(line)}
      />
    </Panel>
  )
}

function useColumns(): readonly [Column<SampleObservation>, ...Column<SampleObservation>[]] {
  const t = useTranslations('imports.sample')
  const tCommon = useTranslations('common')
  const tFlow = useTranslations('imports.flows')
  const words = useImportWords()
  const locale = useLanguage()
  const area = (code: string) => (
    <span className="whitespace-nowrap">
      {areaName(code, locale)} <span className="text-12 text-ink-muted">{code}</span>
    </span>
  )
  const statusWord = (status: Status): string | null => (status === 'normal' ? null : tCommon(status))
  const value = (text: string | null, status: Status): string =>
    formatNumber(text, { locale }) ?? statusWord(status) ?? tCommon('missing')
  return [
    { id: 'line', header: t('line'), kind: 'number', cell: ({ line }) => words.number(line) },
    { id: 'reporter', header: words.field('reporter'), cell: ({ reporter }) => area(reporter) },
    { id: 'partner', header: words.field('partner'), cell: ({ partner }) => area(partner) },
    {
      id: 'flow',
      header: words.field('flow'),
      cell: ({ flow }) => <span className="whitespace-nowrap">{tFlow(flow)}</span>,
    },
    {
      id: 'product',
      header: words.field('product'),
      cell: ({ classification, product }) => (
        <span className="figures whitespace-nowrap">
          {product === 'TOTAL' ? t('total') : product}
          {classification && <span className="text-12 text-ink-muted"> {classification}</span>}
        </span>
      ),
    },
    {
      id: 'period',
      header: words.field('period'),
      cell: ({ period }) => {
        const parsed = parsePeriod(period)
        const label = parsed ? formatPeriodLabel(parsed, { locale, style: 'short' }) : period
        return <span className="figures whitespace-nowrap">{label}</span>
      },
    },
    {
      id: 'value',
      header: words.field('value'),
      kind: 'number',
      cell: (row) => (
        <NumberCell
          text={formatNumber(row.value, { locale })}
          words={value(row.value, row.status)}
          note={row.value === null ? undefined : statusWord(row.status)}
        />
      ),
    },
    {
      id: 'unit',
      header: words.field('unit'),
      cell: ({ unit }) => <span className="whitespace-nowrap">{formatUnit(unit, { locale })}</span>,
    },
    { id: 'valuation', header: words.field('valuation'), cell: ({ valuation }) => valuation || t('unknown') },
    {
      id: 'change',
      header: t('change'),
      cell: ({ change, previous }) => (
        <span className="figures whitespace-nowrap">
          {change === 'changed' && previous
            ? t('changedFrom', { previous: value(previous.value, previous.status) })
            : t(change)}
        </span>
      ),
    },
  ]
}
