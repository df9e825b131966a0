import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { RevisionsView } from '@/components/revisions/RevisionsView'
import { firstValues } from '@/lib/server/first-values'
import { isPhone } from '@/lib/server/device'
import { findPairList } from '@/lib/store/pairs'
import { areaName } from '@/lib/trade/area'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { parseRevisionQuery } from '@/lib/trade/revision-query'
import { areasOf } from '../areas-of'
import { revisionsData } from './revisions-data'

type Props = PageProps<'/[reporter]/[partner]/revisions'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ reporter, partner }, locale, t] = await Promise.all([
    areasOf(props.params, '/revisions'),
    getLocale(),
    getTranslations('revisions'),
  ])
  const names = { reporter: areaName(reporter, locale), partner: areaName(partner, locale) }
  return { title: t('pageTitle', names), description: t('pageDescription', names) }
}

export default async function RevisionsPage(props: Props) {
  const [codes, search, locale, asked] = await Promise.all([
    areasOf(props.params, '/revisions'),
    props.searchParams,
    getLocale(),
    headers(),
  ])
  const area = (code: string) => ({ code, name: areaName(code, locale) })
  const { query } = parseRevisionQuery(firstValues(search))
  const [data, mirrored] = await Promise.all([
    revisionsData({
      reporter: area(codes.reporter),
      partner: area(codes.partner),
      locale: isLanguage(locale) ? locale : DEFAULT_LANGUAGE,
      query,
    }),
    findPairList(codes.partner),
  ])
  return (
    <ClientMessages namespaces={['pair', 'filters', 'charts', 'sectors', 'events', 'revisions']}>
      <RevisionsView
        json={JSON.stringify(data)}
        hasMirror={mirrored.some(({ partner }) => partner === codes.reporter)}
        narrow={isPhone(asked)}
      />
    </ClientMessages>
  )
}
