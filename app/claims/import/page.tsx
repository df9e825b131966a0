import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Download } from 'lucide-react'
import { ClaimFormPage } from '@/components/claims/ClaimFormPage'
import { ImportClaims } from '@/components/claims/ImportClaims'
import { buttonStyle } from '@/components/ui/control-styles'
import { mayChange } from '@/lib/server/access'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims.import')
  return { title: t('title'), description: t('lead') }
}

export default async function ImportClaimsPage() {
  const [permission, t] = await Promise.all([
    headers().then((asked) => mayChange({ headers: asked })),
    getTranslations('claims.import'),
  ])
  return (
    <ClaimFormPage title={t('title')} lead={t('lead')} permission={permission}>
      <p className="screen-only mb-6">
        <a href="/claims/template.csv" download className={buttonStyle('secondary')}>
          <Download size={16} strokeWidth={1.75} aria-hidden />
          {t('template')}
        </a>
      </p>
      <ImportClaims />
    </ClaimFormPage>
  )
}
