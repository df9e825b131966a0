import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { PairView } from '@/components/pair/PairView'
import { findPairFigures } from '@/lib/store/figures'
import { isPhone } from '@/lib/server/device'
import { areaName } from '@/lib/trade/area'
import { encodeFigures } from '@/lib/trade/figures-wire'
import { areasOf } from './areas-of'

type Props = PageProps<'/[reporter]/[partner]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params),
    getLocale(),
    getTranslations('pair'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('pageTitle', names), description: t('pageDescription', names) }
}

export default async function PairPage(props: Props) {
  const [{ reporter, partner }, locale] = await Promise.all([areasOf(props.params), getLocale()])
  const [figures, mirror, asked] = await Promise.all([
    findPairFigures({ reporter, partner }),
    findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true }),
    headers(),
  ])
  const name = (code: string): string => areaName(code, locale)
  return (
    <FiguresBoundary
      reporter={reporter}
      partner={partner}
      json={JSON.stringify(encodeFigures(figures))}
      readAt={Date.now()}
    >
      <ClientMessages namespaces={['pair', 'filters', 'charts', 'sectors']}>
        <PairView
          reporter={{ code: reporter, name: name(reporter) }}
          partner={{ code: partner, name: name(partner) }}
          mirror={JSON.stringify(encodeFigures(mirror))}
          narrow={isPhone(asked)}
        />
      </ClientMessages>
    </FiguresBoundary>
  )
}
