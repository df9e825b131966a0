import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import { VERDICTS, type Verdict } from '../trade/claims/verdict'
import { shorten } from '../trade/view-query'

const KEYS = ['verdict', 'speaker', 'q', 'all'] as const
type Key = (typeof KEYS)[number]
const PARSERS = Object.fromEntries(KEYS.map((key) => [key, parseAsString])) as Record<Key, typeof parseAsString>

/** What of the address could not be used. */
export interface ClaimsNotice {
  readonly parameter: string
  readonly value: string
  readonly reason: 'parameter' | 'verdict'
}

export interface ClaimsAddress {
  readonly verdict: Verdict | null
  readonly speaker: string | null
  readonly words: string
  /** Whether the whole list was asked for. */
  readonly all: boolean
  readonly notices: readonly ClaimsNotice[]
  /** Every change is a step that Back undoes, but for typing on, which replaces. */
  change(part: Partial<Record<Key, string | null>>, history?: 'push' | 'replace'): void
  reset(): void
}

const isVerdict = (text: string): text is Verdict => (VERDICTS as readonly string[]).includes(text)

/** The address bar as the state of a list of claims. */
export function useClaimsAddress(): ClaimsAddress {
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const search = useSearchParams()
  const notices = useMemo(() => {
    const found: ClaimsNotice[] = [...new Set(search.keys())]
      .filter((key) => key !== 'lang' && !(KEYS as readonly string[]).includes(key))
      .slice(0, 5)
      .map((key) => ({ parameter: shorten(key), value: KEYS.join(', '), reason: 'parameter' }))
    if (raw.verdict !== null && !isVerdict(raw.verdict))
      found.push({ parameter: 'verdict', value: shorten(raw.verdict), reason: 'verdict' })
    return found
  }, [raw.verdict, search])
  const change = useCallback<ClaimsAddress['change']>(
    (part, history = 'push') => void setRaw(part, { history }),
    [setRaw],
  )
  const reset = useCallback(() => void setRaw(null), [setRaw])
  return {
    verdict: raw.verdict !== null && isVerdict(raw.verdict) ? raw.verdict : null,
    speaker: raw.speaker || null,
    words: (raw.q ?? '').trim(),
    all: raw.all !== null,
    notices,
    change,
    reset,
  }
}
