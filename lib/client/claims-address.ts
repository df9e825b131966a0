import { useCallback, useMemo, useTransition } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, throttle, useQueryStates } from 'nuqs'
import {
  CLAIMS_KEYS,
  parseClaimsQuery,
  type ClaimsKey,
  type ClaimsNotice,
  type ClaimsQuery,
  type RawClaimsQuery,
} from '../trade/claims/claims-query'
import type { ViewNotice } from '../trade/view-query'
import { strangersIn } from './strangers'

const PARSERS = Object.fromEntries(CLAIMS_KEYS.map((key) => [key, parseAsString])) as Record<
  ClaimsKey,
  typeof parseAsString
>
/** Milliseconds between two searches while somebody types. */
const TYPING = 250

export interface ClaimsAddress {
  /** What is asked for: at once, before the list of it is there. */
  readonly query: ClaimsQuery
  readonly notices: readonly (ClaimsNotice | ViewNotice)[]
  /** Every change is a step that Back undoes, but for typing on, which replaces. Nothing is kept of how much was shown. */
  change(part: Partial<Record<ClaimsKey, string | null>>, history?: 'push' | 'replace'): void
  reset(): void
  /** Whether the list of a new choice is on its way. */
  readonly pending: boolean
}

/** The address bar as the state of a list of claims, which the server narrows: there may be thousands. */
export function useClaimsAddress(): ClaimsAddress {
  const [pending, startTransition] = useTransition()
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: false, scroll: false, startTransition })
  const search = useSearchParams()
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawClaimsQuery
    const parsed = parseClaimsQuery(given)
    return { ...parsed, notices: [...strangersIn(search, CLAIMS_KEYS), ...parsed.notices] }
  }, [raw, search])
  const change = useCallback<ClaimsAddress['change']>(
    (part, history = 'push') =>
      void setRaw({ shown: null, ...part }, { history, ...('q' in part && { limitUrlUpdates: throttle(TYPING) }) }),
    [setRaw],
  )
  const reset = useCallback(() => void setRaw(null), [setRaw])
  return { query, notices, change, reset, pending }
}
