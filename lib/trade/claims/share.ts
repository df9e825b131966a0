import type { PairFigures } from '../pair-figures'
import { isHsCode, TOTAL } from '../product'
import type { Selection } from '../selection'
import { selectionsOf } from '../selection'
import { readChange } from './change'
import type { Claim } from './claim'

/** The partner that stands for all of a reporter's trade. */
export const WORLD = 'WLD'

/**
 * What the points of a claim are points of. `coverage`: exports over imports, of a balance. `product`: a sector or code in
 * the pair's trade of that flow. `partner`: the pair's trade in the reporter's trade with the World. Null: it states none.
 */
export function pointsOf({ change, flow, product }: Pick<Claim, 'change' | 'flow' | 'product'>) {
  if (change === null || readChange(change)?.kind !== 'points') return null
  return flow === 'B' ? ('coverage' as const) : product === TOTAL ? ('partner' as const) : ('product' as const)
}

/** The lines that hold all of what a series is a share of; null where the source does not have them, or not alike. */
export function wholeOf(
  claim: Claim,
  selection: Selection,
  pair: PairFigures,
  wholes: readonly PairFigures[],
): Selection | null {
  const kind = pointsOf(claim)
  if (kind === 'product' && !isHsCode(claim.product)) return selection
  // A share of the partner's trade is another share than one of the reporter's.
  if (kind === 'partner' && pair.partner === claim.reporter) return null
  const partner = kind === 'partner' ? WORLD : pair.partner
  const whole = wholes.find((each) => each.reporter === pair.reporter && each.partner === partner)
  if (!whole || kind === 'coverage') return null
  const { source, measure, unit, lines } = selection
  const [flow] = Object.keys(lines) as (keyof typeof lines)[]
  if (claim.flow === 'T')
    return selectionsOf(whole).find((s) => s.source === source && s.measure === measure && s.unit === unit) ?? null
  const line = whole.lines.find(
    (each) =>
      each.source === source &&
      each.measure === measure &&
      each.unit === unit &&
      each.flow === flow &&
      each.valuation === lines[flow!]?.valuation,
  )
  return line ? { source, measure, unit, lines: { [line.flow]: line } } : null
}
