import { apiJsonText } from '@/lib/server/api-response'
import { stringifyExact } from '@/lib/server/exact-json'
import { observationsJson } from '@/lib/server/observations-json'
import {
  areaParameter,
  asOfParameter,
  matching,
  numberBetween,
  oneOf,
  periodParameter,
  productParameter,
  readParameters,
  requireOrder,
  sourceParameter,
  unitParameter,
  wrong,
} from '@/lib/server/parameters'
import { withProblems } from '@/lib/server/problem-response'
import { findSourceInfo } from '@/lib/store/figures'
import { markBreaks } from '@/lib/store/series-breaks'
import { findObservations, type ObservationCursor } from '@/lib/store/observations'
import { writeObservationsCsv } from '@/lib/server/observations-csv'
import { refusedMethods } from '@/lib/server/refused-methods'
import { FLOWS } from '@/lib/trade/flow'
import { MEASURES } from '@/lib/trade/observation'
import { FREQUENCIES, MONTHS_OF } from '@/lib/trade/period'
import { SECTOR_IDS } from '@/lib/trade/sector'
import { FREQUENCY_WORDS } from '@/lib/trade/view-query'

export const dynamic = 'force-dynamic'

const frequencies = FREQUENCIES.filter((frequency) => frequency !== 'C')
const FREQUENCY_OPTIONS = [...frequencies, ...frequencies.map((frequency) => FREQUENCY_WORDS[frequency])]

/** `GET /api/v1/observations`: stored observations, page by page, as JSON or in our own CSV form. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  const parameters = readParameters(request.url, {
    reporter: { read: areaParameter },
    partner: { read: areaParameter },
    flow: { read: oneOf(FLOWS) },
    product: { read: productParameter },
    sector: { read: oneOf(SECTOR_IDS) },
    from: { read: periodParameter },
    to: { read: periodParameter },
    frequency: { read: oneOf(FREQUENCY_OPTIONS) },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    measure: { read: oneOf(MEASURES) },
    limit: { read: numberBetween(1, 10_000) },
    asOf: { read: asOfParameter },
    cursor: { read: matching(/^\d{1,10}\.\d{1,3}\.\d{1,6}$/, 'the cursor of an earlier answer') },
    format: { read: oneOf(['json', 'csv'] as const) },
  })
  const { cursor, frequency, format, limit, product, sector, ...filter } = parameters
  if (product && sector) throw wrong('sector', sector, 'give either product or sector, not both')
  requireOrder(filter.from, filter.to)
  const grid = frequencies.find((code) => code === frequency || FREQUENCY_WORDS[code] === frequency)
  const { observations: found, next } = await findObservations({
    ...filter,
    ...(product && { product: product.toUpperCase() === 'TOTAL' ? 'TOTAL' : product }),
    ...(sector && { sector }),
    ...(grid && { months: MONTHS_OF[grid] }),
    ...(cursor && { after: cursor.split('.').map(Number) as unknown as ObservationCursor }),
    limit: limit ?? 1000,
  })
  const { breaks, observations } = await markBreaks(found, filter)
  if (observations.length === 0 && filter.source && !(await findSourceInfo([filter.source])).length)
    throw wrong('source', filter.source, 'expected a source that /api/v1/sources lists')
  const nextCursor = next?.join('.') ?? null
  if (format === 'csv') return writeObservationsCsv(observations, request.url, nextCursor)
  const rest = stringifyExact({
    breaks,
    sources: await findSourceInfo([...new Set(observations.map(({ source }) => source))], filter.asOf),
    ...(filter.asOf !== undefined && { asOf: { at: filter.asOf } }),
    next: nextCursor,
  })
  return apiJsonText(`{"observations":${observationsJson(observations)},${rest.slice(1)}`)
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
