import { apiJson, exactOrNull } from '@/lib/server/api-response'
import {
  areaParameter,
  asOfParameter,
  matching,
  numberBetween,
  oneOf,
  periodParameter,
  productParameter,
  readParameters,
  sinceParameter,
  sourceParameter,
  unitParameter,
  wrong,
} from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { findSourceInfo } from '@/lib/store/figures'
import { findHistories } from '@/lib/store/observation-history'
import type { RevisionFilter } from '@/lib/store/revision-filter'
import { findOrigins, findRevisions } from '@/lib/store/revisions'
import { FLOWS } from '@/lib/trade/flow'
import type { GivenValue } from '@/lib/trade/revision'
import { revisionSize } from '@/lib/trade/revision'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/revisions`: the changes of a pair's figures, those that came in last first; with `history=1` every value
 * that the observations of one period have had.
 */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { history, limit, cursor, ...filter } = readParameters(request.url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    flow: { read: oneOf(FLOWS) },
    product: { read: productParameter },
    period: { read: periodParameter },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    import: { read: numberBetween(1, 999_999_999) },
    since: { read: sinceParameter },
    until: { read: asOfParameter },
    history: { read: oneOf(['1'] as const) },
    limit: { read: numberBetween(1, 1000) },
    cursor: { read: matching(/^[1-9]\d{0,17}$/, 'the cursor of an earlier answer') },
  })
  if (history) return apiJson(await historiesOf(filter, { limit, cursor }))
  const { revisions, next } = await findRevisions(filter, { limit: limit ?? 100, after: cursor })
  return apiJson({
    revisions: revisions.map((revision) => {
      const { difference, change } = revisionSize(revision.old.value, revision.new.value)
      return {
        ...revision,
        old: withExactValue(revision.old),
        new: withExactValue(revision.new),
        difference: exactOrNull(difference),
        change,
      }
    }),
    imports: await findOrigins(revisions.flatMap(({ old, new: latest }) => [old.import, latest.import])),
    sources: await findSourceInfo([...new Set(revisions.map(({ source }) => source))]),
    next,
  })
})

/** @throws ProblemError 400 for what is needed to name an observation, and for what says nothing about one */
async function historiesOf(filter: RevisionFilter, page: { limit?: number | undefined; cursor?: string | undefined }) {
  const { since, until, period } = filter
  if (!period) throw wrong('period', '', 'is required with history=1')
  if (since !== undefined) throw wrong('since', since, 'does not go with history=1')
  if (filter.import !== undefined) throw wrong('import', String(filter.import), 'does not go with history=1')
  if (until !== undefined) throw wrong('until', until, 'does not go with history=1')
  if (page.cursor !== undefined) throw wrong('cursor', page.cursor, 'does not go with history=1')
  const histories = await findHistories({ ...filter, period }, page.limit)
  return {
    observations: histories.map((history) => ({ ...history, versions: history.versions.map(withExactValue) })),
    imports: await findOrigins(histories.flatMap(({ versions }) => versions.map((version) => version.import))),
    sources: await findSourceInfo([...new Set(histories.map(({ source }) => source))]),
  }
}

const withExactValue = <T extends GivenValue>(given: T) => ({ ...given, value: exactOrNull(given.value) })

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
