import { chooseBreakdownLine } from './breakdown-choice'
import type { FlowLine, PairFigures } from './pair-figures'
import { endOf, type Period } from './period'
import { extentOf } from './tiling'
import type { View } from './view'
import type { ViewQuery } from './view-query'

/** What the sector charts draw from: one line of one source. */
export interface SectorView {
  readonly line: FlowLine
  /** Periods of the sectors over time: those of the view that the line's own figures reach. */
  readonly periods: readonly Period[]
  readonly of: 'X' | 'M'
  /** Directions that can be split, for the switch. */
  readonly directions: readonly ('X' | 'M')[]
  /** True where the source shown has totals only and the sectors come from another one, with its own totals. */
  readonly borrowed: boolean
}

const hasSectors = (line: FlowLine | null): line is FlowLine =>
  line !== null && Object.keys(line.parts).some((part) => part !== 'TOTAL')

/**
 * The line whose sectors are shown: of the source and unit shown where it splits its trade, else of the source that knows
 * most sectors in the period. Exports first unless imports are asked for. Null when no source splits this pair's trade.
 */
export function resolveSectorView(figures: PairFigures, view: View, query: ViewQuery): SectorView | null {
  const { source, unit } = view.selection
  const lineOf = (flow: 'X' | 'M'): { line: FlowLine; borrowed: boolean } | null => {
    const own = chooseBreakdownLine(figures, { flow, period: view.period, source, unit })
    if (hasSectors(own)) return { line: own, borrowed: false }
    const other = chooseBreakdownLine(figures, { flow, period: view.period })
    return hasSectors(other) ? { line: other, borrowed: true } : null
  }
  const lines = { X: lineOf('X'), M: lineOf('M') }
  const directions = (['X', 'M'] as const).filter((flow) => lines[flow])
  const asked = query.of ?? (query.flow === 'M' ? 'M' : 'X')
  const of = directions.includes(asked) ? asked : directions[0]
  return of ? { ...lines[of]!, of, directions, periods: periodsReached(lines[of]!.line, view) } : null
}

function periodsReached(line: FlowLine, view: View): Period[] {
  const extent = extentOf(Object.values(line.parts).flat())
  return view.periods.filter((p) => extent && endOf(p) > extent.first && p.first < extent.end)
}
