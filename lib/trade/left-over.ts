import { addDecimals } from './decimal'
import type { Cell, CellStatus } from './pair-figures'
import { periodKey } from './period'
import { formatPlace, placeOfCode, type ProductPlace } from './product-place'
import type { SectorId } from './sector'

/** What a chapter holds for one set of sectors: of one where its codes tell them apart, of several where they do not. */
export interface SectorTerm {
  readonly chapter: string
  readonly sectors: readonly SectorId[]
  readonly cell: Cell
}

/** What of a chapter no sector's value holds. */
export interface LeftOver {
  readonly id: string
  readonly chapter: string
  /** Where it can be looked at alone; null where it is only a part of what the source gives. */
  readonly place: ProductPlace | null
  /** Whether it is all of the chapter, in every period. */
  readonly whole: boolean
  readonly cells: readonly Cell[]
}

const CERTAINTY: readonly CellStatus[] = ['E', 'P', 'A']

function sumOf(cells: readonly Cell[]): Cell {
  const known = cells.filter((cell) => cell.value !== null)
  const excluded = cells.length - known.length + known.reduce((sum, cell) => sum + (cell.excluded ?? 0), 0)
  const { first, months, status } = cells[0]!
  if (known.length === 0) return { first, months, value: null, status }
  return {
    first,
    months,
    value: addDecimals(known.map((cell) => cell.value!)),
    status: CERTAINTY.find((each) => known.some((cell) => cell.status === each)) ?? 'A',
    ...(excluded && { excluded }),
  }
}

/**
 * What belongs to no sector's value, by chapter: codes too coarse to tell sectors apart, and the separable goods of the
 * sectors that get no value because of them (decision 003). A period is judged by itself.
 */
export function leftOver(terms: readonly SectorTerm[]): LeftOver[] {
  const inseparable = new Map<string, Set<SectorId>>()
  for (const { sectors, cell } of terms) {
    if (sectors.length < 2) continue
    const key = periodKey(cell)
    inseparable.set(key, new Set([...(inseparable.get(key) ?? []), ...sectors]))
  }
  const isLeft = ({ sectors, cell }: SectorTerm): boolean =>
    sectors.length !== 1 || (inseparable.get(periodKey(cell))?.has(sectors[0]!) ?? false)
  const chapters = [...new Set(terms.filter(isLeft).map(({ chapter }) => chapter))]
  return chapters.map((chapter) => {
    const all = terms.filter((term) => term.chapter === chapter)
    const left = all.filter(isLeft)
    const whole = left.length === all.length
    const owners = new Set(left.map(({ sectors }) => (sectors.length === 1 ? sectors[0]! : null)))
    const [owner = null] = owners.size === 1 ? owners : []
    const place = whole ? placeOfCode(chapter, null) : owner ? placeOfCode(chapter, owner) : null
    const byPeriod = new Map<string, Cell[]>()
    for (const { cell } of left) byPeriod.set(periodKey(cell), [...(byPeriod.get(periodKey(cell)) ?? []), cell])
    return {
      id: place ? formatPlace(place) : `rest.${chapter}`,
      chapter,
      place,
      whole,
      cells: [...byPeriod.values()].map(sumOf),
    }
  })
}
