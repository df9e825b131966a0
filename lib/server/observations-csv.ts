import type { ObservationRecord } from '../trade/observation'

const COLUMNS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'] as const),
  ...(['classification', 'valuation', 'status', 'measure', 'source'] as const),
] as const

/** RFC 4180: a field with a comma, a quote or a line end is quoted. No field of an observation is free text. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Observations in our own CSV form, which imports again as it is, with their source as one more column.
 * The next page's address stands in the `Link` header.
 */
export function writeObservationsCsv(
  observations: readonly ObservationRecord[],
  url: string,
  next: string | null,
): Response {
  const lines = observations.map((observation) => COLUMNS.map((name) => field(observation[name] ?? '')).join(','))
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
  return new Response([COLUMNS.join(','), ...lines, ''].join('\r\n'), { headers })
}
