import { getLocale } from 'next-intl/server'
import { listClaims, type ListedClaims } from '@/components/claims/claim-list'
import type { ClaimFilter } from '@/lib/store/claims'
import { CLAIMS_KEYS, parseClaimsQuery } from '@/lib/trade/claims/claims-query'
import { entriesOf } from './entries-of'

/** The part of the claims that the address asks for; of those that one of the filters lets through, or of all. */
export async function listOf(
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>,
  ...filters: readonly ClaimFilter[]
): Promise<ListedClaims> {
  const [entries, search, locale] = await Promise.all([entriesOf(...filters), searchParams, getLocale()])
  const given = CLAIMS_KEYS.flatMap((key) => {
    const text = search[key]
    return typeof text === 'string' ? [[key, text]] : []
  })
  const { query } = parseClaimsQuery(Object.fromEntries(given))
  return listClaims(entries, query, { everything: filters.length === 0, locale })
}
