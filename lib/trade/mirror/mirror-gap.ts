import { addDecimals, subtractDecimals } from '../decimal'
import type { PartId } from '../pair-figures'
import type { Period } from '../period'
import { SECTOR_IDS, type SectorId } from '../sector'
import { lineValue } from '../selection'
import { isComplete, type PeriodValue } from '../tiling'
import type { MirrorLines } from './mirror-lines'

/** Two reports of one flow in a period. */
export interface MirrorGap {
  readonly period: Period
  readonly exporter: PeriodValue
  readonly importer: PeriodValue
  /** The importer's report minus the exporter's, exact; null unless both are complete. */
  readonly gap: string | null
  /** The gap as a ratio of the exporter's report; null where that is not above zero. */
  readonly ratio: number | null
}

/** The gap between two values of one period. */
export function gapBetween(exporter: PeriodValue, importer: PeriodValue): MirrorGap {
  const both =
    isComplete(exporter) && isComplete(importer) && exporter.value !== null && importer.value !== null
      ? { sent: exporter.value, received: importer.value }
      : null
  const gap = both && subtractDecimals(both.received, both.sent)
  const base = both ? Number(both.sent) : 0
  return {
    period: exporter.period,
    exporter,
    importer,
    gap,
    ratio: gap !== null && base > 0 ? Number(gap) / base : null,
  }
}

/** What both sides report of a part (the total or a sector) in a period. */
export const mirrorGap = ({ exporter, importer }: MirrorLines, period: Period, part: PartId = 'TOTAL'): MirrorGap =>
  gapBetween(lineValue(exporter.line, part, period), lineValue(importer.line, part, period))

export interface SectorGap extends MirrorGap {
  readonly id: SectorId
}

/** A total and its sectors as both sides report them, and what each total holds beyond its sectors. */
export interface MirrorSectors {
  readonly total: MirrorGap
  /** Those that either side knows of, the largest report first. */
  readonly sectors: readonly SectorGap[]
  readonly notAllocated: { readonly exporter: string | null; readonly importer: string | null }
  /** Whether a side tells any sectors apart. */
  readonly splits: { readonly exporter: boolean; readonly importer: boolean }
}

const size = ({ exporter, importer }: MirrorGap): number => Math.max(Number(exporter.value), Number(importer.value))

/** The sectors of a period as both sides report them. */
export function mirrorSectors(lines: MirrorLines, period: Period): MirrorSectors {
  const total = mirrorGap(lines, period)
  const sectors = SECTOR_IDS.map((id): SectorGap => ({ id, ...mirrorGap(lines, period, id) })).filter(
    ({ exporter, importer }) => exporter.status !== null || importer.status !== null,
  )
  sectors.sort((a, b) => size(b) - size(a))
  const rest = (side: 'exporter' | 'importer'): string | null => {
    const known = sectors.flatMap((sector) => sector[side].value ?? [])
    const whole = total[side].value
    return whole === null || known.length === 0 ? null : subtractDecimals(whole, addDecimals(known))
  }
  const splits = (side: 'exporter' | 'importer'): boolean => sectors.some((sector) => sector[side].value !== null)
  return {
    total,
    sectors,
    notAllocated: { exporter: rest('exporter'), importer: rest('importer') },
    splits: { exporter: splits('exporter'), importer: splits('importer') },
  }
}
