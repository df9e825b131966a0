import type { Flow } from '../flow'
import type { FlowValue } from '../flow-value'
import { formatPeriod, type Period } from '../period'
import { isComplete } from '../tiling'
import type { Evidence, Needed } from './verdict'
import type { Claim } from './claim'
import type { ClaimPeriods } from './evidence'

type ValueOf = (each: Evidence) => FlowValue | undefined

/**
 * What a verdict would need: each period that no series can be compared over, and which of its months are missing. Years of
 * an average of which nobody has anything are named together.
 */
export function neededFor(claim: Claim, { period, base }: ClaimPeriods, direct: readonly Evidence[]): Needed[] {
  const needed = (target: Period, valueOf: ValueOf, since?: Period): Needed => ({
    reporter: claim.reporter,
    partner: claim.partner,
    flows: flowsFor(claim.flow),
    product: claim.product,
    unit: claim.unit,
    period: formatPeriod(target),
    ...(since && { since: formatPeriod(since) }),
    missing: missingOf(target, direct.map(valueOf)),
    complete: direct.filter((each) => isComplete(valueOf(each)!)).map(({ series }) => series.source),
  })
  const years = (base ?? []).map((target, at) => needed(target, ({ averaged }) => averaged[at]))
  const nothing = base !== null && years.length > 1 && years.every(({ missing }) => missing.length === base[0].months)
  return [
    needed(period, ({ value }) => value),
    ...(nothing ? [needed(base[0], ({ averaged }) => averaged[0], base.at(-1))] : years),
  ]
}

function flowsFor(flow: Flow): readonly (readonly Flow[])[] {
  return flow === 'T' ? [['T'], ['X', 'M']] : flow === 'B' ? [['X', 'M']] : [[flow]]
}

/** The months that the series which has most of them lacks. */
function missingOf(target: Period, values: readonly (FlowValue | undefined)[]): string[] {
  const all = Array.from({ length: target.months }, (_, i) => target.first + i)
  const lacking = values.map((value) => (value === undefined || value.have === 0 ? all : (value.missing ?? [])))
  const least = lacking.reduce<readonly number[]>((best, each) => (each.length < best.length ? each : best), all)
  return least.map((first) => formatPeriod({ first, months: 1 }))
}
