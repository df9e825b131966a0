import { parseAsOf, type Instant } from '@/lib/trade/as-of'
import { firstValues } from '@/lib/server/first-values'
import { readTime, shorten, type ViewNotice } from '@/lib/trade/view-query'

/** As of when a list is asked for: the time, how its address writes it, and what of the address could not be used. */
export interface ListAsOf {
  /** Null for now. */
  readonly at: Instant | null
  /** `asof=2026-11-12`; '' for now. */
  readonly search: string
  readonly notice: ViewNotice | null
}

/** Reads `asof` of a list's address leniently: a time that cannot be used is reported, and the list is that of now. */
export function listAsOf(asof: string | string[] | undefined): ListAsOf {
  let notice: ViewNotice | null = null
  const text = readTime(
    firstValues({ asof }).asof,
    new Date().toISOString().slice(0, 10),
    (parameter, value, reason) => {
      notice = { parameter, value: shorten(value), reason }
    },
  )
  return { at: text === undefined ? null : parseAsOf(text), search: text === undefined ? '' : `asof=${text}`, notice }
}
