import { apiJson } from '@/lib/server/api-response'
import { areaParameter, numberBetween, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findChanges } from '@/lib/store/pair-changes'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/changes`: when the figures of a pair changed, the last time first: what `asOf` can tell apart. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { reporter, partner, limit } = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    limit: { read: numberBetween(1, 1000) },
  })
  return apiJson({ reporter, partner, changes: await findChanges({ reporter, partner }, limit ?? 200) })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
