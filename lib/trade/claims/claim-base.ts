import { yearsBetween } from '../comparison/base'
import { formatPeriod, parsePeriod, type Period } from '../period'

/** What a claim compares with, latest first: one period, or the same months of several years whose average is meant. */
export type ClaimBase = readonly [Period, ...Period[]]

/** Reads `2019`, or an average by its first and last period: `2015..2019`, `2015-S1..2019-S1`. Null for anything else. */
export function parseBase(text: string): ClaimBase | null {
  const [one, other, ...more] = text.split('..').map(parsePeriod)
  if (other === undefined) return one ? [one] : null
  return one && other && more.length === 0 ? yearsBetween(one, other) : null
}

/** The canonical notation of what `parseBase` reads. */
export const formatBase = (base: ClaimBase): string =>
  base.length === 1 ? formatPeriod(base[0]) : `${formatPeriod(base.at(-1)!)}..${formatPeriod(base[0])}`
