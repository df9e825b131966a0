/**
 * The arithmetic of the indicators, on numbers alone. Every one gives null where it has no meaning: a division by zero, a
 * negative value among shares, too few parts.
 */

/** `(value / base)^(1 / years) − 1`; both positive, at least a year apart. */
export function compoundGrowth(value: number, base: number, years: number): number | null {
  return value > 0 && base > 0 && years >= 1 ? (value / base) ** (1 / years) - 1 : null
}

/** Herfindahl-Hirschman: the sum of the squared shares, from 1/n (all alike) to 1 (one has all). */
export function herfindahl(values: readonly number[]): number | null {
  const total = values.reduce((sum, value) => sum + value, 0)
  if (!(total > 0) || values.some((value) => value < 0)) return null
  return values.reduce((sum, value) => sum + (value / total) ** 2, 0)
}

/** UNCTAD's form: `(√H − √(1/n)) / (1 − √(1/n))`, 0 when all of the n parts are alike, 1 when one has all. */
export function normalisedHerfindahl(values: readonly number[]): number | null {
  const index = herfindahl(values)
  if (index === null || values.length < 2) return null
  const least = Math.sqrt(1 / values.length)
  // Rounding may leave a hair below what is least.
  return Math.max(0, (Math.sqrt(index) - least) / (1 - least))
}

/** Grubel-Lloyd over parts: `1 − Σ|X − M| / Σ(X + M)`, 0 when each goes one way only, 1 when both ways are equal. */
export function grubelLloyd(parts: readonly { readonly exports: number; readonly imports: number }[]): number | null {
  let [difference, trade] = [0, 0]
  for (const { exports, imports } of parts) {
    if (exports < 0 || imports < 0) return null
    difference += Math.abs(exports - imports)
    trade += exports + imports
  }
  return trade > 0 ? 1 - difference / trade : null
}

/** A share over a share: Balassa's advantage and the intensity of trade are both this. */
export function ratioOfShares(part: number, whole: number, worldPart: number, worldWhole: number): number | null {
  if (!(whole > 0) || !(worldWhole > 0) || !(worldPart > 0) || part < 0) return null
  return part / whole / (worldPart / worldWhole)
}

/** `(X − M) / (X + M)`, from −1 (imports only) to 1 (exports only). */
export function normalisedBalance(exports: number, imports: number): number | null {
  return exports >= 0 && imports >= 0 && exports + imports > 0 ? (exports - imports) / (exports + imports) : null
}
