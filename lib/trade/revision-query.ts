import { FLOWS, type Flow } from './flow'
import { formatPeriod, parsePeriod, type Period } from './period'
import { shorten, type ViewNotice } from './view-query'

/** The address bar's vocabulary of the page of revisions. */
export interface RevisionQuery {
  readonly flow?: Flow
  /** `TOTAL` or a code. */
  readonly product?: string
  readonly source?: string
  /** Whose history is shown; also what the list is filtered by. */
  readonly period?: Period
  /** The import whose values replaced others; what the list alone is filtered by. */
  readonly import?: number
  /** Where the page of the list before this one ended. */
  readonly cursor?: string
  /** Whether what happened meanwhile is left out of the chart. */
  readonly withoutEvents?: true
  /** The chart shown as a table. */
  readonly table: boolean
}

/** Keys in the order they are written. */
export const REVISION_KEYS = ['flow', 'product', 'source', 'period', 'import', 'cursor', 'events', 'table'] as const
export type RevisionKey = (typeof REVISION_KEYS)[number]
export type RawRevisionQuery = Partial<Readonly<Record<RevisionKey, string>>>

const PRODUCT = /^[A-Za-z0-9-]{1,20}$/
const SOURCE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const IMPORT = /^[1-9]\d{0,8}$/
const CURSOR = /^[1-9]\d{0,17}$/

/** Reads an address leniently: what cannot be read is left out and reported, never guessed and never an error page. */
export function parseRevisionQuery(raw: RawRevisionQuery): { query: RevisionQuery; notices: ViewNotice[] } {
  const notices: ViewNotice[] = []
  const read = <T>(
    key: RevisionKey,
    reader: (text: string) => T | null | undefined,
    reason: ViewNotice['reason'] = 'unknown',
  ): T | undefined => {
    const text = raw[key]
    if (text === undefined) return undefined
    const value = reader(text) ?? undefined
    if (value === undefined) notices.push({ parameter: key, value: shorten(text), reason })
    return value
  }
  const matching =
    (pattern: RegExp) =>
    (text: string): string | null =>
      pattern.test(text) ? text : null
  const flow = read('flow', (text) => FLOWS.find((each) => each === text))
  const product = read('product', matching(PRODUCT))
  const source = read('source', matching(SOURCE))
  const period = read('period', parsePeriod, 'period')
  const importId = read('import', (text) => (IMPORT.test(text) ? Number(text) : null))
  const cursor = read('cursor', matching(CURSOR))
  const events = read('events', (text) => (['on', 'off'] as const).find((each) => each === text))
  const table = read('table', (text) => (text === 'revised' ? true : null)) ?? false
  const query: RevisionQuery = {
    ...(flow && { flow }),
    ...(product && { product }),
    ...(source && { source }),
    ...(period && { period }),
    ...(importId !== undefined && { import: importId }),
    ...(cursor && { cursor }),
    ...(events === 'off' && { withoutEvents: true as const }),
    table,
  }
  return { query, notices }
}

/** The address of a query: only what differs from the defaults, keys in a fixed order. */
export const serialiseRevisionQuery = (query: RevisionQuery): RawRevisionQuery => ({
  ...(query.flow && { flow: query.flow }),
  ...(query.product && { product: query.product }),
  ...(query.source && { source: query.source }),
  ...(query.period && { period: formatPeriod(query.period) }),
  ...(query.import !== undefined && { import: String(query.import) }),
  ...(query.cursor && { cursor: query.cursor }),
  ...(query.withoutEvents && { events: 'off' }),
  ...(query.table && { table: 'revised' }),
})

/** Where it is shown what a drawn figure comes from. Of total trade and the balance both directions are shown. */
export const historyPath = (
  { reporter, partner }: { readonly reporter: string; readonly partner: string },
  {
    flow,
    product,
    ...figure
  }: Omit<Parameters<typeof historySearch>[0], 'flow'> & { readonly flow?: Flow | 'T' | 'B' | undefined },
): string =>
  `/${reporter}/${partner}/revisions${historySearch({
    ...figure,
    ...(flow && flow !== 'T' && flow !== 'B' && { flow }),
    // A part such as machinery.84 is of code 84.
    ...(product && { product: product.replace(/^.*\./, '') }),
  })}`

/** The part of an address after its path that shows where a figure comes from. */
export function historySearch(
  figure: Pick<RevisionQuery, 'flow' | 'product' | 'source'> & { readonly period: Period },
): string {
  const search = new URLSearchParams(serialiseRevisionQuery({ ...figure, table: false }))
  return `?${search.toString().replaceAll('%2F', '/')}#history`
}
