import { findArea } from '../area'
import type { Flow } from '../flow'
import { acrossCorners, band, bandOf, common, onlyOf, pointOf, type Band } from './band'
import type { Claim } from './claim'
import type { Aspect } from './stated-figures'
import { partsGrowth, type PartsGrowth, type PossiblePoint } from './parts-growth'
import { sameComparison, samePair, sameStatement, sameSubject, statedOf } from './statement'

/** The level of a total or a balance against those of exports and imports, all from one statement. */
export interface PartsLevels {
  readonly kind: 'parts-levels'
  readonly claims: { readonly whole: string; readonly exports: string; readonly imports: string }
  readonly flow: 'T' | 'B'
  readonly unit: string
  readonly claimed: Band
  readonly implied: Band
  readonly holds: boolean
  /** The only value at which they go together, where the ranges just touch; null: they share more, or nothing. */
  readonly only: number | null
}

/** Exports and imports that a total and a balance imply. */
export interface ImpliedParts {
  readonly kind: 'implied-parts'
  readonly claims: { readonly total: string; readonly balance: string }
  readonly unit: string
  readonly exports: Band
  readonly imports: Band
}

/** What a total and one of its parts leave for the other part; `holds`: whether that can be as much as nothing. */
export interface ImpliedRest {
  readonly kind: 'implied-rest'
  readonly claims: { readonly total: string; readonly part: string }
  /** Of the part that was not stated. */
  readonly flow: 'X' | 'M'
  readonly unit: string
  readonly rest: Band
  readonly holds: boolean
}

/** The level in the period compared with that a level and a growth imply. */
export interface ImpliedBase {
  readonly kind: 'implied-base'
  readonly claims: { readonly claim: string }
  readonly unit: string
  readonly base: Band
}

/** Two statements about the same figure. */
export interface SameFigure {
  readonly kind: 'same-figure'
  readonly claims: { readonly one: string; readonly other: string }
  readonly aspect: Aspect
  readonly unit: string | null
  readonly one: Band
  readonly other: Band
  /** Whether both can be true; where the ranges just touch they can, at `only` that value. */
  readonly holds: boolean
  readonly only: number | null
}

/**
 * Growth of a part (a city) and of the whole (its country). On x the part's share in the period compared with, on y the
 * growth of the rest that both then imply.
 */
export interface PartOfWhole {
  readonly kind: 'part-of-whole'
  readonly claims: { readonly part: string; readonly whole: string }
  readonly areas: { readonly part: string; readonly whole: string }
  readonly part: Band
  readonly whole: Band
  /** `point`: with the figures as they were said. */
  readonly possible: readonly (PossiblePoint & { readonly point: number })[]
  /** The largest share at which both can be true: beyond it the rest would have had to lose more than all. */
  readonly feasible: Band
  /** The same with the figures as they were said. */
  readonly upTo: number
  /** The share at which the rest would not have grown, with the figures as they were said; null: at none. */
  readonly standstill: number | null
  /** The last tenth below that share, and what the rest grew by there, with the figures as they were said. */
  readonly beside: { readonly share: number; readonly growth: number } | null
}

export type Arithmetic = PartsGrowth | PartsLevels | ImpliedParts | ImpliedRest | ImpliedBase | SameFigure | PartOfWhole

/**
 * What can be said about a claim without any data, from what it says itself and from other claims: those of the same
 * statement, of others about the same figure, and about the country of a city. Their order does not matter.
 */
export function arithmeticOf(claim: Claim, others: readonly Claim[]): Arithmetic[] {
  const around = others.filter(({ id }) => id !== claim.id).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const statement = [claim, ...around.filter((other) => sameStatement(claim, other))]
  const whole = [partsGrowth(statement), ...partsLevels(statement), impliedParts(statement), impliedRest(statement)]
  return [
    ...whole.filter(
      (found) => (found !== null && Object.values(found.claims).includes(claim.id)) || usesLevel(found, claim),
    ),
    impliedBase(claim),
    ...around.flatMap((other) => (sameStatement(claim, other) ? [] : sameFigures(claim, other))),
    ...around.map((other) => partOfWhole(claim, other)),
  ].filter((found) => found !== null)
}

const usesLevel = (found: Arithmetic | null, { id }: Claim): boolean =>
  found?.kind === 'parts-growth' && (found.known?.levels.includes(id) ?? false)

function levelOf(statement: readonly Claim[], flow: Flow): { claim: Claim; of: Band } | null {
  const claim = statement.find((each) => each.flow === flow && each.level !== null)
  return claim ? { claim, of: bandOf(statedOf(claim, 'level')!.interval) } : null
}

function partsLevels(statement: readonly Claim[]): PartsLevels[] {
  const [exports, imports] = [levelOf(statement, 'X'), levelOf(statement, 'M')]
  if (!exports || !imports) return []
  return (['T', 'B'] as const).flatMap((flow) => {
    const whole = levelOf(statement, flow)
    if (!whole || [exports, imports].some(({ claim }) => claim.unit !== whole.claim.unit)) return []
    const implied = acrossCorners((x, m) => (flow === 'T' ? x + m : x - m), exports.of, imports.of)
    const claims = { whole: whole.claim.id, exports: exports.claim.id, imports: imports.claim.id }
    const both = common(whole.of, implied)
    const [holds, only] = [both !== null, onlyOf(both)]
    return [{ kind: 'parts-levels', claims, flow, unit: whole.claim.unit!, claimed: whole.of, implied, holds, only }]
  })
}

