import { isIndexUnit } from '@/lib/trade/format-period'
import type { Cell, FlowLine, PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { endOf, parsePeriod, type Period } from '@/lib/trade/period'

/** What a source holds of one pair; `from` and `to` are its first and last month, `2019-01`. */
export interface SourceCoverage {
  readonly reporter: string
  readonly partner: string
  readonly flows: readonly string[]
  readonly units: readonly string[]
  readonly from: string
  readonly to: string
  readonly observations: number
  readonly products: number
  /** Whether the source publishes totals, or they are added up from its products. */
  readonly hasTotals: boolean
}

export interface CoveringSource extends SourceInfo {
  readonly covers: readonly SourceCoverage[]
}

/** The months from the first to the last that a source covers of a pair. */
export function spanOf({ from, to }: Pick<SourceCoverage, 'from' | 'to'>): Period | null {
  const [first, last] = [parsePeriod(from), parsePeriod(to)]
  return first && last && endOf(last) > first.first ? { first: first.first, months: endOf(last) - first.first } : null
}

/** Periods within `span` for which no cell has a value; a confidential value was published, as far as it can be. */
export function holesIn(cells: readonly Cell[], span: Period): Period[] {
  const covered = new Set<number>()
  for (const cell of cells) {
    if (cell.value === null && cell.status !== 'C') continue
    for (let month = cell.first; month < endOf(cell); month++) covered.add(month)
  }
  const holes: { first: number; months: number }[] = []
  for (let month = span.first; month < endOf(span); month++) {
    const last = holes.at(-1)
    if (covered.has(month)) continue
    if (last && last.first + last.months === month) last.months++
    else holes.push({ first: month, months: 1 })
  }
  return holes
}

/** What a reader may look for in a source's figures of a pair and not find. */
export type Gap =
  | { readonly kind: 'periods'; readonly flow: string | null; readonly periods: readonly Period[] }
  | { readonly kind: 'exports' | 'imports' | 'directions' | 'level' | 'products' | 'totals' }

/** The gaps of a coverage: periods without figures (of all flows, or of one), directions, products, totals, levels. */
export function gapsOf(coverage: SourceCoverage, source: string, pairs: readonly PairFigures[]): Gap[] {
  const { reporter, partner, flows, units, products, hasTotals } = coverage
  const pair = pairs.find((each) => each.reporter === reporter && each.partner === partner)
  const lines = pair?.lines.filter((line) => line.source === source) ?? []
  const gaps: Gap[] = periodGaps(coverage, lines)
  const [exports, imports] = [flows.includes('X'), flows.includes('M')]
  if (!exports && imports) gaps.push({ kind: 'exports' })
  if (exports && !imports) gaps.push({ kind: 'imports' })
  if (!exports && !imports && flows.includes('T')) gaps.push({ kind: 'directions' })
  if (units.length > 0 && units.every(isIndexUnit)) gaps.push({ kind: 'level' })
  if (products === 0) gaps.push({ kind: 'products' })
  if (!hasTotals) gaps.push({ kind: 'totals' })
  return gaps
}

function periodGaps(coverage: SourceCoverage, lines: readonly FlowLine[]): Gap[] {
  const span = spanOf(coverage)
  if (!span) return []
  const byFlow = coverage.flows.map((flow) => {
    const cells = lines.filter((line) => line.flow === flow).flatMap((line) => line.parts.TOTAL ?? [])
    return { flow, periods: holesIn(cells, span) }
  })
  const [first, ...others] = byFlow
  const key = (periods: readonly Period[]): string =>
    periods.map(({ first: from, months }) => `${from}/${months}`).join()
  if (first && others.every((other) => key(other.periods) === key(first.periods))) {
    return first.periods.length ? [{ kind: 'periods', flow: null, periods: first.periods }] : []
  }
  return byFlow.filter(({ periods }) => periods.length).map((gap) => ({ kind: 'periods', ...gap }))
}
