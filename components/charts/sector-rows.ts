import type { Breakdown, BreakdownPart } from '@/lib/trade/breakdown'
import { isSectorId, type SectorId } from '@/lib/trade/sector'

export interface SectorBar extends BreakdownPart {
  readonly id: SectorId
  readonly number: number
  /** Where the bar begins and how long it is, as shares of the track. */
  readonly start: number
  readonly length: number
  readonly coloured: boolean
}

export interface SectorBars {
  readonly bars: readonly SectorBar[]
  /** What the total holds beyond its sectors, to be drawn hatched; null where nothing is left. */
  readonly rest: { readonly number: number; readonly start: number; readonly length: number } | null
  /** Where zero stands on the track: 0 unless a value is negative. */
  readonly zero: number
  readonly notSeparable: readonly SectorId[]
  /** Sectors with a figure in one of the two periods only, or none that may be shown. */
  readonly withoutFigure: readonly SectorId[]
}

/** At most this many sectors are in colour at once; the others rest in grey. */
export const MOST_COLOURED = 6

/** The sectors to colour: the chosen ones; while none is chosen, the first of `ranked`. */
export function colouredSectors(chosen: readonly SectorId[], ranked: readonly SectorId[]): ReadonlySet<SectorId> {
  return new Set((chosen.length ? ranked.filter((id) => chosen.includes(id)) : ranked).slice(0, MOST_COLOURED))
}

/** A breakdown as bars on one scale from zero, in the breakdown's own order (largest first). */
export function sectorBars(breakdown: Breakdown, chosen: readonly SectorId[]): SectorBars {
  const parts = breakdown.parts.filter((part): part is BreakdownPart & { id: SectorId } => isSectorId(part.id))
  const known = parts.filter((part) => part.value.value !== null)
  const restNumber = Number(breakdown.notAllocated.value ?? 0)
  const numbers = known.map((part) => Number(part.value.value))
  const low = Math.min(0, ...numbers, restNumber)
  const span = Math.max(0, ...numbers, restNumber) - low || 1
  const place = (number: number) => ({ start: (Math.min(0, number) - low) / span, length: Math.abs(number) / span })
  const coloured = colouredSectors(
    chosen,
    known.map((part) => part.id),
  )
  const without = parts.filter((part) => part.value.value === null)
  return {
    bars: known.map((part, i) => ({
      ...part,
      number: numbers[i]!,
      ...place(numbers[i]!),
      coloured: coloured.has(part.id),
    })),
    rest: restNumber === 0 ? null : { number: restNumber, ...place(restNumber) },
    zero: -low / span,
    notSeparable: without.filter((part) => part.value.status === 'S').map((part) => part.id),
    withoutFigure: without.filter((part) => part.value.status !== 'S').map((part) => part.id),
  }
}
