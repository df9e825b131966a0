import { formatPeriod, parsePeriod, type Period } from './period'
import { formatPlace, parsePlace, TOTAL_PLACE, type ProductPlace } from './product-place'
import { readTime, shorten, type ViewNotice } from './view-query'

/** The address bar's vocabulary of the page of products: what a reader asked for, and nothing that follows from the data. */
export interface ProductQuery {
  readonly flow?: 'X' | 'M'
  readonly period?: Period
  readonly against?: Period
  readonly source?: string
  readonly unit?: string
  /** As of when: a date or an instant (as-of.ts); as the figures stand now when absent. */
  readonly asOf?: string
  /** Where in the tree of products the reader stands. */
  readonly under: ProductPlace
  /** Whether the annotations of the charts over time are shown. */
  readonly events: boolean
  readonly parts: PartsChart
  readonly changes: ChangesChart
  /** Charts shown as tables. */
  readonly tables: readonly ProductChartId[]
}

export const PARTS_CHARTS = ['bars', 'treemap'] as const
export type PartsChart = (typeof PARTS_CHARTS)[number]
export const CHANGES_CHARTS = ['waterfall', 'slope'] as const
export type ChangesChart = (typeof CHANGES_CHARTS)[number]
export const PRODUCT_CHART_IDS = ['parts', 'changes', 'place-time', 'parts-time', 'months'] as const
export type ProductChartId = (typeof PRODUCT_CHART_IDS)[number]

/** Keys in the order they are written. */
export const PRODUCT_KEYS = [
  ...(['under', 'flow', 'period', 'against', 'source', 'unit', 'asof'] as const),
  ...(['chart', 'change', 'events', 'table'] as const),
] as const
export type ProductKey = (typeof PRODUCT_KEYS)[number]
export type RawProductQuery = Partial<Readonly<Record<ProductKey, string>>>

/**
 * Reads an address leniently: what cannot be read is left out and reported, never guessed and never an error page. `today`,
 * `YYYY-MM-DD`, is the last day as of which figures can be asked for.
 */
export function parseProductQuery(
  raw: RawProductQuery,
  today?: string,
): { query: ProductQuery; notices: ViewNotice[] } {
  const notices: ViewNotice[] = []
  const refuse = (parameter: ProductKey, value: string, reason: ViewNotice['reason']): undefined => {
    notices.push({ parameter, value: shorten(value), reason })
  }
  const read = <T>(key: ProductKey, reader: (text: string) => T | null | undefined, reason: ViewNotice['reason']) => {
    const text = raw[key]
    return text === undefined ? undefined : (reader(text) ?? refuse(key, text, reason))
  }
  const oneOf =
    <T extends string>(options: readonly T[]) =>
    (text: string): T | undefined =>
      options.find((option) => option === text)
  const flow = read('flow', oneOf(['X', 'M'] as const), 'unknown')
  const period = read('period', parsePeriod, 'period')
  const against = read('against', parsePeriod, 'period')
  const asOf = readTime(raw.asof, today, refuse)
  const tables = (raw.table ?? '').split(',').filter(Boolean)
  const known = tables.filter((text): text is ProductChartId => oneOf(PRODUCT_CHART_IDS)(text) !== undefined)
  for (const text of tables) if (!oneOf(PRODUCT_CHART_IDS)(text)) refuse('table', text, 'unknown')
  const query: ProductQuery = {
    ...(flow && { flow }),
    ...(period && { period }),
    ...(against && { against }),
    ...(raw.source && { source: raw.source }),
    ...(raw.unit && { unit: raw.unit }),
    ...(asOf !== undefined && { asOf }),
    under: read('under', parsePlace, 'unknown') ?? TOTAL_PLACE,
    events: read('events', oneOf(['on', 'off'] as const), 'unknown') !== 'off',
    parts: read('chart', oneOf(PARTS_CHARTS), 'unknown') ?? 'bars',
    changes: read('change', oneOf(CHANGES_CHARTS), 'unknown') ?? 'waterfall',
    tables: [...new Set(known)],
  }
  return { query, notices }
}

/** The address of a query: only what differs from the defaults, keys in a fixed order. */
export function serialiseProductQuery(query: ProductQuery): RawProductQuery {
  const under = formatPlace(query.under)
  return {
    ...(under && { under }),
    ...(query.flow && { flow: query.flow }),
    ...(query.period && { period: formatPeriod(query.period) }),
    ...(query.against && { against: formatPeriod(query.against) }),
    ...(query.source && { source: query.source }),
    ...(query.unit && { unit: query.unit }),
    ...(query.asOf && { asof: query.asOf }),
    ...(query.parts !== 'bars' && { chart: query.parts }),
    ...(query.changes !== 'waterfall' && { change: query.changes }),
    ...(!query.events && { events: 'off' }),
    ...(query.tables.length && { table: PRODUCT_CHART_IDS.filter((id) => query.tables.includes(id)).join(',') }),
  }
}

/** The part of an address after its path, `''` for all defaults. */
export function productSearch(query: ProductQuery): string {
  // `machinery.84` and `2025-01/P9M` stay readable: neither needs to be escaped in a query.
  const text = new URLSearchParams(serialiseProductQuery(query)).toString().replaceAll('%2F', '/')
  return text && `?${text}`
}
