import { getTranslations } from 'next-intl/server'
import { apiJson } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import { readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { SECTORS } from '@/lib/trade/sector'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/sectors`: every sector with the HS prefixes that make it up. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  readParameters(request.url, {})
  const t = await getTranslations({ locale: requestLanguage(request.headers), namespace: 'sectors' })
  return apiJson({
    classification: 'HS 2022',
    sectors: SECTORS.map(({ id, prefixes }) => ({ id, label: t(`${id}.name`), note: t(`${id}.note`), prefixes })),
  })
})
