import { getLocale } from 'next-intl/server'
import { listClaims, type ListedClaims } from '@/components/claims/claim-list'
import { firstValues } from '@/lib/server/first-values'
import type { ClaimFilter } from '@/lib/store/claims'
import { parseClaimsQuery } from '@/lib/trade/claims/claims-query'
import { entriesOf } from './entries-of'

export interface ListedPair {
  readonly reporter: string
  readonly partner: string
}

/** What is listed of a pair: what was said about its trade, of whichever side the figure is. */
export const filtersOf = (pair: ListedPair | null): readonly ClaimFilter[] =>
  pair === null ? [] : [pair, { reporter: pair.partner, partner: pair.reporter }]

/** The part of the claims that the address asks for: of those of a pair, or of all. */
export async function listOf(
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>,
  pair: ListedPair | null = null,
): Promise<ListedClaims> {
  const [entries, search, locale] = await Promise.all([entriesOf(...filtersOf(pair)), searchParams, getLocale()])
  const { query } = parseClaimsQuery(firstValues(search))
  return listClaims(entries, query, { pair, locale })
}
