import { apiJson, exactOrNull } from '@/lib/server/api-response'
import { areaParameter, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findClaims } from '@/lib/store/claims'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/claims`: statements made in public about the trade of a pair, as they were made. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const filter = readParameters(request.url, { reporter: { read: areaParameter }, partner: { read: areaParameter } })
  const claims = await findClaims(filter)
  return apiJson({ claims: claims.map((claim) => ({ ...claim, level: exactOrNull(claim.level) })) })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
