import { apiJson } from '@/lib/server/api-response'
import { readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findSources } from '@/lib/store/sources'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/sources`: who published the figures, on which terms, and what they cover. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  readParameters(request.url, {})
  return apiJson({ sources: await findSources() })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
