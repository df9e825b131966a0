import type { Metadata } from 'next'
import { cache } from 'react'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { AddressNotice } from '@/components/claims/AddressNotice'
import { ClaimAbout } from '@/components/claims/ClaimAbout'
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
import { isPhone } from '@/lib/server/device'
import { serverClaimWords } from '@/lib/server/claim-words'

/** The claim of the address; there is no page for anything else. */
const claimOf = cache(async (id: string): Promise<ClaimInFull> => {
  const found = /^[a-z0-9-]{1,80}$/.test(id) ? await findClaimInFull(id) : null
  return found ?? notFound()
})

/** What somebody sees to whom the address was sent: the sentence, and the verdict with its grounds. */
export async function generateMetadata({ params }: PageProps<'/claims/[id]'>): Promise<Metadata> {
  const [{ claim, check }, said] = await Promise.all([params.then(({ id }) => claimOf(id)), saidWords()])
  const words = serverClaimWords(said.locale)
  const title = said.sentence(claim).replace(/\.$/, '')
  const description = `${words.verdict(check.verdict)}. ${words.sentence(claim, check)}`
  return {
    title,
    description,
    openGraph: { type: 'article', title, description, siteName: 'Bilateral', locale: said.locale },
    twitter: { card: 'summary', title, description },
  }
}

export default async function ClaimPage({ params }: PageProps<'/claims/[id]'>) {
  const [{ claim, check, others, figures }, said, asked] = await Promise.all([
    params.then(({ id }) => claimOf(id)),
    saidWords(),
    headers(),
  ])
  const part = { claim, check, said, words: serverClaimWords(said.locale) }
  return (
    <div className="page-width pt-6 pb-16">
      <ClientMessages namespaces={['claims', 'charts']}>
        <AddressNotice />
        <ClaimHead {...part} />
        <ChartWidth narrow={isPhone(asked)}>
          <div className="mt-10 grid grid-cols-1 gap-10">
            <StatedIntervals {...part} />
            <ClaimCharts {...part} figures={figures} />
            <ClaimEvidence {...part} />
            <ClaimNeeded {...part} />
            <ClaimArithmetic {...part} others={others} />
            <ClaimReasons {...part} />
            <ClaimSteps {...part} figures={figures} />
            <ClaimAbout {...part} host={asked.get('host')} />
          </div>
        </ChartWidth>
      </ClientMessages>
    </div>
  )
}
