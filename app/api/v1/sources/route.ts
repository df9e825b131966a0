import { apiJson } from '@/lib/server/api-response'
import { asOfParameter, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findSources } from '@/lib/store/sources'
import { findSourcesThen } from '@/lib/store/sources-then'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/sources`: who published the figures, on which terms, and what they cover; `asOf` says what they did then. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { asOf } = readParameters(request.url, { asOf: { read: asOfParameter } })
  if (asOf === undefined) return apiJson({ sources: await findSources() })
  return apiJson({ asOf, sources: await findSourcesThen(asOf) })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
