import { useCallback, useMemo, useTransition } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import {
  parseRevisionQuery,
  REVISION_KEYS,
  serialiseRevisionQuery,
  type RawRevisionQuery,
  type RevisionKey,
  type RevisionQuery,
} from '../trade/revision-query'
import type { ViewNotice } from '../trade/view-query'
import { strangersIn } from './strangers'

const PARSERS = Object.fromEntries(REVISION_KEYS.map((key) => [key, parseAsString])) as Record<
  RevisionKey,
  typeof parseAsString
>

type Change = Partial<{ [Key in keyof RevisionQuery]: RevisionQuery[Key] | undefined }>

export interface RevisionAddress {
  readonly query: RevisionQuery
  readonly notices: readonly ViewNotice[]
  /** Changes part of the query; every change is a step that Back undoes. `undefined` clears a key. */
  change(part: Change): void
  /** Whether figures of a new choice are on their way. */
  readonly pending: boolean
}

/** The address bar as the state of the page of revisions. */
export function useRevisionAddress(): RevisionAddress {
  const [pending, startTransition] = useTransition()
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const search = useSearchParams()
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawRevisionQuery
    const parsed = parseRevisionQuery(given)
    return { ...parsed, notices: [...strangersIn(search, REVISION_KEYS), ...parsed.notices] }
  }, [raw, search])
  const change = useCallback<RevisionAddress['change']>(
    (part) => {
      const serialised = serialiseRevisionQuery({ ...query, ...part } as RevisionQuery)
      const next = Object.fromEntries(REVISION_KEYS.map((key) => [key, serialised[key] ?? null])) as Record<
        RevisionKey,
        string | null
      >
      // Only how the chart is drawn needs no other figures.
      void setRaw(next, 'table' in part || 'withoutEvents' in part ? {} : { shallow: false, startTransition })
    },
    [query, setRaw],
  )
  return { query, notices, change, pending }
}
