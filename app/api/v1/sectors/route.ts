import { apiJson } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import { readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { sectorWords } from '@/lib/server/sector-words'
import { SECTORS } from '@/lib/trade/sector'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/sectors`: every sector with the HS prefixes that make it up. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  readParameters(request.url, {})
  const language = requestLanguage(request.headers)
  return apiJson({
    classification: 'HS 2022',
    sectors: SECTORS.map(({ id, prefixes }) => {
      const { name, note } = sectorWords(id, language)
      return { id, label: name, note, prefixes }
    }),
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
