/**
 * Growth from `against` to `value` as a ratio (0.011 is 1.1 %). Null where there is no number: a side is missing,
 * or the base is zero or negative (growth from nothing is no number; nor is that of a balance which changes sign).
 */
export function growth(value: string | null, against: string | null): number | null {
  if (value === null || against === null) return null
  const base = Number(against)
  if (!(base > 0)) return null
  return Number(value) / base - 1
}

/** Share of a part in its whole as a ratio; null without a positive whole. */
export function share(part: string | null, whole: string | null): number | null {
  if (part === null || whole === null) return null
  const total = Number(whole)
  return total > 0 ? Number(part) / total : null
}

/**
 * Contribution of a part to the growth of its whole, as a ratio of the whole's base (0.012 is 1.2 points).
 * The contributions of all parts and of the rest add up to the growth of the whole.
 */
export function contribution(
  part: string | null,
  partAgainst: string | null,
  wholeAgainst: string | null,
): number | null {
  if (part === null || partAgainst === null || wholeAgainst === null) return null
  const base = Number(wholeAgainst)
  return base > 0 ? (Number(part) - Number(partAgainst)) / base : null
}
