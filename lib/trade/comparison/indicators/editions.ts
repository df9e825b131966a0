import type { ProductParts } from './indicator'

/**
 * What is to be said of a figure whose terms are split by codes of more than one edition of the Harmonized System: a code
 * below the chapters may not mean the same goods in both. Editions as `H4 H6`; nothing where they agree.
 */
export function editionsOf(...splits: readonly (ProductParts | null)[]): { readonly editions?: string } {
  const editions = [...new Set(splits.flatMap((parts) => parts?.editions ?? []))].toSorted()
  return editions.length > 1 ? { editions: editions.join(' ') } : {}
}
