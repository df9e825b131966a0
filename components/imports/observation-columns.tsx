import { useTranslations } from 'next-intl'
import type { Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { StoredValue } from '@/lib/client/reading-choices'
import { formatNumber, formatUnit } from '@/lib/trade/format'
import type { SeriesIdentity } from '@/lib/trade/observation'
import { spanWords, useImportWords, useLanguage } from './import-words'

/** What tells an observation from another one in a table of an import. */
type Listed = Pick<SeriesIdentity, 'flow' | 'product' | 'classification' | 'unit'> & { readonly period: string }

/** The columns that every table of single observations has: flow with product, period, unit. */
export function useObservationColumns(): Readonly<Record<'flow' | 'period' | 'unit', Column<Listed>>> {
  const tFlow = useTranslations('imports.flows')
  const tSample = useTranslations('imports.sample')
  const words = useImportWords()
  const locale = useLanguage()
  return {
    flow: {
      id: 'flow',
      header: words.field('flow'),
      cell: ({ flow, product, classification }) => (
        <span className="block min-w-24">
          {tFlow(flow)}
          <span className="figures block text-12 text-ink-muted">
            {product === 'TOTAL' ? tSample('total') : `${product} ${classification}`}
          </span>
        </span>
      ),
    },
    period: {
      id: 'period',
      header: words.field('period'),
      cell: ({ period }) => <span className="figures whitespace-nowrap">{spanWords(period, period, locale)}</span>,
    },
    unit: {
      id: 'unit',
      header: words.field('unit'),
      cell: ({ unit }) => <span className="whitespace-nowrap">{formatUnit(unit, { locale })}</span>,
    },
  }
}

/** A value with every digit and what is to be said of it, or the words for why there is none. */
export function StoredValueCell({ value, status }: StoredValue) {
  const t = useTranslations('common')
  const locale = useLanguage()
  return (
    <NumberCell
      text={formatNumber(value, { locale })}
      words={t(status === 'normal' ? 'missing' : status)}
      note={value === null || status === 'normal' ? undefined : t(status)}
    />
  )
}
