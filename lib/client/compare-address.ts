import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import {
  COMPARE_KEYS,
  EMPTY_COMPARE,
  parseCompareQuery,
  serialiseCompareQuery,
  type CompareKey,
  type CompareNotice,
  type CompareQuery,
  type RawCompare,
} from '../trade/comparison/compare-query'
import { strangersIn } from './strangers'

const PARSERS = Object.fromEntries(COMPARE_KEYS.map((key) => [key, parseAsString])) as Record<
  CompareKey,
  typeof parseAsString
>

export interface CompareAddress {
  readonly query: CompareQuery
  readonly notices: readonly CompareNotice[]
  /** Changes part of the query; every change is a step that Back undoes. `undefined` clears a key. */
  change(part: Partial<{ [Key in keyof CompareQuery]: CompareQuery[Key] | undefined }>): void
  reset(): void
}

/** The address bar as the state of a comparison. */
export function useCompareAddress(): CompareAddress {
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const search = useSearchParams()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawCompare
    const parsed = parseCompareQuery(given, today)
    return { ...parsed, notices: [...strangersIn(search, COMPARE_KEYS), ...parsed.notices] }
  }, [raw, search, today])
  const write = useCallback(
    (next: CompareQuery): void => {
      const serialised = serialiseCompareQuery(next)
      void setRaw(
        Object.fromEntries(COMPARE_KEYS.map((key) => [key, serialised[key] ?? null])) as Record<
          CompareKey,
          string | null
        >,
      )
    },
    [setRaw],
  )
  const change = useCallback<CompareAddress['change']>(
    (part) => write({ ...query, ...part } as CompareQuery),
    [query, write],
  )
  const reset = useCallback(() => write(EMPTY_COMPARE), [write])
  return { query, notices, change, reset }
}
