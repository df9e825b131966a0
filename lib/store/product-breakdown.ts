import { breakdown, type Breakdown, type PartFigures } from '../trade/breakdown'
import { leftOver } from '../trade/left-over'
import type { Cell, FlowLine } from '../trade/pair-figures'
import type { Period } from '../trade/period'
import {
  chaptersOf,
  digitsBelow,
  formatPlace,
  placeOfCode,
  SHARED_CHAPTERS,
  type PartPlace,
  type ProductPlace,
} from '../trade/product-place'
import { SECTOR_IDS } from '../trade/sector'
import { indexOf } from '../trade/selection'
import { valueFor } from '../trade/tiling'
import { findProductCells, findSectorTerms, type LineOfPair, type ProductLevel } from './products'

interface LineWanted extends LineOfPair {
  readonly line: FlowLine
}

export interface ProductBreakdownWanted extends LineWanted {
  readonly period: Period
  readonly against: Period
  readonly level: ProductLevel
  /** Sector, chapter or heading whose codes are the parts; the whole is then that one. */
  readonly under?: PartPlace | undefined
}

/**
 * One line by HS product at one level; what the total holds beyond the products is not allocated. Parts have the id of
 * their place (`30`, `machinery.84`), which `under` takes again.
 */
export async function productBreakdown(wanted: ProductBreakdownWanted): Promise<Breakdown> {
  const { reporter, partner, line, asOf, period, against, under, level } = wanted
  const periods = [period, against]
  if (!under) {
    const cells = await findProductCells({ reporter, partner, line, asOf, periods, level })
    return split(wanted, line.parts.TOTAL ?? [], cells)
  }
  const [whole, parts] = await Promise.all([wholeOf(wanted, under, periods), codesUnder(wanted, under, level, periods)])
  return split(wanted, whole, parts)
}

/** The cells of a place by themselves: what its parts add up to. */
export async function wholeOf(
  wanted: LineWanted,
  place: ProductPlace,
  periods: readonly Period[],
): Promise<readonly Cell[]> {
  if (place.kind === 'total') return wanted.line.parts.TOTAL ?? []
  if (place.kind === 'sector') return wanted.line.parts[place.sector] ?? []
  const cells = await codesUnder(wanted, place, place.code.length as ProductLevel, periods)
  return cells.get(formatPlace(place)) ?? []
}

/** The codes under a sector or a code by the id of their place, at a number of digits. */
async function codesUnder(
  { reporter, partner, line, asOf }: LineWanted,
  place: PartPlace,
  level: ProductLevel,
  periods: readonly Period[],
): Promise<Map<string, Cell[]>> {
  const { sector } = place
  const chapters = place.kind === 'code' ? [place.code.slice(0, 2)] : chaptersOf(place.sector)
  const shared = chapters.some((chapter) => SHARED_CHAPTERS.includes(chapter))
  const cells = await findProductCells({
    ...{ reporter, partner, line, asOf },
    level,
    periods,
    chapters,
    ...(place.kind === 'code' && { under: place.code }),
    // Elsewhere every code lies in one sector, and the plainer question has the same answer.
    sector: shared ? sector : null,
  })
  return new Map([...cells].map(([code, list]) => [formatPlace(placeOfCode(code, sector)), list]))
}

/** The parts one step below a place by the id of their place: sectors under the total, then codes. */
export async function partsBelow(
  wanted: LineWanted,
  place: ProductPlace,
  periods: readonly Period[],
): Promise<Map<string, readonly Cell[]>> {
  if (place.kind !== 'total') return codesUnder(wanted, place, digitsBelow(place)!, periods)
  const { line } = wanted
  const sectors = SECTOR_IDS.filter((id) => line.parts[id]).map((id): [string, readonly Cell[]] => [
    id,
    line.parts[id]!,
  ])
  const left = leftOver(await findSectorTerms({ ...wanted, chapters: SHARED_CHAPTERS, periods }))
  const whole = left.flatMap((each) => (each.whole ? [each.chapter] : []))
  // A whole chapter is shown as the source gives it: its own value, not the sum of its codes.
  const given = whole.length ? await findProductCells({ ...wanted, chapters: whole, level: 2, periods }) : new Map()
  return new Map([...sectors, ...left.map(({ id, chapter, cells }) => [id, given.get(chapter) ?? cells] as const)])
}

/** A place with its parts, which add up to it with what is not allocated, in two periods. */
export async function placeBreakdown(
  wanted: LineWanted & { readonly period: Period; readonly against: Period },
  place: ProductPlace,
): Promise<Breakdown> {
  const periods = [wanted.period, wanted.against]
  const [whole, parts] = await Promise.all([wholeOf(wanted, place, periods), partsBelow(wanted, place, periods)])
  return split(wanted, whole, parts)
}

/** A whole and its parts in two periods. Parts that nothing is known of in either are left out. */
export function split(
  { period, against }: { readonly period: Period; readonly against: Period },
  whole: readonly Cell[],
  parts: ReadonlyMap<string, readonly Cell[]>,
): Breakdown {
  const sides = (cells: readonly Cell[]) => ({
    value: valueFor(indexOf(cells), period),
    against: valueFor(indexOf(cells), against),
  })
  const figures = [...parts].map(([id, cells]): PartFigures => ({ id, ...sides(cells) }))
  const known = figures.filter((part) => part.value.status !== null || part.against.status !== null)
  return breakdown(period, against, sides(whole), known)
}
