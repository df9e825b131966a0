import { flowValue } from '../../flow-value'
import { isAverage, latestOf } from '../base'
import { baseValue, compare, growthResult, whyIncomplete } from '../compared'
import { measureAt, shareAt } from '../measures'
import { cannot, isKnown, known, type Result } from '../result'
import { compoundGrowth } from './formulas'
import type { IndicatorInput } from './indicator'

export const growthOf = ({ line, period, base }: IndicatorInput): Result =>
  compare(line.valueOf, period, base, line.flow === 'B').growth

/** Growth per year between two periods: the years are those between their first months. */
export function compoundGrowthOf({ line, period, base }: IndicatorInput): Result {
  if (line.flow === 'B') return cannot('balance')
  if (isAverage(base)) return cannot('average-base')
  const years = (period.first - latestOf(base).first) / 12
  if (years < 0) return cannot('base-later')
  if (years < 1) return cannot('less-than-a-year')
  const { value, against, growth } = compare(line.valueOf, period, base)
  if (!isKnown(growth)) return growth
  const rate = compoundGrowth(Number(value.value), Number(against.value), years)
  return rate === null ? cannot('negative-value') : known(rate, { years })
}

export const indexOf = ({ line, period, base, indexBase }: IndicatorInput): Result =>
  measureAt(line, 'index', period, { indexBase, relation: base.relation, chosen: latestOf(base), weight: null })

/**
 * What the chosen sectors contributed to the growth of their flow's total; without sectors, what exports or imports
 * contributed to the growth of total trade.
 */
export function contributionOf({ line, period, base }: IndicatorInput): Result {
  if (line.flow === 'B') return cannot('balance')
  if (line.flow === 'T' && line.sectors.length === 0) return cannot('no-sector')
  const wholeFlow = line.sectors.length ? line.flow : 'T'
  const { X, M, T } = line.selection.lines
  if (wholeFlow === 'T' && !T && !(X && M)) return cannot('one-flow')
  const part = { value: line.valueOf(period), against: baseValue(line.valueOf, base) }
  const wholeOf = (each: typeof period) => flowValue(line.selection, wholeFlow, each)
  const whole = { value: wholeOf(period), against: baseValue(wholeOf, base) }
  const reason = whyIncomplete(part.value) ?? whyIncomplete(part.against, base)
  if (reason) return reason
  const growth = growthResult(whole.value, whole.against, base)
  if (!isKnown(growth)) return growth
  return known((Number(part.value.value) - Number(part.against.value)) / Number(whole.against.value))
}

export const shareOf = ({ line, period }: IndicatorInput): Result => shareAt(line, period)
