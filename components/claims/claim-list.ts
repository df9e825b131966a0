import type { ClaimsQuery } from '@/lib/trade/claims/claims-query'
import type { Verdict } from '@/lib/trade/claims/verdict'
import type { ClaimEntry } from './claim-entry'
import { filterClaims, speakersOf, type ListedClaim } from './claim-filter'

/** What a list of claims shows of them: narrowed and cut on the server, counted over all. */
export interface ListedClaims {
  /** How many there are without any filter. */
  readonly total: number
  readonly entries: readonly ClaimEntry[]
  /** How many fit. */
  readonly count: number
  /** How many there would be with each verdict, and with any, the rest of the choice as it is. */
  readonly counts: Readonly<Record<Verdict, number>>
  readonly all: number
  readonly speakers: readonly { readonly saidBy: string; readonly speaker: string }[]
  /** Address of a table of just those that fit; null where there is none, or where they are too many to be named. */
  readonly download: string | null
}

/** @param everything whether these are all claims there are */
export function listClaims(
  claims: readonly ListedClaim[],
  query: ClaimsQuery,
  { everything, locale }: { readonly everything: boolean; readonly locale: string },
): ListedClaims {
  const { shown, counts, all } = filterClaims(claims, query)
  return {
    total: claims.length,
    entries: shown.slice(0, query.shown).map((claim) => claim.entry()),
    count: shown.length,
    counts,
    all,
    speakers: speakersOf(claims, locale),
    download: exportAddress(shown, query, everything),
  }
}

/** A longer address the server would refuse. */
const LONGEST_LIST = 8000

function exportAddress(shown: readonly ListedClaim[], query: ClaimsQuery, everything: boolean): string | null {
  if (shown.length === 0) return null
  const address = '/api/v1/claims?format=csv'
  if (everything && query.words === '') {
    const narrowed = {
      ...(query.verdict && { verdict: query.verdict }),
      ...(query.speaker && { saidBy: query.speaker }),
    }
    return [address, ...Object.entries(narrowed).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join(
      '&',
    )
  }
  const ids = shown.map(({ id }) => id).join(',')
  return ids.length > LONGEST_LIST ? null : `${address}&id=${ids}`
}
