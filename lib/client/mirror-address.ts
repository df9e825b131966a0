import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import {
  MIRROR_KEYS,
  parseMirrorQuery,
  serialiseMirrorQuery,
  type MirrorKey,
  type MirrorQuery,
  type RawMirrorQuery,
} from '../trade/mirror/mirror-query'
import type { ViewNotice } from '../trade/view-query'
import { strangersIn } from './strangers'

const PARSERS = Object.fromEntries(MIRROR_KEYS.map((key) => [key, parseAsString])) as Record<
  MirrorKey,
  typeof parseAsString
>

export interface MirrorAddress {
  readonly query: MirrorQuery
  readonly notices: readonly ViewNotice[]
  /** Changes part of the query; every change is a step that Back undoes. `undefined` clears a key. */
  change(part: Partial<{ [Key in keyof MirrorQuery]: MirrorQuery[Key] | undefined }>): void
  reset(): void
}

/** The address bar as the state of the page of both sides. */
export function useMirrorAddress(): MirrorAddress {
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const search = useSearchParams()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawMirrorQuery
    const parsed = parseMirrorQuery(given, today)
    return { ...parsed, notices: [...strangersIn(search, MIRROR_KEYS), ...parsed.notices] }
  }, [raw, search, today])
  const write = useCallback(
    (next: MirrorQuery): void => {
      const serialised = serialiseMirrorQuery(next)
      void setRaw(
        Object.fromEntries(MIRROR_KEYS.map((key) => [key, serialised[key] ?? null])) as Record<
          MirrorKey,
          string | null
        >,
      )
    },
    [setRaw],
  )
  const change = useCallback<MirrorAddress['change']>(
    (part) => write({ ...query, ...part } as MirrorQuery),
    [query, write],
  )
  const reset = useCallback(() => write({ tables: [] }), [write])
  return { query, notices, change, reset }
}
