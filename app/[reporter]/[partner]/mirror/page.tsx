import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { MirrorPageView } from '@/components/mirror/MirrorPageView'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { isPhone } from '@/lib/server/device'
import { findPairFigures } from '@/lib/store/figures'
import { areaName } from '@/lib/trade/area'
import { encodeFigures } from '@/lib/trade/figures-wire'
import { areasOf } from '../areas-of'

type Props = PageProps<'/[reporter]/[partner]/mirror'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/mirror'),
    getLocale(),
    getTranslations('mirror'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('pageTitle', names), description: t('pageDescription', names) }
}

export default async function MirrorPage(props: Props) {
  const [{ reporter, partner }, locale] = await Promise.all([areasOf(props.params, '/mirror'), getLocale()])
  const [own, other, asked] = await Promise.all([
    findPairFigures({ reporter, partner }),
    findPairFigures({ reporter: partner, partner: reporter }),
    headers(),
  ])
  const readAt = Date.now()
  return (
    <FiguresBoundary reporter={reporter} partner={partner} json={JSON.stringify(encodeFigures(own))} readAt={readAt}>
      <FiguresBoundary
        reporter={partner}
        partner={reporter}
        json={JSON.stringify(encodeFigures(other))}
        readAt={readAt}
      >
        <ClientMessages namespaces={['mirror', 'pair', 'filters', 'charts', 'sectors']}>
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
