/** Fewer values than this have no usual size. */
const LEAST = 8
/** Growth up to +200 % is never an outlier: it happens to whole economies. */
const USUAL = 2
/** Up to so many times the limit the rest can still be read beside it. */
const READABLE = 2
/** Tukey's outer fence (Exploratory Data Analysis, 1977): this many interquartile ranges above the upper quartile. */
const FENCE = 3

/**
 * Where an axis of growth (as a ratio) ends so that nothing but outliers lies beyond; null where none does, or none so far that
 * it would press the rest flat. From almost nothing to something is several thousand per cent, and beside it all other years would be a flat line.
 */
export function outlierLimit(growths: readonly number[]): number | null {
  if (growths.length < LEAST) return null
  const sorted = growths.toSorted((a, b) => a - b)
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  const fence = Math.max(USUAL, upper + FENCE * (upper - lower))
  const usual = sorted.filter((growth) => growth <= fence)
  const limit = Math.max(0.1, usual.at(-1) ?? 0)
  return usual.length < sorted.length && sorted.at(-1)! > READABLE * Math.max(limit, USUAL) ? limit : null
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return a + (b - a) * (place - below)
}
