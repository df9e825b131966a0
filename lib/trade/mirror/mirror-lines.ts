import { MONTHS_OF, periodsBetween, type Frequency, type Period } from '../period'
import { cumulatedPeriods, type Extent } from '../over-time'
import type { FlowLine, PairFigures } from '../pair-figures'
import { hasTotal, selectionsOf, totalCells } from '../selection'
import { extentOf } from '../tiling'

/** One side of a mirror: whose report, by which source, and its line. */
export interface MirrorSide {
  readonly reporter: string
  readonly partner: string
  readonly line: FlowLine
}

/**
 * The same trade as two areas reported it: the exports of A to B as A has them, and the imports of B from A as B has
 * them. Two reports in one unit, side by side; they are never averaged, added or corrected.
 */
export interface MirrorLines {
  readonly exporter: MirrorSide
  readonly importer: MirrorSide
  readonly unit: string
}

/** Why there is no mirror: a side has no figures, none of the source or unit asked for, or none in a unit of the other's. */
export interface NoMirror {
  readonly missing: 'both' | 'exporter' | 'importer' | 'unit'
}

export interface MirrorWish {
  /** Source of the exporter's report. */
  readonly exporterSource?: string | undefined
  /** Source of the importer's report. */
  readonly importerSource?: string | undefined
  readonly unit?: string | undefined
  readonly period?: Period | undefined
}

export const isMirror = (found: MirrorLines | NoMirror): found is MirrorLines => 'unit' in found

/** The values of a flow, one line for each source and unit, of the usual valuation. */
function valueLines(figures: PairFigures, flow: 'X' | 'M', source: string | undefined, unit: string | undefined) {
  return selectionsOf(figures)
    .filter(({ measure }) => measure === 'value')
    .flatMap(({ lines }) => lines[flow] ?? [])
    .filter((line) => (!source || line.source === source) && (!unit || line.unit === unit))
}

/**
 * Every mirror of one direction: `exporter` are the figures of A about B, `importer` those of B about A. Currencies are
 * never converted, so the two lines of a mirror have one unit. The best one first: the source on both sides the same (they
 * then share their methods), the period asked for on both sides, most periods in common; then by name.
 */
export function mirrorsOf(exporter: PairFigures, importer: PairFigures, wish: MirrorWish = {}): MirrorLines[] {
  const sent = valueLines(exporter, 'X', wish.exporterSource, wish.unit)
  const received = valueLines(importer, 'M', wish.importerSource, wish.unit)
  return sent
    .flatMap((line) => received.filter(({ unit }) => unit === line.unit).map((other) => [line, other] as const))
    .map(([line, other]) => {
      const lines: MirrorLines = {
        exporter: { reporter: exporter.reporter, partner: exporter.partner, line },
        importer: { reporter: importer.reporter, partner: importer.partner, line: other },
        unit: line.unit,
      }
      const common = periodsInCommon(lines)
      return {
        lines,
        same: Number(line.source === other.source),
        asked: Number(wish.period !== undefined && hasBoth(lines, wish.period)),
        common,
        key: `${line.source} ${other.source} ${line.unit}`,
      }
    })
    .sort(
      (a, b) =>
        b.asked - a.asked ||
        Number(b.common > 0) - Number(a.common > 0) ||
        b.same - a.same ||
        b.common - a.common ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ lines }) => lines)
}

/** The best mirror of a direction, or which side has no figures to hold against the other's. */
export function mirrorOf(exporter: PairFigures, importer: PairFigures, wish: MirrorWish = {}): MirrorLines | NoMirror {
  const [best] = mirrorsOf(exporter, importer, wish)
  if (best) return best
  const sent = valueLines(exporter, 'X', wish.exporterSource, wish.unit).length > 0
  const received = valueLines(importer, 'M', wish.importerSource, wish.unit).length > 0
  if (sent && received) return { missing: 'unit' }
  return { missing: sent ? 'importer' : received ? 'exporter' : 'both' }
}

export const hasBoth = ({ exporter, importer }: MirrorLines, period: Period): boolean =>
  hasTotal(exporter.line, period) && hasTotal(importer.line, period)

/** First month and the month after the last that either side covers. */
export const mirrorExtent = ({ exporter, importer }: MirrorLines): Extent | null =>
  extentOf([...totalCells(exporter.line), ...totalCells(importer.line)])

const wholeYears = ({ first, end }: Extent): Extent => ({
  first: Math.floor(first / 12) * 12,
  end: Math.ceil(end / 12) * 12,
})

/** The periods of a frequency over what either side covers; cumulated ones run to the latest month that both have. */
export function mirrorPeriods(lines: MirrorLines, frequency: Frequency): Period[] {
  const extent = mirrorExtent(lines)
  if (!extent) return []
  if (frequency !== 'C') {
    const months = MONTHS_OF[frequency]
    const first = Math.floor(extent.first / months) * months
    return periodsBetween(first, Math.ceil(extent.end / months) * months, frequency)
  }
  const months = cumulatedMonths(lines, extent)
  return months === null ? [] : cumulatedPeriods(extent, months)
}

function cumulatedMonths(lines: MirrorLines, extent: Extent): number | null {
  const { first, end } = wholeYears(extent)
  for (let year = end - 12; year >= first; year -= 12) {
    for (let months = 11; months >= 2; months--) if (hasBoth(lines, { first: year, months })) return months
  }
  return null
}

/** Frequencies in which at least one period is complete on both sides, the coarsest first. */
export const mirrorFrequencies = (lines: MirrorLines): Frequency[] =>
  (['A', 'S', 'Q', 'M', 'C'] as const).filter((frequency) =>
    mirrorPeriods(lines, frequency).some((period) => hasBoth(lines, period)),
  )

/** The latest period of a frequency that both sides have; null where there is none. */
export const latestInCommon = (lines: MirrorLines, frequency: Frequency): Period | null =>
  mirrorPeriods(lines, frequency).findLast((period) => hasBoth(lines, period)) ?? null

const periodsInCommon = (lines: MirrorLines): number => {
  const frequencies = (['A', 'S', 'Q', 'M'] as const).map(
    (frequency) => mirrorPeriods(lines, frequency).filter((period) => hasBoth(lines, period)).length,
  )
  return Math.max(...frequencies)
}
