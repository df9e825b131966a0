import type { Breakdown } from '@/lib/trade/breakdown'

export interface WaterfallStep {
  /** Id of the part; `others`, `rest` and `total` for the steps that are no part. */
  readonly id: string
  readonly kind: 'part' | 'others' | 'rest' | 'total'
  /** Ratio of the total's base: 0.012 is 1.2 points of its growth. */
  readonly contribution: number
  /** Where the step begins and ends on the axis of growth. */
  readonly from: number
  readonly to: number
  /** How many parts `others` adds up. */
  readonly count: number
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[]
  /** The axis: holds every step and zero. */
  readonly low: number
  readonly high: number
}

/** What binary fractions leave behind is no step. */
const NOTHING = 1e-9

/**
 * From no growth to the growth of the whole: the parts that moved it most, gains first, each beginning where the one
 * before ended; then the others together, then what is in no part or cannot be compared, then the whole. Null without a
 * growth rate.
 */
export function waterfall({ parts, notAllocated, total }: Breakdown, most: number): Waterfall | null {
  if (total.growth === null || notAllocated.contribution === null) return null
  const known = parts.flatMap(({ id, contribution }) => (contribution === null ? [] : [{ id, contribution }]))
  const ranked = known.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  // One more stands alone rather than being called "1 other".
  const shown = ranked.slice(0, ranked.length === most + 1 ? most + 1 : most)
  const others = ranked.slice(shown.length)
  const moved = others.reduce((sum, { contribution }) => sum + contribution, 0)
  const steps: WaterfallStep[] = []
  let at = 0
  const add = (id: string, kind: WaterfallStep['kind'], contribution: number, count = 1): void => {
    steps.push({ id, kind, contribution, from: at, to: at + contribution, count })
    at += contribution
  }
  for (const { id, contribution } of shown.toSorted((a, b) => b.contribution - a.contribution)) {
    add(id, 'part', contribution)
  }
  if (others.length) add('others', 'others', moved, others.length)
  if (Math.abs(notAllocated.contribution) > NOTHING) add('rest', 'rest', notAllocated.contribution)
  steps.push({ id: 'total', kind: 'total', contribution: total.growth, from: 0, to: total.growth, count: 1 })
  const ends = steps.flatMap(({ from, to }) => [from, to])
  return { steps, low: Math.min(0, ...ends), high: Math.max(0, ...ends) }
}
