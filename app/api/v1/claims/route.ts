import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { attachment } from '@/lib/server/attachment'
import { findCheckedClaims } from '@/lib/server/checked-claims'
import { claimJson } from '@/lib/server/claim-json'
import { etag, readClaimBody, withClaimProblems } from '@/lib/server/claim-requests'
import { areaParameter, definedOf, matching, oneOf, readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { createClaim } from '@/lib/store/claim-changes'
import { writeClaimsCsv } from '@/lib/import/claims-csv'
import { VERDICTS } from '@/lib/trade/claims/verdict'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/claims`: statements made in public about the trade of a pair, as they were made, each with its verdict; or
 * as a table that `POST /api/v1/claims/import` takes.
 */
export const GET = withClaimProblems(async (request: Request): Promise<Response> => {
  const { verdict, format, id, ...filter } = readParameters(request.url, {
    reporter: { read: areaParameter },
    partner: { read: areaParameter },
    verdict: { read: oneOf(VERDICTS) },
    saidBy: { read: matching(/^[^]{1,300}$/, 'the speaker as a claim names them') },
    q: { read: matching(/^[^]{1,200}$/, 'words to look for') },
    id: { read: matching(/^[a-z0-9-]{1,80}(,[a-z0-9-]{1,80}){0,499}$/, 'ids of claims, separated by commas') },
    format: { read: oneOf(['json', 'csv'] as const) },
  })
  const found = await findCheckedClaims(definedOf(filter))
  const ids = id === undefined ? null : new Set(id.split(','))
  const claims = found.filter(
    (each) => (verdict === undefined || each.verdict === verdict) && (ids === null || ids.has(each.claim.id)),
  )
  if (format === 'csv')
    return new Response(writeClaimsCsv(claims.map(({ claim }) => claim)), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': attachment('claims.csv') },
    })
  return apiJson({ claims: claims.map((each) => claimJson(each.claim, each.verdict)) })
})

/** `POST /api/v1/claims`: enters a claim; without an id it gets one. 201 with the claim. */
export const POST = withClaimProblems(async (request: Request): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const { claim, named } = await readClaimBody(request)
  const created = await createClaim(claim, named)
  return apiJson(claimJson(created), {
    status: 201,
    headers: { location: `/api/v1/claims/${created.id}`, etag: etag(created) },
  })
})

export const { OPTIONS, PUT, PATCH, DELETE } = refusedMethods('GET', 'POST')
