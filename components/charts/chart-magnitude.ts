import { magnitudeOf, type Magnitude } from '@/lib/trade/format'

/**
 * The magnitude that a chart counts in: that of its largest value, or the one below while the largest has no more than
 * four digits there, so that 1,173.9 million stands beside 393.0 million and not 1.2 billion beside 0.4.
 */
export function chartMagnitude(values: ReadonlyArray<string | number | null>): Magnitude {
  return magnitudeOf([values.reduce<number>((most, value) => Math.max(most, Math.abs(Number(value ?? 0))), 0) / 10])
}
