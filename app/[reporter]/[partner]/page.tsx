import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { FiguresBoundary } from '@/components/pair/FiguresBoundary'
import { PairView } from '@/components/pair/PairView'
import { findPairFigures } from '@/lib/store/figures'
import { isPhone } from '@/lib/server/device'
import { areaName, findArea } from '@/lib/trade/area'
import { encodeFigures } from '@/lib/trade/figures-wire'

type Props = PageProps<'/[reporter]/[partner]'>

/** The two areas of the address; another spelling of a known code moves to the right one, the rest is no page. */
async function areasOf({ params }: Props): Promise<{ reporter: string; partner: string }> {
  const { reporter, partner } = await params
  const codes = [decodeURIComponent(reporter), decodeURIComponent(partner)] as const
  const upper = codes.map((code) => code.toUpperCase())
  if (!findArea(upper[0]!) || !findArea(upper[1]!) || upper[0] === upper[1]) notFound()
  if (upper[0] !== codes[0] || upper[1] !== codes[1]) permanentRedirect(`/${upper[0]}/${upper[1]}`)
  return { reporter: upper[0]!, partner: upper[1]! }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([areasOf(props), getLocale(), getTranslations('pair')])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('pageTitle', names), description: t('pageDescription', names) }
}

export default async function PairPage(props: Props) {
  const [{ reporter, partner }, locale] = await Promise.all([areasOf(props), getLocale()])
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
