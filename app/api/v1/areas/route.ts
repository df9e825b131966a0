import { apiJson } from '@/lib/server/api-response'
import { requestLanguage } from '@/lib/server/language'
import { oneOf, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { areaName } from '@/lib/trade/area'
import { AREAS } from '@/lib/trade/reference/areas'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/areas`: every area that can report or be traded with. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { kind } = readParameters(request.url, {
    kind: { read: oneOf(['country', 'subdivision', 'group'] as const) },
  })
  const language = requestLanguage(request.headers)
  return apiJson({
    areas: AREAS.filter((area) => !kind || area.kind === kind).map((area) => ({
      code: area.code,
      kind: area.kind,
      name: areaName(area.code, language),
      alpha2: area.alpha2 ?? null,
      numeric: area.numeric ?? null,
      comtrade: area.comtrade ?? [],
      parent: area.parent ?? null,
    })),
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
