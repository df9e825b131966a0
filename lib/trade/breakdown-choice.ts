import type { Flow } from './flow'
import type { FlowLine, PairFigures } from './pair-figures'
import type { Period } from './period'
import { SECTOR_IDS } from './sector'
import { indexOf } from './selection'
import { isComplete, valueFor } from './tiling'

/**
 * The line whose sectors a breakdown shows: the one that knows most sectors in the period, then the one with a complete
 * total, then by source and unit, so that order never matters. Null when no line has the flow.
 */
export function chooseBreakdownLine(
  figures: PairFigures,
  wanted: { flow: Flow; period: Period; source?: string | undefined; unit?: string | undefined },
): FlowLine | null {
  const candidates = figures.lines
    .filter(
      (line) =>
        line.flow === wanted.flow &&
        line.measure === 'value' &&
        (!wanted.source || line.source === wanted.source) &&
        (!wanted.unit || line.unit === wanted.unit),
    )
    .map((line) => ({
      line,
      known: SECTOR_IDS.filter((id) => valueFor(indexOf(line.parts[id] ?? []), wanted.period).value !== null).length,
      total: isComplete(valueFor(indexOf(line.parts.TOTAL ?? []), wanted.period)),
    }))
  candidates.sort((a, b) => b.known - a.known || Number(b.total) - Number(a.total) || compareKeys(a.line, b.line))
  return candidates[0]?.line ?? null
}

function compareKeys(a: FlowLine, b: FlowLine): number {
  const [left, right] = [`${a.source} ${a.unit} ${a.valuation}`, `${b.source} ${b.unit} ${b.valuation}`]
  return left < right ? -1 : left > right ? 1 : 0
}
