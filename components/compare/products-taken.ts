import type { ProductFigures } from '@/lib/client/product-indicators-query'
import { ratioText, shiftPoint } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'

const amount = (value: number | null): string | null => (value === null ? null : shiftPoint(String(value), 0))

/** Every product to take along, all of them whatever part of the table is shown. */
export function takenProducts(
  { products, withWorld }: ProductFigures,
  t: (key: string, values?: Record<string, string>) => string,
): TakenTable {
  const column = (id: string, key: string, kind: TakenColumn['kind']): TakenColumn => ({
    ...{ id, header: t(`products.columns.${key}`), kind },
  })
  return {
    columns: [
      { id: 'product', header: t('products.columns.code'), kind: 'text' },
      { ...column('name', 'label', 'text'), for: 'people' },
      column('exports', 'exports', 'number'),
      column('imports', 'imports', 'number'),
      { ...column('export_share', 'exportShare', 'ratio'), header: `${t('products.columns.exportShare')}, %` },
      { ...column('import_share', 'importShare', 'ratio'), header: `${t('products.columns.importShare')}, %` },
      column('grubel_lloyd', 'intraIndustry', 'number'),
      ...(withWorld ? [column('advantage', 'advantage', 'number')] : []),
    ],
    rows: products.map((each) => [
      ...[each.id, each.label === each.id ? null : each.label],
      ...[each.exports, each.imports].map(amount),
      ...[each.exportShare, each.importShare, each.intraIndustry].map(ratioText),
      ...(withWorld ? [ratioText(each.advantage)] : []),
    ]),
  }
}
