import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { ProductsEmpty } from '@/components/products/ProductsEmpty'
import { ProductsView } from '@/components/products/ProductsView'
import { firstValues } from '@/lib/server/first-values'
import { isPhone } from '@/lib/server/device'
import { findPairFigures } from '@/lib/store/figures'
import { areaName } from '@/lib/trade/area'
import { parseAsOf } from '@/lib/trade/as-of'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { parseProductQuery } from '@/lib/trade/product-query'
import { resolveProductView } from '@/lib/trade/product-view'
import { areasOf } from '../areas-of'
import { productsData } from './products-data'

type Props = PageProps<'/[reporter]/[partner]/products'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/products'),
    getLocale(),
    getTranslations('products'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('pageTitle', names), description: t('pageDescription', names) }
}

export default async function ProductsPage(props: Props) {
  const [codes, search, locale, asked] = await Promise.all([
    areasOf(props.params, '/products'),
    props.searchParams,
    getLocale(),
    headers(),
  ])
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const [reporter, partner] = [codes.reporter, codes.partner].map((code) => ({
    code,
    name: areaName(code, locale),
  })) as [{ code: string; name: string }, { code: string; name: string }]
  const { query } = parseProductQuery(firstValues(search), new Date().toISOString().slice(0, 10))
  const at = query.asOf && { asOf: parseAsOf(query.asOf)! }
  const [figures, mirror] = await Promise.all([
    findPairFigures({ ...codes, ...at }),
    findPairFigures({ reporter: codes.partner, partner: codes.reporter, totalsOnly: true, ...at }),
  ])
  const shown = resolveProductView(figures, query)
  const data = shown && (await productsData({ reporter, partner, locale: language, figures, query, shown }))
  const hasMirror = mirror.lines.length > 0
  return (
    <ClientMessages namespaces={['pair', 'filters', 'charts', 'sectors', 'products', 'events']}>
      {data ? (
        <ProductsView json={JSON.stringify(data)} hasMirror={hasMirror} narrow={isPhone(asked)} />
      ) : (
        <ProductsEmpty reporter={reporter} partner={partner} hasMirror={hasMirror} asOf={figures.asOf?.at} />
      )}
    </ClientMessages>
  )
}
