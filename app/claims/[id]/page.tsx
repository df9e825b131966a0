import type { Metadata } from 'next'
import { cache } from 'react'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddressNotice } from '@/components/claims/AddressNotice'
import { ClaimAbout } from '@/components/claims/ClaimAbout'
import { ClaimAsOfChoice, ClaimAsOfNotice } from '@/components/claims/ClaimAsOf'
import { ClaimArithmetic } from '@/components/claims/ClaimArithmetic'
import { ClaimCharts } from '@/components/claims/ClaimCharts'
import { ChartWidth } from '@/components/claims/ChartWidth'
import { ClaimEvidence, ClaimNeeded } from '@/components/claims/ClaimEvidence'
import { ClaimReasons } from '@/components/claims/ClaimReasons'
import { ClaimHead } from '@/components/claims/ClaimHead'
import { ClaimSteps } from '@/components/claims/ClaimSteps'
import { saidWords } from '@/components/claims/server-words'
import { StatedIntervals } from '@/components/claims/StatedIntervals'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { findClaimInFull, type ClaimInFull } from '@/lib/server/checked-claims'
import { absoluteAddress } from '@/lib/server/absolute-address'
import { isPhone } from '@/lib/server/device'
import { firstValues } from '@/lib/server/first-values'
import { LINK_PICTURE } from '@/lib/server/link-picture-size'
import { serverClaimWords } from '@/lib/server/claim-words'
import { parseAsOf } from '@/lib/trade/as-of'
import { parseViewQuery, type ViewNotice } from '@/lib/trade/view-query'

type Props = PageProps<'/claims/[id]'>

/** The claim of the address, as of its time where it names one; there is no page for anything else. */
const claimAt = cache(async (id: string, asOf: string | undefined): Promise<ClaimInFull> => {
  const at = asOf === undefined ? null : parseAsOf(asOf)
  const found = /^[a-z0-9-]{1,80}$/.test(id) ? await findClaimInFull(id, at ?? undefined) : null
  return found ?? notFound()
})

const todayIs = (): string => new Date().toISOString().slice(0, 10)

interface Asked extends ClaimInFull {
  /** As the address says it. */
  readonly at: string | undefined
  readonly notice: ViewNotice | undefined
}

async function claimOf({ params, searchParams }: Props): Promise<Asked> {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { asof } = firstValues(search)
  const { query, notices } = parseViewQuery(asof === undefined ? {} : { asof }, todayIs())
  return { ...(await claimAt(id, query.asOf)), at: query.asOf, notice: notices[0] }
}

/** What somebody sees to whom the address was sent: the sentence, and the verdict with its grounds. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ claim, check, at }, said, asked] = await Promise.all([claimOf(props), saidWords(), headers()])
  const words = serverClaimWords(said.locale)
  const title = said.sentence(claim).replace(/\.$/, '')
  const description = `${words.verdict(check.verdict)}. ${words.sentence(claim, check)}`
  // One address for one check, whatever chart stood as a table when it was copied.
  const path = `/claims/${claim.id}${at === undefined ? '' : `?asof=${at}`}`
  const url = absoluteAddress(asked, path)
  const picture = absoluteAddress(
    asked,
    `/claims/${claim.id}/picture.png?lang=${said.locale}${at === undefined ? '' : `&asof=${at}`}`,
  )
  const images = [
    { url: picture, ...LINK_PICTURE, type: 'image/png', alt: `${title}. ${words.verdict(check.verdict)}` },
  ]
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'article', url, title, description, siteName: 'Bilateral', locale: said.locale, images },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

export default async function ClaimPage(props: Props) {
  const [{ claim, check, others, figures, asOf, at, notice }, said, asked, { lang }, t] = await Promise.all([
    claimOf(props),
    saidWords(),
    headers(),
    props.searchParams,
    getTranslations('filters.notice'),
  ])
  const part = { claim, check, said, words: serverClaimWords(said.locale) }
  return (
    <div className="page-width pt-6 pb-16">
      <ClientMessages namespaces={['claims', 'charts']}>
        <AddressNotice asOf={notice ? t(notice.reason, { parameter: notice.parameter, value: notice.value }) : null} />
        {asOf && <ClaimAsOfNotice {...part} asOf={asOf} />}
        <ClaimHead {...part} asOf={at}>
          <ClaimAsOfChoice
            claim={claim}
            asked={at}
            today={todayIs()}
            language={typeof lang === 'string' ? lang : undefined}
          />
        </ClaimHead>
        <ChartWidth narrow={isPhone(asked)}>
          <div className="mt-10 grid grid-cols-1 gap-10">
            <StatedIntervals {...part} />
            <ClaimCharts {...part} figures={figures} />
            <ClaimEvidence {...part} />
            <ClaimNeeded {...part} asOf={asOf !== undefined} />
            <ClaimArithmetic {...part} others={others} />
            <ClaimReasons {...part} />
            <ClaimSteps {...part} figures={figures} />
            <ClaimAbout {...part} host={asked.get('host')} asOf={at} />
          </div>
        </ChartWidth>
      </ClientMessages>
    </div>
  )
}
