'use client'

import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { decimalsOf } from '@/components/charts/figure-words'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { sortRows, toggleSort, type Sort } from '@/components/tables/sort'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel } from '@/components/ui/Panel'
import { Skeleton } from '@/components/ui/Skeleton'
import { productIndicatorsQuery, type ProductFigure, type ProductFigures } from '@/lib/client/product-indicators-query'
import { formatNumber, formatShare, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod } from '@/lib/trade/period'
import { IndicatorsFailed } from './IndicatorsFailed'
import { useComparison } from './compare-context'
import { useTakenFrom } from './compare-taken'
import { useCompareWords } from './compare-words'
import { DetailSelect } from './DetailSelect'
import { takenProducts } from './products-taken'

/** Rows before all of them are asked for. */
const FIRST = 15
export const PRODUCTS_HEIGHT = 560

/** Every product by itself: what goes both ways, and where the reporter has an advantage in the world. */
export function ProductIndicators() {
  const { reporter, partner, view, address, locale, nameOf } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const takenFrom = useTakenFrom()
  const pair = { reporter: reporter.code, partner: partner.code }
  const { detail, asOf } = address.query
  const { data, isError, isPlaceholderData, refetch } = useQuery(productIndicatorsQuery(pair, view, { detail, asOf }))
  const title = t('products.title', { detail: data?.detail ?? detail ?? 'none' })
  const source = data?.sources[0]
  return (
    <Panel
      id="products"
      title={title}
      subtitle={
        data &&
        t('products.intro', {
          reporter: reporter.name,
          period: words.period(view.period),
          source: source?.title ?? '',
          unit: formatUnit(data.unit, { locale }),
        })
      }
      actions={
        <>
          <DetailSelect suggested={detail ? null : (data?.detail ?? null)} />
          {data && data.products.length > 0 && (
            <TakeAlong
              id="products"
              title={title}
              figures={{
                table: () => takenProducts(data, t),
                unit: formatUnit(data.unit, { locale }),
                codes: {
                  source: data.source,
                  unit: data.unit,
                  classification: data.detail === 'sector' ? 'SECTOR' : 'HS',
                },
                period: formatPeriod(view.period),
              }}
              from={{ ...takenFrom, codes: { ...takenFrom.codes, product: '' } }}
              sources={source ? [{ source, reporter: reporter.name }] : []}
              disabled={isPlaceholderData}
            />
          )}
        </>
      }
    >
      {isError ? (
        <IndicatorsFailed onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton label={t('indicatorPanel.pending')} height={PRODUCTS_HEIGHT} />
      ) : data.products.length === 0 ? (
        <EmptyState
          message={t('products.none', { detail: data.detail ?? 'none', period: words.period(view.period) })}
        />
      ) : (
        <div aria-busy={isPlaceholderData || undefined} className={isPlaceholderData ? 'opacity-85 saturate-50' : ''}>
          <ProductTable
            data={data}
            caption={t('products.caption', { period: words.period(view.period) })}
            locale={locale}
          />
          {data.editions.length > 0 && (
            <p className="mt-3 max-w-measure text-12 text-ink-muted">
              {t('products.editions', { editions: words.editions(data.editions) })}
            </p>
          )}
          {!data.withWorld && (
            <p className="mt-3 max-w-measure text-12 text-ink-muted">
              {t('products.noWorld', { reporter: reporter.name, source: source?.title ?? '' })}
            </p>
          )}
        </div>
      )}
    </Panel>
  )
}

type Key = 'label' | Exclude<keyof ProductFigure, 'id' | 'label' | 'importShare'>

interface ProductTableProps {
  readonly data: ProductFigures
  readonly caption: string
  readonly locale: Language
}

function ProductTable({ data, caption, locale }: ProductTableProps) {
  const t = useTranslations('compare.products')
  const [sort, setSort] = useState<Sort>()
  const [all, setAll] = useState(false)
  const { products, withWorld } = data
  const sorted = useMemo(
    () => (sort ? sortRows(products, (row) => row[sort.column as Key], sort.direction, locale) : products),
    [products, sort, locale],
  )
  const decimals = decimalsOf(products.flatMap(({ exports, imports }) => [exports, imports].map(textOf)))
  const column = (id: Key, text: (row: ProductFigure) => string | null, none: string): Column<ProductFigure> => ({
    id,
    header: t(`columns.${id}`),
    kind: 'number',
    sortable: true,
    cell: (row) => <NumberCell text={text(row)} words={none} />,
  })
  const index = (value: number | null): string | null => formatNumber(value, { locale, decimals: 2 })
  const columns: [Column<ProductFigure>, ...Column<ProductFigure>[]] = [
    {
      id: 'label',
      header: t('columns.label'),
      sortable: true,
      cell: ({ id, label }) => (
        <span className="block max-w-[28rem]">
          {data.detail !== 'sector' && <span className="figures me-2 text-ink-muted">{id}</span>}
          {label !== id && label}
        </span>
      ),
    },
    column('exports', ({ exports }) => formatNumber(textOf(exports), { locale, decimals }), '–'),
    column('imports', ({ imports }) => formatNumber(textOf(imports), { locale, decimals }), '–'),
    column('exportShare', ({ exportShare }) => formatShare(exportShare, { locale }), '–'),
    column('intraIndustry', ({ intraIndustry }) => index(intraIndustry), '–'),
    ...(withWorld ? [column('advantage', ({ advantage }) => index(advantage), '–')] : []),
  ]
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        columns={columns}
        rows={all ? sorted : sorted.slice(0, FIRST)}
        rowKey={({ id }) => id}
        {...(sort && { sort })}
        onSort={(id) => setSort((now) => toggleSort(now, id, id === 'label' ? 'ascending' : 'descending'))}
        {...(all && { maxHeight: 640 })}
      />
      {products.length > FIRST && (
        <Button variant="quiet" className="mt-2 -ms-2" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer', { count: FIRST }) : t('all', { count: products.length })}
        </Button>
      )}
    </>
  )
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value))
