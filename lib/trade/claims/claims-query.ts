import { shorten } from '../view-query'
import { VERDICTS, type Verdict } from './verdict'

/** The keys of the address of a list of claims. */
export const CLAIMS_KEYS = ['verdict', 'speaker', 'q', 'shown'] as const
export type ClaimsKey = (typeof CLAIMS_KEYS)[number]
export type RawClaimsQuery = Readonly<Partial<Record<ClaimsKey, string>>>

/** What a list of claims is narrowed to, and how much of it is shown; null and '' leave it as it is. */
export interface ClaimsQuery {
  readonly verdict: Verdict | null
  /** As it stands in the claim. */
  readonly speaker: string | null
  readonly words: string
  readonly shown: number
}

/** What of the address could not be used. */
export interface ClaimsNotice {
  readonly parameter: ClaimsKey
  readonly value: string
  readonly reason: 'verdict' | 'shown'
}

/** More than this nobody reads down: the rest is a step away. */
export const AT_FIRST = 50
/** How many more each step shows. */
export const STEP = 100
/** More of them on one page no browser draws at once. */
export const MOST_SHOWN = 1000

const isVerdict = (text: string): text is Verdict => (VERDICTS as readonly string[]).includes(text)

/** Reads the address of a list of claims; what cannot be used is named and left out. */
export function parseClaimsQuery({ verdict, speaker, q, shown }: RawClaimsQuery): {
  readonly query: ClaimsQuery
  readonly notices: readonly ClaimsNotice[]
} {
  const notices: ClaimsNotice[] = []
  const known = verdict === undefined || isVerdict(verdict)
  if (!known) notices.push({ parameter: 'verdict', value: shorten(verdict), reason: 'verdict' })
  const count = shown !== undefined && /^[1-9]\d{0,3}$/.test(shown) ? Number(shown) : null
  const fits = count !== null && count <= MOST_SHOWN
  if (shown !== undefined && !fits) notices.push({ parameter: 'shown', value: shorten(shown), reason: 'shown' })
  return {
    query: {
      verdict: verdict !== undefined && isVerdict(verdict) ? verdict : null,
      speaker: speaker || null,
      words: (q ?? '').trim(),
      shown: fits ? count : AT_FIRST,
    },
    notices,
  }
}
