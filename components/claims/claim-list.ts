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
  /** Address of a table of just those that fit, all of them; null where there is none. */
  readonly download: string | null
}

interface ListOptions {
  /** Whose claims these are; null: all there are. */
  readonly pair: { readonly reporter: string; readonly partner: string } | null
  readonly locale: string
}

export function listClaims(
  claims: readonly ListedClaim[],
  query: ClaimsQuery,
  { pair, locale }: ListOptions,
): ListedClaims {
  const { shown, counts, all } = filterClaims(claims, query)
  return {
    total: claims.length,
    entries: shown.slice(0, query.shown).map((claim) => claim.entry()),
    count: shown.length,
    counts,
    all,
    speakers: speakersOf(claims, locale),
    download: shown.length === 0 ? null : exportAddress(query, pair),
  }
}

/** The filters of the list, as its own address has them. */
function exportAddress({ verdict, speaker, words }: ClaimsQuery, pair: ListOptions['pair']): string {
  const search = new URLSearchParams({
    ...pair,
    ...(verdict && { verdict }),
    ...(speaker && { speaker }),
    ...(words && { q: words }),
  })
  return search.size === 0 ? '/claims/export.csv' : `/claims/export.csv?${search}`
}
