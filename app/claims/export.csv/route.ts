import { filterClaims } from '@/components/claims/claim-filter'
import { writeClaimsCsv } from '@/lib/import/claims-csv'
import { attachment } from '@/lib/server/attachment'
import { findUncheckedClaims } from '@/lib/server/checked-claims'
import { areaParameter, matching, readParameters } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { parseClaimsQuery } from '@/lib/trade/claims/claims-query'
import { entriesOf } from '../entries-of'
import { filtersOf } from '../list-of'

export const dynamic = 'force-dynamic'

const text = { read: matching(/^[^]{1,300}$/, 'at most 300 characters') }

/**
 * `GET /claims/export.csv`: the claims that a list shows at the same filters, all of them, however many: those of a pair
 * (`reporter` and `partner`) or over all, narrowed by `verdict`, `speaker` and the words `q` in the reader's language.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const given = readParameters(request.url, {
    ...{ reporter: { read: areaParameter }, partner: { read: areaParameter } },
    ...{ verdict: text, speaker: text, q: text },
  })
  const { reporter, partner, verdict, speaker, q } = given
  const filters = filtersOf(reporter && partner ? { reporter, partner } : null)
  const { query } = parseClaimsQuery({ ...(verdict && { verdict }), ...(speaker && { speaker }), ...(q && { q }) })
  const [listed, found] = await Promise.all([entriesOf(...filters), findUncheckedClaims(...filters)])
  const fitting = new Set(filterClaims(listed.claims, query).map(({ id }) => id))
  const claims =
    query.verdict === null
      ? found.claims.filter(({ id }) => fitting.has(id))
      : (await found.check(fitting)).flatMap((each) => (each.verdict === query.verdict ? [each.claim] : []))
  return new Response(writeClaimsCsv(claims), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment('claims.csv'),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
})
