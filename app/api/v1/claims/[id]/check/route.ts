import { apiJson } from '@/lib/server/api-response'
import { findClaimInFull } from '@/lib/server/checked-claims'
import { checkJson } from '@/lib/server/claim-json'
import { noSuchClaim, withClaimProblems, type ClaimContext } from '@/lib/server/claim-requests'
import { serverClaimWords } from '@/lib/server/claim-words'
import { requestLanguage } from '@/lib/server/language'
import { asOfParameter, readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/claims/{id}/check`: the claim beside every series that could speak to it, and what follows from statements
 * alone; `asOf`: beside the figures as they stood here then. Codes with their facts, and the sentences they make in the language of the request.
 */
export const GET = withClaimProblems(async (request: Request, context: ClaimContext): Promise<Response> => {
  const { asOf } = readParameters(request.url, { asOf: { read: asOfParameter } })
  const { id } = await context.params
  const found = await findClaimInFull(id, asOf)
  if (!found) throw noSuchClaim(id)
  return apiJson(checkJson(found, serverClaimWords(requestLanguage(request.headers))))
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
