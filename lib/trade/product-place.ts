import { sectorOf, isSectorId, sectorsWithin, SECTORS, type SectorId } from './sector'

/**
 * A place in the tree of products: the total, a sector, or an HS code of 2, 4 or 6 digits. A code that holds goods of
 * several sectors (chapter 84) stands for its part in `sector`, or as a whole where that is null; every other code lies in
 * one sector, which is then given.
 */
export type ProductPlace =
  | { readonly kind: 'total' }
  | { readonly kind: 'sector'; readonly sector: SectorId }
  | { readonly kind: 'code'; readonly code: string; readonly sector: SectorId | null }

/** A place below the total. */
export type PartPlace = Exclude<ProductPlace, { readonly kind: 'total' }>

export const TOTAL_PLACE: ProductPlace = { kind: 'total' }

const CODE = /^(?!00)\d{2}(?:\d{2}){0,2}$/

/** Whether goods of several sectors go under one code: its value is not that of any sector. */
export const holdsSeveralSectors = (code: string): boolean => sectorsWithin(code).length > 1

/** The place of a code; `within` says whose part of it is meant where it holds goods of several sectors. */
export function placeOfCode(code: string, within: SectorId | null): PartPlace & { readonly kind: 'code' } {
  return { kind: 'code', code, sector: holdsSeveralSectors(code) ? within : sectorOf(code) }
}

/** Reads `energy`, `27`, `8703`, `870323`, or `machinery.84` (its part in that sector). Null for anything else. */
export function parsePlace(text: string): PartPlace | null {
  if (isSectorId(text)) return { kind: 'sector', sector: text }
  const dot = text.indexOf('.')
  const [within, code] = dot < 0 ? [null, text] : [text.slice(0, dot), text.slice(dot + 1)]
  if (!CODE.test(code)) return null
  const sectors = sectorsWithin(code)
  if (sectors.length === 0) return null
  if (within === null) return placeOfCode(code, null)
  return sectors.some((sector) => sector === within) ? placeOfCode(code, within as SectorId) : null
}

/** The place as an address has it; `''` for the total, which is never written. */
export function formatPlace(place: ProductPlace): string {
  if (place.kind === 'total') return ''
  if (place.kind === 'sector') return place.sector
  return isPartOfCode(place) ? `${place.sector}.${place.code}` : place.code
}

/** Whether a place is what belongs to one sector of a code that holds goods of several. */
export const isPartOfCode = (place: ProductPlace): boolean =>
  place.kind === 'code' && place.sector !== null && holdsSeveralSectors(place.code)

/** From the total down to the place itself: total, sector, chapter, heading, subheading. */
export function pathTo(place: ProductPlace): ProductPlace[] {
  if (place.kind === 'total') return [place]
  if (place.kind === 'sector') return [TOTAL_PLACE, place]
  const { code, sector } = place
  const codes = [2, 4].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits))
  return [
    TOTAL_PLACE,
    ...(sector ? [{ kind: 'sector', sector } as const] : []),
    ...codes.map((each) => placeOfCode(each, sector)),
    place,
  ]
}

/** Digits of the codes one step down; null for the total, whose parts are sectors. */
export function digitsBelow(place: ProductPlace): 2 | 4 | 6 | 8 | null {
  if (place.kind === 'total') return null
  return place.kind === 'sector' ? 2 : ((place.code.length + 2) as 4 | 6 | 8)
}

/** The chapters that goods of a sector may lie in. */
export const chaptersOf = (sector: SectorId): string[] => [
  ...new Set(SECTORS.find(({ id }) => id === sector)!.prefixes.map((prefix) => prefix.slice(0, 2))),
]

/** Sectors that share a chapter with another one: a source that gives chapters only cannot tell them apart. */
const SHARING: readonly SectorId[] = [
  ...new Set(SECTORS.flatMap(({ id }) => chaptersOf(id).filter(holdsSeveralSectors)).flatMap(sectorsWithin)),
]

/** The chapters of all sectors that share one: what may be left without a sector lies in these. */
export const SHARED_CHAPTERS: readonly string[] = [...new Set(SHARING.flatMap(chaptersOf))].toSorted()
