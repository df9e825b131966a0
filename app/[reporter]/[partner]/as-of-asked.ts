import { firstValues } from '@/lib/server/first-values'
import { parseViewQuery } from '@/lib/trade/view-query'

/** As of when a page of a pair is asked for (`asof`); undefined for now, and for a time that cannot be used. */
export async function asOfAsked(
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>,
): Promise<string | undefined> {
  const { asof } = firstValues(await searchParams)
  const today = new Date().toISOString().slice(0, 10)
  return asof !== undefined ? parseViewQuery({ asof }, today).query.asOf : undefined
}
