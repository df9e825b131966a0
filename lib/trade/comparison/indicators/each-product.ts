import { isComplete, type PeriodValue } from '../../tiling'
import type { Detail } from '../detail'
import { grubelLloyd, ratioOfShares } from './formulas'
import type { ProductParts } from './indicator'
import { isAllocated } from './products'

/** What is known of one product; a ratio is null where it has no meaning or a term of it is missing. */
export interface ProductIndicator {
  /** A sector, or an HS code. */
  readonly id: string
  /** Of the pair; null where the direction does not list the product. */
  readonly exports: PeriodValue | null
  readonly imports: PeriodValue | null
  /** The product's share in the pair's exports and imports. */
  readonly exportShare: number | null
  readonly importShare: number | null
  /** Grubel-Lloyd of this product alone. */
  readonly intraIndustry: number | null
  /** Its share in the reporter's exports to the world over its share in the world's exports (Balassa). */
  readonly advantage: number | null
}

/** Flows split alike: the pair's, the reporter's exports to the world, the world's exports; null where there is no such split. */
export interface ProductSplits {
  readonly X: ProductParts | null
  readonly M: ProductParts | null
  readonly ofReporter: ProductParts | null
  readonly whole: ProductParts | null
}

/**
 * Every product of a pair by itself, the most traded first. Weighted by their trade the products' Grubel-Lloyd add up to the
 * one of all products; weighted by the world's shares their advantages add up to what the reporter's exports are split into.
 */
export function productIndicators({ X, M, ofReporter, whole }: ProductSplits): ProductIndicator[] {
  const [exportsOf, importsOf, fromReporter, fromWorld] = [X, M, ofReporter, whole].map((parts) => valuesOf(parts))
  const sharesOf = (parts: ProductParts | null) =>
    new Map((parts?.breakdown.parts ?? []).map(({ id, share }) => [id, share]))
  const [exportShares, importShares] = [sharesOf(X), sharesOf(M)]
  const [unlistedSent, unlistedReceived] = [X, M].map((parts) => (parts && isAllocated(parts) ? 0 : NaN))
  const ids = new Set([...exportsOf!.keys(), ...importsOf!.keys()])
  const found = [...ids].map((id): ProductIndicator => {
    const [exports, imports] = [exportsOf!.get(id) ?? null, importsOf!.get(id) ?? null]
    return {
      ...{ id, exports, imports },
      exportShare: exportShares.get(id) ?? null,
      importShare: importShares.get(id) ?? null,
      intraIndustry: bothWays(
        exports === null ? unlistedSent! : numberOf(exports),
        imports === null ? unlistedReceived! : numberOf(imports),
      ),
      advantage: ratioOfShares(
        numberOf(fromReporter!.get(id)),
        numberOf(ofReporter?.breakdown.total.value),
        numberOf(fromWorld!.get(id)),
        numberOf(whole?.breakdown.total.value),
      ),
    }
  })
  const trade = ({ exports, imports }: ProductIndicator): number =>
    Number(exports?.value ?? 0) + Number(imports?.value ?? 0)
  return found.toSorted((a, b) => trade(b) - trade(a) || (a.id < b.id ? -1 : 1))
}

/** The advantage of every product that a reporter exports and that the world's exports have too. */
export function advantages(
  ofReporter: ProductParts,
  whole: ProductParts,
): { readonly id: string; readonly advantage: number }[] {
  if (ofReporter.by !== whole.by) return []
  const world = valuesOf(whole)
  const [own, all] = [ofReporter, whole].map(({ breakdown }) => numberOf(breakdown.total.value))
  return [...valuesOf(ofReporter)].flatMap(([id, value]) => {
    const advantage = ratioOfShares(numberOf(value), own!, numberOf(world.get(id)), all!)
    return advantage === null ? [] : [{ id, advantage }]
  })
}

/** Grubel-Lloyd of one product; null where one of the two is not known (NaN). */
const bothWays = (exports: number, imports: number): number | null =>
  Number.isNaN(exports) || Number.isNaN(imports) ? null : grubelLloyd([{ exports, imports }])

const valuesOf = (parts: ProductParts | null): Map<string, PeriodValue> =>
  new Map(
    (parts?.breakdown.parts ?? []).filter(({ value }) => value.status !== null).map(({ id, value }) => [id, value]),
  )

/** NaN where there is no complete value: a ratio of it is then none either. */
const numberOf = (value: PeriodValue | undefined): number =>
  value !== undefined && isComplete(value) ? Number(value.value) : NaN

/** Splits that go together: all by the same detail, or they say nothing about each other. */
export const splitsAlike = (splits: ProductSplits, by: Detail): ProductSplits => {
  const alike = (parts: ProductParts | null): ProductParts | null => (parts?.by === by ? parts : null)
  const { X, M, ofReporter, whole } = splits
  return { X: alike(X), M: alike(M), ofReporter: alike(ofReporter), whole: alike(whole) }
}
