/** Times of one thing, in milliseconds. */
export interface Spread {
  readonly count: number
  readonly median: number
  readonly p95: number
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const spreadOf = (values: readonly number[]): Spread => ({
  count: values.length,
  median: median(values),
  p95: quantile(values, 0.95),
})
