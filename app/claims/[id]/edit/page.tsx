import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClaimForm } from '@/components/claims/ClaimForm'
import { ClaimFormPage } from '@/components/claims/ClaimFormPage'
import { draftOf } from '@/components/claims/claim-draft'
import { mayChange } from '@/lib/server/access'
import { findClaim } from '@/lib/store/claims'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims.form')
  return { title: t('editTitle'), robots: { index: false } }
}

export default async function EditClaimPage({ params }: PageProps<'/claims/[id]/edit'>) {
  const [{ id }, permission, locale, t] = await Promise.all([
    params,
    headers().then((asked) => mayChange({ headers: asked })),
    getLocale(),
    getTranslations('claims.form'),
  ])
  const claim = /^[a-z0-9-]{1,80}$/.test(id) ? await findClaim(id) : null
  if (!claim) notFound()
  return (
    <ClaimFormPage title={t('editTitle')} permission={permission}>
      <ClaimForm
        initial={draftOf(claim, isLanguage(locale) ? locale : DEFAULT_LANGUAGE)}
        editing={{ id, version: claim.version }}
        back={`/claims/${id}`}
      />
    </ClaimFormPage>
  )
}
