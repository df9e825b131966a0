import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { CompareView } from '@/components/compare/CompareView'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { firstValues } from '@/lib/server/first-values'
import { isPhone } from '@/lib/server/device'
import { findPairFigures } from '@/lib/store/figures'
import { areaName } from '@/lib/trade/area'
import { parseAsOf } from '@/lib/trade/as-of'
import { parseCompareQuery, serialiseCompareQuery } from '@/lib/trade/comparison/compare-query'
import { encodeFigures } from '@/lib/trade/figures-wire'
import { areasOf } from '../areas-of'
import { asOfAsked } from '../as-of-asked'
import { linkMetadata } from '../link-metadata'

type Props = PageProps<'/[reporter]/[partner]/compare'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/compare'),
    getLocale(),
    getTranslations('compare'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return linkMetadata(props.searchParams, {
    title: t('pageTitle', names),
    description: t('pageDescription', names),
    locale,
    path: `/${reporter}/${partner}/compare`,
    serialise: (raw) => serialiseCompareQuery(parseCompareQuery(raw).query),
  })
}

export default async function ComparePage(props: Props) {
  const [{ reporter, partner }, locale, search] = await Promise.all([
    areasOf(props.params, '/compare'),
    getLocale(),
    props.searchParams,
  ])
  const { pairs: added } = firstValues(search)
  const { query } = parseCompareQuery(added === undefined ? {} : { pairs: added })
  const pairs = [{ reporter, partner }, ...query.pairs]
  const asOf = await asOfAsked(props.searchParams)
  const at = asOf && { asOf: parseAsOf(asOf)! }
  const [all, mirror, asked] = await Promise.all([
    Promise.all(pairs.map((pair) => findPairFigures({ ...pair, ...at }))),
    findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true, ...at }),
    headers(),
  ])
  const codes = new Set(['WLD', ...pairs.flatMap((pair) => [pair.reporter, pair.partner])])
  const names = Object.fromEntries([...codes].map((code) => [code, areaName(code, locale)]))
  const readAt = Date.now()
  const view = (
    <ClientMessages namespaces={['pair', 'filters', 'charts', 'sectors', 'events', 'compare']}>
      <CompareView
        reporter={{ code: reporter, name: names[reporter]! }}
        partner={{ code: partner, name: names[partner]! }}
        names={names}
        hasMirror={mirror.lines.length > 0}
        narrow={isPhone(asked)}
      />
    </ClientMessages>
  )
  return all.reduceRight(
    (inner, figures) => (
      <FiguresBoundary
        reporter={figures.reporter}
        partner={figures.partner}
        asOf={asOf}
        json={JSON.stringify(encodeFigures(figures))}
        readAt={readAt}
      >
        {inner}
      </FiguresBoundary>
    ),
    view,
  )
}
