import { apiJson } from '@/lib/server/api-response'
import { areaParameter, asOfParameter, oneOf, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findPairFigures } from '@/lib/store/figures'
import { encodeFigures } from '@/lib/trade/figures-wire'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/figures`: all totals and sectors of a pair, or its totals only, in the compact form that the pages draw from. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { part, ...wanted } = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    part: { read: oneOf(['TOTAL'] as const) },
    asOf: { read: asOfParameter },
  })
  return apiJson(encodeFigures(await findPairFigures({ ...wanted, totalsOnly: part === 'TOTAL' })))
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
