import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { claimJson } from '@/lib/server/claim-json'
import {
  claimOf,
  etag,
  readClaimBody,
  versionOf,
  withClaimProblems,
  type ClaimContext,
} from '@/lib/server/claim-requests'
import { numberBetween, readParameters, wrong } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { changeClaim, deleteClaim } from '@/lib/store/claim-changes'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/claims/{id}`: one claim, with the version that a change of it has to name. */
export const GET = withClaimProblems(async (request: Request, context: ClaimContext): Promise<Response> => {
  readParameters(request.url, {})
  const claim = await claimOf(context)
  return apiJson(claimJson(claim), { headers: { etag: etag(claim) } })
})

/** `PUT /api/v1/claims/{id}`: replaces a claim; 412 where somebody changed it since it was read. */
export const PUT = withClaimProblems(async (request: Request, context: ClaimContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const { id } = await claimOf(context)
  const { claim, named, version } = await readClaimBody(request)
  if (named && claim.id !== id) throw wrong('id', claim.id, `expected ${id} or nothing: the id of a claim stays`)
  const changed = await changeClaim(id, claim, versionOf(request, version))
  return apiJson(claimJson(changed), { headers: { etag: etag(changed) } })
})

/** `DELETE /api/v1/claims/{id}`: for good. Also a claim that came with the program does not come back. */
export const DELETE = withClaimProblems(async (request: Request, context: ClaimContext): Promise<Response> => {
  await requireChange(request)
  const { version } = readParameters(request.url, { version: { read: numberBetween(1, 999_999_999) } })
  const { id } = await claimOf(context)
  await deleteClaim(id, versionOf(request, version))
  return new Response(null, { status: 204 })
})

export const { OPTIONS, POST, PATCH } = refusedMethods('GET', 'PUT', 'DELETE')
