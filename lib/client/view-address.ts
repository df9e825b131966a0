import { useCallback, useMemo, useState } from 'react'
import { parseAsString, useQueryStates } from 'nuqs'
import {
  parseViewQuery,
  serialiseViewQuery,
  VIEW_KEYS,
  type RawView,
  type ViewKey,
  type ViewNotice,
  type ViewQuery,
} from '../trade/view-query'
import { useStrangers } from './strangers'

const PARSERS = Object.fromEntries(VIEW_KEYS.map((key) => [key, parseAsString])) as Record<
  ViewKey,
  typeof parseAsString
>

export interface ViewAddress {
  readonly query: ViewQuery
  readonly notices: readonly ViewNotice[]
  /** Changes part of the query; every change is a step that Back undoes. `undefined` clears a key. */
  change(part: Partial<{ [Key in keyof ViewQuery]: ViewQuery[Key] | undefined }>): void
  reset(): void
}

/** The address bar as the page's state; the same object as long as it says the same. */
export function useViewAddress(): ViewAddress {
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const strangers = useStrangers(VIEW_KEYS)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawView
    const parsed = parseViewQuery(given, today)
    return { ...parsed, notices: [...strangers, ...parsed.notices] }
  }, [raw, strangers, today])
  const write = useCallback(
    (next: ViewQuery): void => {
      const serialised = serialiseViewQuery(next)
      void setRaw(
        Object.fromEntries(VIEW_KEYS.map((key) => [key, serialised[key] ?? null])) as Record<ViewKey, string | null>,
      )
    },
    [setRaw],
  )
  const change = useCallback<ViewAddress['change']>((part) => write({ ...query, ...part } as ViewQuery), [query, write])
  const reset = useCallback(() => write({ sectors: [], bars: false, tables: [] }), [write])
  return useMemo(() => ({ query, notices, change, reset }), [query, notices, change, reset])
}