function impliedParts(statement: readonly Claim[]): ImpliedParts | null {
  const [total, balance] = [levelOf(statement, 'T'), levelOf(statement, 'B')]
  if (!total || !balance || total.claim.unit !== balance.claim.unit) return null
  return {
    kind: 'implied-parts',
    claims: { total: total.claim.id, balance: balance.claim.id },
    unit: total.claim.unit!,
    exports: acrossCorners((t, b) => (t + b) / 2, total.of, balance.of),
    imports: acrossCorners((t, b) => (t - b) / 2, total.of, balance.of),
  }
}

function impliedRest(statement: readonly Claim[]): ImpliedRest | null {
  const [total, exports, imports] = [levelOf(statement, 'T'), levelOf(statement, 'X'), levelOf(statement, 'M')]
  const part = exports ?? imports
  if (!total || !part || (exports && imports) || total.claim.unit !== part.claim.unit) return null
  const rest = acrossCorners((whole, stated) => whole - stated, total.of, part.of)
  return {
    kind: 'implied-rest',
    claims: { total: total.claim.id, part: part.claim.id },
    flow: exports ? 'M' : 'X',
    unit: total.claim.unit!,
    rest: { ...rest, low: Math.max(0, rest.low) },
    holds: rest.high >= 0,
  }
}

function impliedBase(claim: Claim): ImpliedBase | null {
  const [level, change] = [statedOf(claim, 'level'), statedOf(claim, 'change')]
  if (!level || !change || claim.flow === 'B') return null
  const growth = bandOf(change.interval)
  if (growth.low <= -1) return null
  const base = acrossCorners((value, rate) => value / (1 + rate), bandOf(level.interval), growth)
  return { kind: 'implied-base', claims: { claim: claim.id }, unit: level.unit!, base }
}

function sameFigures(claim: Claim, other: Claim): SameFigure[] {
  if (!samePair(claim, other) || !sameSubject(claim, other) || claim.flow !== other.flow) return []
  return (['change', 'level'] as const).flatMap((aspect) => {
    const [mine, theirs] = [statedOf(claim, aspect), statedOf(other, aspect)]
    if (!mine || !theirs || mine.unit !== theirs.unit) return []
    if (aspect === 'change' && (!sameComparison(claim, other) || claim.balance !== other.balance)) return []
    const [one, second] = [bandOf(mine.interval), bandOf(theirs.interval)]
    const both = common(one, second)
    return [
      {
        kind: 'same-figure',
        claims: { one: claim.id, other: other.id },
        aspect,
        unit: mine.unit,
        one,
        other: second,
        holds: both !== null,
        only: onlyOf(both),
      },
    ]
  })
}

/** Of the axis from 0 to 1: each is five per cent. */
const STEPS = 20

/** r = (w - s p) / (1 - s): what the rest grew by when the part, with the share s of the base, grew by p and the whole by w. */
const rest = (share: number, part: number, whole: number): number => (whole - share * part) / (1 - share)

function partOfWhole(claim: Claim, other: Claim): PartOfWhole | null {
  const isPart = (a: Claim, b: Claim): boolean => findArea(a.reporter)?.parent === b.reporter
  const [inner, outer] = isPart(claim, other) ? [claim, other] : [other, claim]
  if (!isPart(inner, outer) || inner.partner !== outer.partner || inner.flow !== outer.flow) return null
  if (!sameSubject(inner, outer) || !sameComparison(inner, outer) || inner.flow === 'B') return null
  const [small, large] = [statedOf(inner, 'change'), statedOf(outer, 'change')]
  if (!small || !large) return null
  const [part, whole] = [bandOf(small.interval), bandOf(large.interval)]
  const [p, w] = [pointOf(small), pointOf(large)]
  // The rest cannot be less than nothing.
  const most = Math.min(1, (1 + whole.high) / (1 + part.low))
  const upTo = Math.min(1, (1 + w) / (1 + p))
  const round = Array.from({ length: STEPS }, (_, i) => i / STEPS).filter((share) => share < most)
  const shares = most < 1 ? [...round, most] : round
  const standstill = p !== 0 && w / p >= 0 && w / p <= upTo ? w / p : null
  const tenth = standstill === null ? 0 : (Math.ceil(standstill * 10 - 1e-9) - 1) / 10
  return {
    kind: 'part-of-whole',
    claims: { part: inner.id, whole: outer.id },
    areas: { part: inner.reporter, whole: outer.reporter },
    part,
    whole,
    possible: shares.map((x) => ({
      x,
      low: Math.max(-1, rest(x, part.high, whole.low)),
      high: rest(x, part.low, whole.high),
      point: Math.max(-1, rest(x, p, w)),
    })),
    feasible: band(0, most),
    upTo,
    standstill,
    beside: tenth > 0 ? { share: tenth, growth: rest(tenth, p, w) } : null,
  }
}
