/** Fewer values than this have no usual size. */
const LEAST = 8
/** Growth up to +200 % is never an outlier: it happens to whole economies. */
const USUAL = 2
/** Tukey's outer fence (Exploratory Data Analysis, 1977): this many interquartile ranges above the upper quartile. */
const FENCE = 3

/**
 * The greatest growth (as a ratio) that an axis has to reach so that nothing but outliers lies beyond; null where none does.
 * From almost nothing to something is several thousand per cent, and beside it all other years would be a flat line.
 */
export function outlierLimit(growths: readonly number[]): number | null {
  if (growths.length < LEAST) return null
  const sorted = growths.toSorted((a, b) => a - b)
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  const fence = Math.max(USUAL, upper + FENCE * (upper - lower))
  const usual = sorted.filter((growth) => growth <= fence)
  return usual.length < sorted.length ? usual.at(-1)! : null
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return a + (b - a) * (place - below)
}
