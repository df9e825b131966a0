import type { PeriodValue } from './tiling'

/** How many confidential or unpublished figures of products the sums on two sides leave out. */
export interface Excluded {
  readonly value: number
  readonly against: number
}

/**
 * What the sums on both sides of a change leave out; null where neither leaves anything out, or where one is not known and
 * there is no change. Equal numbers say nothing: they may be of other products.
 */
export function excludedOf(value: PeriodValue, against: PeriodValue): Excluded | null {
  if (value.value === null || against.value === null) return null
  const counts = { value: value.excluded ?? 0, against: against.excluded ?? 0 }
  return counts.value + counts.against > 0 ? counts : null
}
