import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { refused, withClaimProblems } from '@/lib/server/claim-requests'
import { readTableBody } from '@/lib/server/claims-upload'
import { readParameters, yesOrNo } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { importClaims } from '@/lib/store/claim-changes'
import { readClaimsFile } from '@/lib/import/claims-file'
import type { Claim } from '@/lib/trade/claims/claim'

export const dynamic = 'force-dynamic'

/** More of them nobody reads down. */
const TOLD = 500

/**
 * `POST /api/v1/claims/import`: a table of claims (`text/csv`), taken in whole or not at all. With `?dryRun` it only
 * says what would be added and changed. 422 names line, column, value and rule of all that is wrong.
 */
export const POST = withClaimProblems(async (request: Request): Promise<Response> => {
  await requireChange(request)
  const { dryRun = false } = readParameters(request.url, { dryRun: { read: yesOrNo } })
  const { claims, problems, ignored, guessed } = await readClaimsFile(await readTableBody(request))
  if (problems.length > 0) throw refused(request, problems)
  const rows = await importClaims(claims, { dryRun })
  const asRead = new Map(claims.map(({ line, claim }): [number, Claim] => [line, claim]))
  const count = (action: (typeof rows)[number]['action']): number => rows.filter((row) => row.action === action).length
  return apiJson({
    dryRun,
    counts: { read: rows.length, added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
    // What is only tried is told in full: the page says each statement as its own page will.
    rows: dryRun ? rows.map((row, at) => ({ ...row, ...(at < TOLD && { claim: asRead.get(row.line) }) })) : rows,
    ignored,
    guessed,
  })
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
