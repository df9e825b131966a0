import type { Flow } from '../flow'
import { formatPeriod, type Period } from '../period'
import { isComplete } from '../tiling'
import type { Evidence, Needed } from './verdict'
import type { Claim } from './claim'
import type { ClaimPeriods } from './evidence'

/** What a verdict would need: each period that no series can be compared over, and which of its months are missing. */
export function neededFor(claim: Claim, { period, against }: ClaimPeriods, direct: readonly Evidence[]): Needed[] {
  const wanted: [Period, (each: Evidence) => Evidence['against']][] = [[period, ({ value }) => value]]
  if (against) wanted.push([against, (each) => each.against])
  return wanted.map(([target, valueOf]) => ({
    reporter: claim.reporter,
    partner: claim.partner,
    flows: flowsFor(claim.flow),
    product: claim.product,
    unit: claim.unit,
    period: formatPeriod(target),
    missing: missingOf(target, direct.map(valueOf)),
    complete: direct.filter((each) => isComplete(valueOf(each)!)).map(({ series }) => series.source),
  }))
}

function flowsFor(flow: Flow): readonly (readonly Flow[])[] {
  return flow === 'T' ? [['T'], ['X', 'M']] : flow === 'B' ? [['X', 'M']] : [[flow]]
}

/** The months that the series which has most of them lacks. */
function missingOf(target: Period, values: readonly Evidence['against'][]): string[] {
  const all = Array.from({ length: target.months }, (_, i) => target.first + i)
  const lacking = values.map((value) => (value === null || value.have === 0 ? all : (value.missing ?? [])))
  const least = lacking.reduce<readonly number[]>((best, each) => (each.length < best.length ? each : best), all)
  return least.map((first) => formatPeriod({ first, months: 1 }))
}
