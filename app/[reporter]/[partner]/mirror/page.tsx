import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { MirrorPageView } from '@/components/mirror/MirrorPageView'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { isPhone } from '@/lib/server/device'
import { findPairFigures } from '@/lib/store/figures'
import { areaName } from '@/lib/trade/area'
import { parseAsOf } from '@/lib/trade/as-of'
import { encodeFigures } from '@/lib/trade/figures-wire'
import { parseMirrorQuery, serialiseMirrorQuery } from '@/lib/trade/mirror/mirror-query'
import { areasOf } from '../areas-of'
import { asOfAsked } from '../as-of-asked'
import { linkMetadata } from '../link-metadata'

type Props = PageProps<'/[reporter]/[partner]/mirror'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/mirror'),
    getLocale(),
    getTranslations('mirror'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return linkMetadata(props.searchParams, {
    title: t('pageTitle', names),
    description: t('pageDescription', names),
    locale,
    path: `/${reporter}/${partner}/mirror`,
    serialise: (raw) => serialiseMirrorQuery(parseMirrorQuery(raw).query),
  })
}

export default async function MirrorPage(props: Props) {
  const [{ reporter, partner }, locale] = await Promise.all([areasOf(props.params, '/mirror'), getLocale()])
  const asOf = await asOfAsked(props.searchParams)
  const at = asOf && { asOf: parseAsOf(asOf)! }
  const [own, other, asked] = await Promise.all([
    findPairFigures({ reporter, partner, ...at }),
    findPairFigures({ reporter: partner, partner: reporter, ...at }),
    headers(),
  ])
  const readAt = Date.now()
  return (
    <FiguresBoundary {...{ reporter, partner, asOf, readAt }} json={JSON.stringify(encodeFigures(own))}>
      <FiguresBoundary
        {...{ reporter: partner, partner: reporter, asOf, readAt }}
        json={JSON.stringify(encodeFigures(other))}
      >
        <ClientMessages namespaces={['mirror', 'pair', 'filters', 'charts', 'sectors', 'events']}>
          <MirrorPageView
            reporter={{ code: reporter, name: areaName(reporter, locale) }}
            partner={{ code: partner, name: areaName(partner, locale) }}
            narrow={isPhone(asked)}
          />
        </ClientMessages>
      </FiguresBoundary>
    </FiguresBoundary>
  )
}
