import type { Flow } from '../flow'
import { acrossCorners, band, bandOf, common, type Band } from './band'
import type { Claim } from './claim'
import { sameComparison, statedOf } from './statement'

/** One point of a chart of what is possible. */
export interface PossiblePoint {
  /** A share, 0 to 1. */
  readonly x: number
  readonly low: number
  readonly high: number
}

/**
 * Growth of total trade against the growths of exports and imports. On x the share of exports in the total of the period
 * compared with, on y the growth of the total that the parts then imply.
 */
export interface PartsGrowth {
  readonly kind: 'parts-growth'
  readonly claims: { readonly total: string; readonly exports: string; readonly imports: string }
  /** The growth of the total as stated. */
  readonly claimed: Band
  readonly possible: readonly PossiblePoint[]
  /** Shares of exports at which the three growths go together; null: at none. */
  readonly feasible: Band | null
  /** The share of exports that the statement's levels imply, and the claims that state them. */
  readonly known: { readonly share: Band; readonly levels: readonly string[] } | null
  /** The growth of the total that parts and levels imply; null without levels. */
  readonly implied: Band | null
  /** Whether the stated growths can all be true. */
  readonly holds: boolean
}

const STEPS = 20

/** Of the claims of one statement; null unless it gives the growths of total, exports and imports against one period. */
export function partsGrowth(statement: readonly Claim[]): PartsGrowth | null {
  const of = (flow: Flow): Claim | undefined =>
    statement.find((claim) => claim.flow === flow && statedOf(claim, 'change'))
  const [total, exports, imports] = [of('T'), of('X'), of('M')]
  if (!total || !exports || !imports) return null
  if (!sameComparison(total, exports) || !sameComparison(total, imports)) return null
  const growthOf = (claim: Claim): Band => bandOf(statedOf(claim, 'change')!.interval)
  const [claimed, x, m] = [growthOf(total), growthOf(exports), growthOf(imports)]
  const feasible = feasibleShares(claimed, x, m)
  const levels = exportShare(statement)
  const known = levels && { share: baseShare(levels.share, x, m), levels: levels.claims }
  const implied =
    levels && acrossCorners((share, gx, gm) => 1 / (share / (1 + gx) + (1 - share) / (1 + gm)) - 1, levels.share, x, m)
  const holds = implied ? common(implied, claimed) !== null : feasible !== null
  const possible = Array.from({ length: STEPS + 1 }, (_, i) => {
    const share = i / STEPS
    return { x: share, low: mean(share, x.low, m.low), high: mean(share, x.high, m.high) }
  })
  const claims = { total: total.id, exports: exports.id, imports: imports.id }
  return { kind: 'parts-growth', claims, claimed, possible, feasible, known, implied, holds }
}

const mean = (share: number, x: number, m: number): number =>
  share === 0 ? m : share === 1 ? x : share * x + (1 - share) * m

/** The growth of a total is the mean of its parts' weighted by their shares in the base: solved for the share. */
function feasibleShares(total: Band, x: Band, m: Band): Band | null {
  const low = solve(x.low - m.low, total.high - m.low, 'at most')
  const high = solve(x.high - m.high, total.low - m.high, 'at least')
  const both = low && high && common(low, high)
  return both && common(both, band(0, 1))
}

/** The shares at which `slope * share` is at most, or at least, a limit. */
function solve(slope: number, limit: number, side: 'at most' | 'at least'): Band | null {
  if (Number.isNaN(slope) || Number.isNaN(limit)) return band(0, 1)
  if (slope === 0) return (side === 'at most' ? limit >= 0 : limit <= 0) ? band(0, 1) : null
  const at = limit / slope
  return (side === 'at most') === slope > 0 ? band(-Infinity, at) : band(at, Infinity)
}

/** The share of exports in the total of the claim's own period, from any two levels of the statement. */
function exportShare(statement: readonly Claim[]): { share: Band; claims: string[] } | null {
  const level = (flow: Flow): { claim: Claim; of: Band } | null => {
    const claim = statement.find((each) => each.flow === flow && each.level !== null)
    return claim ? { claim, of: bandOf(statedOf(claim, 'level')!.interval) } : null
  }
  const [t, x, m, b] = [level('T'), level('X'), level('M'), level('B')]
  const ways: [typeof t, typeof t, (one: number, other: number) => number][] = [
    [x, m, (exports, imports) => exports / (exports + imports)],
    [t, b, (total, balance) => (1 + balance / total) / 2],
    [t, x, (total, exports) => exports / total],
    [t, m, (total, imports) => 1 - imports / total],
  ]
  let share: Band | null = band(0, 1)
  const claims = new Set<string>()
  for (const [one, other, formula] of ways) {
    if (!one || !other || one.claim.unit !== other.claim.unit) continue
    share = share && common(share, acrossCorners(formula, one.of, other.of))
    claims.add(one.claim.id).add(other.claim.id)
  }
  return share && claims.size > 0 ? { share, claims: [...claims] } : null
}

/** The share in the base, from that after the growth. */
const baseShare = (share: Band, x: Band, m: Band): Band =>
  acrossCorners(
    (after, gx, gm) => {
      const [exports, imports] = [after / (1 + gx), (1 - after) / (1 + gm)]
      return exports / (exports + imports)
    },
    share,
    x,
    m,
  )
