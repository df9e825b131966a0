import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { PairView } from '@/components/pair/PairView'
import { findPairFigures } from '@/lib/store/figures'
import { isPhone } from '@/lib/server/device'
import { areaName } from '@/lib/trade/area'
import { parseAsOf } from '@/lib/trade/as-of'
import { encodeFigures } from '@/lib/trade/figures-wire'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { parseViewQuery, serialiseViewQuery } from '@/lib/trade/view-query'
import { areasOf } from './areas-of'
import { asOfAsked } from './as-of-asked'
import { linkMetadata } from './link-metadata'

type Props = PageProps<'/[reporter]/[partner]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params),
    getLocale(),
    getTranslations('pair'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return linkMetadata(props.searchParams, {
    title: t('pageTitle', names),
    description: t('pageDescription', names),
    locale,
    path: `/${reporter}/${partner}`,
    serialise: (raw) => serialiseViewQuery(parseViewQuery(raw).query),
  })
}

export default async function PairPage(props: Props) {
  const [{ reporter, partner }, locale] = await Promise.all([areasOf(props.params), getLocale()])
  const asOf = await asOfAsked(props.searchParams)
  const at = asOf && { asOf: parseAsOf(asOf)! }
  const [figures, mirror, asked] = await Promise.all([
    findPairFigures({ reporter, partner, ...at }),
    findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true, ...at }),
    headers(),
  ])
  const json = (read: PairFigures): string => JSON.stringify(encodeFigures(read))
  const readAt = Date.now()
  const name = (code: string): string => areaName(code, locale)
  return (
    <FiguresBoundary reporter={reporter} partner={partner} asOf={asOf} json={json(figures)} readAt={readAt}>
      <FiguresBoundary {...{ reporter: partner, partner: reporter, asOf, readAt }} part="TOTAL" json={json(mirror)}>
        <ClientMessages namespaces={['pair', 'filters', 'charts', 'sectors', 'events']}>
          <PairView
            reporter={{ code: reporter, name: name(reporter) }}
            partner={{ code: partner, name: name(partner) }}
            narrow={isPhone(asked)}
          />
        </ClientMessages>
      </FiguresBoundary>
    </FiguresBoundary>
  )
}
