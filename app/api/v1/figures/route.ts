import { apiJson } from '@/lib/server/api-response'
import { areaParameter, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { encodeFigures } from '@/lib/trade/figures-wire'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/figures`: all totals and sectors of a pair in the compact form that the pages draw from. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { reporter, partner } = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
  })
  return apiJson(encodeFigures(await findPairFigures({ reporter, partner })))
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
