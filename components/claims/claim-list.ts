import type { ClaimsQuery } from '@/lib/trade/claims/claims-query'
import type { ClaimEntry } from './claim-entry'
import {
  countVerdicts,
  filterClaims,
  speakersOf,
  type CheckedEntry,
  type ListedClaim,
  type VerdictCounts,
} from './claim-filter'

/** What a list of claims shows of them: narrowed and cut on the server, counted over all. */
export interface ListedClaims {
  /** How many there are without any filter. */
  readonly total: number
  readonly entries: readonly ClaimEntry[]
  /** How many fit. */
  readonly count: number
  /** How many there would be with each verdict, the rest of the choice as it is; on its way where most are not checked yet. */
  readonly counts: VerdictCounts | Promise<VerdictCounts>
  /** How many there would be with any verdict. */
  readonly all: number
  readonly speakers: readonly { readonly saidBy: string; readonly speaker: string }[]
  /** Address of a table of just those that fit, all of them; null where there is none. */
  readonly download: string | null
}

/** Claims, newest first, and how some of them are checked, in their order. */
export interface ClaimsToList {
  readonly claims: readonly ListedClaim[]
  check(claims: readonly ListedClaim[]): Promise<CheckedEntry[]>
}

interface ListOptions {
  /** Whose claims these are; null: all there are. */
  readonly pair: { readonly reporter: string; readonly partner: string } | null
  readonly locale: string
}

/** The claims that a list shows are checked first, where no verdict was asked for; those that are only counted follow. */
export async function listClaims(
  { claims, check }: ClaimsToList,
  query: ClaimsQuery,
  { pair, locale }: ListOptions,
): Promise<ListedClaims> {
  const fitting = filterClaims(claims, query)
  const few = query.verdict !== null || fitting.length <= query.shown
  const checked = await check(few ? fitting : fitting.slice(0, query.shown))
  const shown = query.verdict === null ? checked : checked.filter(({ verdict }) => verdict === query.verdict)
  const count = query.verdict === null ? fitting.length : shown.length
  return {
    total: claims.length,
    entries: shown.slice(0, query.shown).map((each) => each.entry()),
    count,
    counts: few ? countVerdicts(checked) : check(fitting).then(countVerdicts),
    all: fitting.length,
    speakers: speakersOf(claims, locale),
    download: count === 0 ? null : exportAddress(query, pair),
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
