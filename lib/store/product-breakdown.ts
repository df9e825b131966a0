import { breakdown, type Breakdown } from '../trade/breakdown'
import type { FlowLine } from '../trade/pair-figures'
import type { Period } from '../trade/period'
import { indexOf } from '../trade/selection'
import { indexCells, valueFor } from '../trade/tiling'
import { findProductCells, type ProductLevel } from './products'

export interface ProductBreakdownWanted {
  readonly reporter: string
  readonly partner: string
  readonly line: FlowLine
  readonly period: Period
  readonly against: Period
  readonly level: ProductLevel
  /** Chapter or heading whose codes are the parts; the whole is then that code. */
  readonly under?: string | undefined
}

/** One line by HS product at one level; what the total holds beyond the products is not allocated. */
export async function productBreakdown(wanted: ProductBreakdownWanted): Promise<Breakdown> {
  const { line, period, against, under } = wanted
  const identity = { ...line, reporter: wanted.reporter, partner: wanted.partner, periods: [period, against] }
  const [cells, whole] = await Promise.all([
    findProductCells({ ...identity, level: wanted.level, ...(under && { under }) }),
    under ? findProductCells({ ...identity, level: under.length === 2 ? 2 : 4, under }) : null,
  ])
  const totals = whole ? indexCells(whole.get(under!) ?? []) : indexOf(line.parts.TOTAL ?? [])
  const parts = [...cells].map(([id, list]) => {
    const index = indexCells(list)
    return { id, value: valueFor(index, period), against: valueFor(index, against) }
  })
  return breakdown(period, against, { value: valueFor(totals, period), against: valueFor(totals, against) }, parts)
}
