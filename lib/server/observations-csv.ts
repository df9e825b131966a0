import type { ObservationRecord } from '../trade/observation'
import { csvLine } from '../trade/take-along/csv-cell'

const COLUMNS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'] as const),
  ...(['classification', 'valuation', 'status', 'measure', 'source'] as const),
] as const

/**
 * Observations in our own CSV form, which imports again as it is, with their source as one more column.
 * The next page's address stands in the `Link` header.
 */
export function writeObservationsCsv(
  observations: readonly ObservationRecord[],
  url: string,
  next: string | null,
): Response {
  // For machines: RFC 4180, every digit, no cell defused. No field of an observation is free text.
  const lines = observations.map((observation) =>
    csvLine(
      COLUMNS.map((name) =>
        name === 'status' && observation.seriesBreak ? `${observation.status} break` : (observation[name] ?? ''),
      ),
    ),
  )
  const headers = new Headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="observations.csv"',
    'cache-control': 'no-store',
  })
  if (next) {
    const address = new URL(url)
    address.searchParams.set('cursor', next)
    headers.set('link', `<${address.pathname}${address.search}>; rel="next"`)
  }
  return new Response(csvLine(COLUMNS) + lines.join(''), { headers })
}
