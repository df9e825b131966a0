import { apiJson } from '@/lib/server/api-response'
import { eventWords } from '@/lib/server/event-words'
import { requestLanguage } from '@/lib/server/language'
import { areaParameter, periodParameter, readParameters, requireOrder } from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { eventsBetween } from '@/lib/trade/events'
import { endOf } from '@/lib/trade/period'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/events`: what happened that charts over time mark, for a pair, an area or all, in order of time. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const { reporter, partner, from, to } = readParameters(request.url, {
    reporter: { read: areaParameter },
    partner: { read: areaParameter },
    from: { read: periodParameter },
    to: { read: periodParameter },
  })
  requireOrder(from, to)
  const language = requestLanguage(request.headers)
  const pair = [reporter, partner].filter((code) => code !== undefined)
  const events = eventsBetween(pair, { first: from?.first ?? 0, end: to ? endOf(to) : Infinity }, true)
  return apiJson({
    events: events.map(({ id, date, kind, areas, source }) => ({
      ...{ id, date, kind, areas },
      ...eventWords(id, language),
      source,
    })),
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
