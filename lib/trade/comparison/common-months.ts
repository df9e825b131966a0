import { addDecimals } from '../decimal'
import type { FlowValue } from '../flow-value'
import { growth } from '../growth'
import type { Period } from '../period'
import { isComplete } from '../tiling'
import type { Base } from './base'
import { averageOf, type ValueOf } from './compared'
import { cannot, known, type Result } from './result'

/** Growth over the months (or quarters) that a period and its base both have, when a side is not complete. */
export interface CommonMonths {
  /** Months that both sides have, of those asked for. */
  readonly have: number
  readonly need: number
  /** Length of the steps that are paired: 1 or 3 months. */
  readonly step: 1 | 3
  /** The steps of the period that are compared, in order. */
  readonly periods: readonly Period[]
  readonly value: string | null
  readonly against: string | null
  readonly growth: Result
}

const STEPS = [1, 3] as const

/**
 * Pairs the steps of both sides one to one: the first month of the period with the first of the base (of each year of an
 * average), and so on. Only steps that are complete on both sides and valued alike count. Of months and quarters the one
 * that covers more is taken. Null where both sides are complete: then there is nothing to leave out.
 */
export function commonMonths(valueOf: ValueOf, period: Period, base: Base): CommonMonths | null {
  if ([period, ...base.periods].every((each) => isComplete(valueOf(each)))) return null
  const [months, quarters] = STEPS.map((step) => pairedBy(valueOf, period, base, step))
  return quarters!.have > months!.have ? quarters! : months!
}

function pairedBy(valueOf: ValueOf, period: Period, base: Base, step: 1 | 3): CommonMonths {
  const found: { at: Period; value: FlowValue; against: FlowValue }[] = []
  const count = period.months % step === 0 && period.months > step ? period.months / step : 0
  for (let i = 0; i < count; i++) {
    const at = { first: period.first + i * step, months: step }
    const value = valueOf(at)
    const bases = base.periods.map(({ first }) => valueOf({ first: first + i * step, months: step }))
    if (![value, ...bases].every(isComplete)) continue
    const valuation = found[0]?.value.valuation ?? value.valuation
    if ([value, ...bases].some((each) => each.valuation !== valuation)) continue
    found.push({ at, value, against: averageOf(bases as [FlowValue, ...FlowValue[]]) })
  }
  const sum = (values: readonly FlowValue[]): string | null =>
    values.length ? addDecimals(values.map((each) => each.value!)) : null
  const value = sum(found.map((each) => each.value))
  const against = sum(found.map((each) => each.against))
  const ratio = growth(value, against)
  return {
    have: found.length * step,
    need: period.months,
    step,
    periods: found.map(({ at }) => at),
    value,
    against,
    growth: ratio === null ? cannot(found.length ? 'from-nothing' : 'no-common-months', {}) : known(ratio),
  }
}

/** The steps as unbroken ranges, for words: January to March, May. */
export function rangesOf(periods: readonly Period[]): Period[] {
  const ranges: Period[] = []
  for (const { first, months } of periods) {
    const last = ranges.at(-1)
    if (last && last.first + last.months === first)
      ranges[ranges.length - 1] = { ...last, months: last.months + months }
    else ranges.push({ first, months })
  }
  return ranges
}
