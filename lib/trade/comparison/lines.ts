import type { SummaryFlow } from '../flow'
import { flowValue } from '../flow-value'
import { isAdditive, type Measure } from '../observation'
import type { PairFigures } from '../pair-figures'
import type { Period } from '../period'
import type { SectorId } from '../sector'
import { chooseSelection, selectionsOf, type Selection } from '../selection'
import { isComplete } from '../tiling'
import type { ValueOf } from './compared'

/** Whose trade with whom. */
export interface PairCodes {
  readonly reporter: string
  readonly partner: string
}

/** One line of a comparison: one pair as one reporter compiled it, from one source. Lines are never merged. */
export interface ComparisonLine extends PairCodes {
  /** `RUS.MAR imf-dots value USD`: unique in a comparison. */
  readonly key: string
  readonly source: string
  readonly measure: Measure
  readonly unit: string
  readonly selection: Selection
  readonly flow: SummaryFlow
  readonly sectors: readonly SectorId[]
  readonly valueOf: ValueOf
}

export interface LinesWanted {
  readonly flow: SummaryFlow
  readonly sectors: readonly SectorId[]
  /** The selection of the first pair: the others are shown from its source, in its unit, where they have it. */
  readonly selection: Selection
  /** More sources, each a line of its own. */
  readonly sources: readonly string[]
}

export function lineOf(
  pair: PairCodes,
  selection: Selection,
  flow: SummaryFlow,
  sectors: readonly SectorId[],
): ComparisonLine {
  const { source, measure, unit } = selection
  return {
    ...{ reporter: pair.reporter, partner: pair.partner, source, measure, unit, selection, flow, sectors },
    key: `${pair.reporter}.${pair.partner} ${source} ${measure} ${unit}`,
    valueOf: (period) => flowValue(selection, flow, period, sectors),
  }
}

/** What was asked for and has no line: the pair has no figures, or none of that source. */
export interface NoLine extends PairCodes {
  readonly source: string | null
}

/**
 * The lines of several pairs and sources, the first pair's first. A pair that the first source does not have is shown from
 * its own best source; one more source that a pair does not have is said in `without`. The order of pairs is kept.
 */
export function linesOf(
  pairs: readonly PairFigures[],
  wanted: LinesWanted,
): { lines: ComparisonLine[]; without: NoLine[] } {
  const lines = new Map<string, ComparisonLine>()
  const without: NoLine[] = []
  for (const [index, figures] of pairs.entries()) {
    const own = index === 0 ? wanted.selection : nearest(figures, wanted.selection)
    const add = (selection: Selection | null, source: string | null): void => {
      if (!selection) return void without.push({ reporter: figures.reporter, partner: figures.partner, source })
      const line = lineOf(figures, selection, wanted.flow, wanted.sectors)
      if (!lines.has(line.key)) lines.set(line.key, line)
    }
    add(own, null)
    for (const source of wanted.sources) if (own) add(ofSource(figures, source, wanted.selection), source)
  }
  return { lines: [...lines.values()], without }
}

/** The same source and unit, else the same source, else what the pair's own page would begin with. */
const nearest = (figures: PairFigures, like: Selection): Selection | null =>
  ofSource(figures, like.source, like) ?? chooseSelection(figures, { unit: like.unit }) ?? chooseSelection(figures)

/** Values of a source in the unit asked for where it has them. */
function ofSource(figures: PairFigures, source: string, like: Selection): Selection | null {
  const same = selectionsOf(figures).find(
    (each) => each.source === source && each.unit === like.unit && each.measure === like.measure,
  )
  return same ?? chooseSelection(figures, { source })
}

/** Whether the values of two lines can stand on one axis: the same measure in the same unit. */
export const comparableValues = (a: ComparisonLine, b: ComparisonLine): boolean =>
  a.measure === b.measure && a.unit === b.unit

/** The same trade by weight: one source, one flow, one reporter, in kilograms. Null where the source gives none. */
export const weightSelection = (figures: PairFigures, source: string): Selection | null =>
  selectionsOf(figures).find((each) => each.source === source && each.measure === 'net_weight' && each.unit === 'KG') ??
  null

/** Whether sums over time or parts mean anything for the line. */
export const isSummable = (line: ComparisonLine): boolean => isAdditive(line.measure)

/**
 * The period that is 100: the one asked for where it is as long as those of the grid, else the earliest that every line has,
 * so that all of them start together, else the earliest of the first line.
 */
export function indexBaseOf(
  lines: readonly ComparisonLine[],
  periods: readonly Period[],
  asked: Period | null,
): Period | null {
  if (asked && asked.months === periods[0]?.months) return asked
  const usable = (line: ComparisonLine, period: Period): boolean => {
    const value = line.valueOf(period)
    return isComplete(value) && Number(value.value) > 0
  }
  return (
    periods.find((period) => lines.every((line) => usable(line, period))) ??
    periods.find((period) => lines[0] && usable(lines[0], period)) ??
    null
  )
}
