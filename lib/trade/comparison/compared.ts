import { addDecimals, divideDecimal } from '../decimal'
import type { FlowValue } from '../flow-value'
import { growth } from '../growth'
import { formatPeriod, type Period } from '../period'
import { isComplete, missingMonths, type PeriodValue } from '../tiling'
import { isAverage, type Base } from './base'
import { cannot, known, type Result } from './result'

/** A line as comparisons see it: what it says of any period. */
export type ValueOf = (period: Period) => FlowValue

/** A period beside its base. */
export interface Compared {
  readonly period: Period
  readonly base: Base
  readonly value: FlowValue
  /** Of an average: the mean; `have` and `need` count the months of all its years, `period` is its latest. */
  readonly against: FlowValue
  readonly growth: Result
}

/** Decimals that a mean has beyond those of its terms: a third of a sum has no end. */
const MEAN_DECIMALS = 6

/** The mean of several periods of one line: known only where all of them are complete and valued alike. */
export function averageOf(values: readonly [FlowValue, ...FlowValue[]]): FlowValue {
  const [first] = values
  if (values.length === 1) return first
  const have = values.reduce((sum, value) => sum + value.have, 0)
  const need = values.reduce((sum, value) => sum + value.need, 0)
  const alike = values.every((value) => value.valuation === first.valuation)
  const whole = alike && values.every(isComplete)
  const missing = missingMonths(values)
  const without = values.find((value) => value.value === null)
  const excluded = values.reduce((sum, value) => sum + (value.excluded ?? 0), 0)
  return {
    period: first.period,
    value: whole ? divideDecimal(addDecimals(values.map((value) => value.value!)), values.length, MEAN_DECIMALS) : null,
    status: whole
      ? ((['E', 'P'] as const).find((status) => values.some((value) => value.status === status)) ?? 'A')
      : (without?.status ?? null),
    have,
    need,
    basis: whole ? 'tiled' : null,
    valuation: alike ? first.valuation : 'mixed',
    ...(missing.length && { missing }),
    ...(values.some((value) => value.derived) && { derived: true }),
    ...(excluded && { excluded }),
  }
}

export const baseValue = (valueOf: ValueOf, base: Base): FlowValue =>
  averageOf(base.periods.map(valueOf) as [FlowValue, ...FlowValue[]])

/** Why a value is not complete; null where it is. */
export function whyIncomplete(value: PeriodValue, base?: Base): Result | null {
  if (isComplete(value)) return null
  const { have, need } = value
  if (base && isAverage(base) && have > 0)
    return cannot('average-incomplete', { have, need, years: base.periods.length })
  const period = formatPeriod(value.period)
  if (value.status === 'S') return cannot('not-separable', { period })
  if (value.status === 'C') return cannot('confidential', { period })
  if (have > 0) return cannot('incomplete', { period, have, need })
  return cannot('no-value', { period })
}

/** Growth from a base, or why there is none. */
export function growthResult(value: FlowValue, against: FlowValue, base?: Base): Result {
  const reason = whyIncomplete(value) ?? whyIncomplete(against, base)
  if (reason) return reason
  if (value.valuation !== against.valuation) return cannot('valuation', {})
  const ratio = growth(value.value, against.value)
  if (ratio !== null) return known(ratio)
  return cannot(Number(against.value) === 0 ? 'from-nothing' : 'negative-base', {
    period: formatPeriod(against.period),
  })
}

/** A line's period beside a base; a balance, which changes its sign, has no growth. */
export function compare(valueOf: ValueOf, period: Period, base: Base, isBalance = false): Compared {
  const value = valueOf(period)
  const against = baseValue(valueOf, base)
  return { period, base, value, against, growth: isBalance ? cannot('balance') : growthResult(value, against, base) }
}
