import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { listOf } from '@/app/claims/list-of'
import { ClaimList } from '@/components/claims/ClaimList'
import { ListActions } from '@/components/claims/ListActions'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { PairHeader } from '@/components/pair/PairHeader'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { findPairFigures } from '@/lib/store/figures'
import { areaName } from '@/lib/trade/area'
import { areasOf } from '../areas-of'

type Props = PageProps<'/[reporter]/[partner]/claims'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/claims'),
    getLocale(),
    getTranslations('claims.pair'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('title', names), description: t('lead', names) }
}

/** What was said about the trade of a pair, of whichever side the figure is. */
export default async function PairClaimsPage(props: Props) {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/claims'),
    getLocale(),
    getTranslations('claims'),
  ])
  const [list, mirror] = await Promise.all([
    listOf(props.searchParams, { reporter, partner }),
    findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true }),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  const empty = (
    <EmptyState
      message={t('pair.empty', names)}
      action={<LinkButton href={`/claims/new?reporter=${reporter}&partner=${partner}`}>{t('list.enter')}</LinkButton>}
    />
  )
  return (
    <div className="page-width pt-6 pb-16">
      <ClientMessages namespaces={['pair', 'claims']}>
        <PairHeader
          reporter={{ code: reporter, name: names.reporter }}
          partner={{ code: partner, name: names.partner }}
          hasMirror={mirror.lines.length > 0}
        />
        <div className="my-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <p className="max-w-measure text-16 text-ink-muted">{t('pair.lead', names)}</p>
          <ListActions pair={{ reporter, partner }} />
        </div>
        <ClaimList list={list} empty={empty} />
      </ClientMessages>
    </div>
  )
}
