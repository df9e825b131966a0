import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ClaimForm } from '@/components/claims/ClaimForm'
import { ClaimFormPage } from '@/components/claims/ClaimFormPage'
import { NEW_CLAIM } from '@/components/claims/claim-draft'
import { mayChange } from '@/lib/server/access'
import { findArea } from '@/lib/trade/area'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims.form')
  return { title: t('newTitle'), description: t('lead') }
}

export default async function NewClaimPage({ searchParams }: PageProps<'/claims/new'>) {
  const [search, permission, t] = await Promise.all([
    searchParams,
    headers().then((asked) => mayChange({ headers: asked })),
    getTranslations('claims.form'),
  ])
  const asked = (['reporter', 'partner'] as const).flatMap((parameter) => {
    const value = search[parameter]
    return typeof value === 'string' && value !== '' ? [{ parameter, value, known: findArea(value) !== undefined }] : []
  })
  const given = Object.fromEntries(asked.flatMap(({ parameter, value, known }) => (known ? [[parameter, value]] : [])))
  const both = given.reporter && given.partner
  return (
    <ClaimFormPage
      title={t('newTitle')}
      permission={permission}
      notices={asked
        .filter(({ known }) => !known)
        .map(({ parameter, value }) => t('area.unknown', { parameter, value: value.slice(0, 40) }))}
    >
      <ClaimForm
        initial={{ ...NEW_CLAIM, ...given }}
        back={both ? `/${given.reporter}/${given.partner}/claims` : '/claims'}
      />
    </ClaimFormPage>
  )
}
