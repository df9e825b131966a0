import type { Instant } from '../trade/as-of'
import type { Claim } from '../trade/claims/claim'
import type { ClaimFigures } from '../trade/claims/check'
import type { FiguresChanged } from '../trade/pair-figures'
import { speakingPairs, wholePairs, type Pair } from './claim-figures'
import { findFiguresOfProducts } from './claim-products'
import { database } from './database'
import { findPairFigures } from './figures'

/** How figures stood at a time, and what has become of them since. */
export interface StoodThen extends FiguresChanged {
  readonly at: Instant
  /** When the first figures of all came in here; null where there are none. */
  readonly begins: Instant | null
}

/**
 * The figures that could speak to a claim, of all times, as they stood here at a time: worked out pair by pair, as the page
 * of a pair does. No pair had any then: an empty list.
 */
export async function findClaimFiguresThen(
  claim: Claim,
  asOf: Instant,
): Promise<Pick<ClaimFigures, 'figures' | 'wholes'> & { readonly stood: StoodThen }> {
  const pairs = speakingPairs(claim)
  const find = (of: readonly Pair[]) =>
    Promise.all(of.map(([reporter, partner]) => findPairFigures({ reporter, partner, asOf })))
  const [begins, all, wholes] = await Promise.all([findBeginning(), find(pairs), find(wholePairs(claim, pairs))])
  const sum = (count: keyof FiguresChanged): number => all.reduce((n, each) => n + (each.asOf?.[count] ?? 0), 0)
  const there = all.filter(({ lines }) => lines.length > 0)
  const [figures = []] = await findFiguresOfProducts([{ claim, figures: there }], asOf)
  return {
    figures,
    wholes,
    stood: { at: asOf, revised: sum('revised'), added: sum('added'), withdrawn: sum('withdrawn'), begins },
  }
}

/** When the first import was written; one that was taken back since counts, as its figures stood for a time. */
async function findBeginning(): Promise<Instant | null> {
  const { rows } = await database().query<{ first: Date | null }>({
    name: 'figures-begin',
    // All values of a withdrawn series stood from the same time on: when its import was written.
    text: `SELECT least(
             (SELECT min(finished_at) FROM import WHERE state = 'done'),
             (SELECT min(v.stood_from) FROM withdrawn_series w CROSS JOIN LATERAL (
                SELECT stood_from FROM withdrawn_value WHERE withdrawn_series_id = w.id LIMIT 1
              ) AS v)
           ) AS first`,
  })
  return rows[0]?.first?.toISOString() ?? null
}
