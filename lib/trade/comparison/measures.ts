import { flowValue } from '../flow-value'
import { isAdditive } from '../observation'
import { formatPeriod, samePeriod, type Period } from '../period'
import { isComplete } from '../tiling'
import { baseOf, type Relation } from './base'
import { compare, whyIncomplete } from './compared'
import type { ComparisonLine } from './lines'
import { amount, cannot, known, type Result } from './result'
import { unitValue } from './unit-value'
import type { Selection } from '../selection'

/** What a line over time is drawn in: the address's vocabulary. */
export const LINE_MEASURES = ['value', 'index', 'growth', 'share', 'balance', 'coverage', 'unit-value'] as const
export type LineMeasure = (typeof LINE_MEASURES)[number]

export interface MeasureOptions {
  /** The period that is 100. */
  readonly indexBase: Period | null
  readonly relation: Relation
  /** For `chosen`: what every period of the same length is measured against. */
  readonly chosen: Period | null
  /** The first year where the average up to `chosen` is meant. */
  readonly averageFrom?: Period | undefined
  /** The same pair and source by weight. */
  readonly weight: Selection | null
}

/** Measures that are numbers of one unit; the others are ratios, which lines in different currencies may share. */
export const inOwnUnit = (measure: LineMeasure): boolean =>
  measure === 'value' || measure === 'balance' || measure === 'unit-value'

/** A line's figure for a period in one of the measures; ratios are ratios (0.011), an index is about 100. */
export function measureAt(line: ComparisonLine, measure: LineMeasure, period: Period, options: MeasureOptions): Result {
  if (measure === 'value') return valueResult(line, period)
  if (measure === 'index') return indexResult(line, period, options.indexBase)
  if (measure === 'growth') return growthAt(line, period, options)
  if (!isAdditive(line.measure)) return cannot('index-measure')
  if (measure === 'balance') return completeResult(flowValue(line.selection, 'B', period, line.sectors))
  if (measure === 'coverage') return coverageAt(line, period)
  if (measure === 'share') return shareAt(line, period)
  return unitValue(line, period, options.weight)
}

const completeResult = (value: Parameters<typeof isComplete>[0]): Result => whyIncomplete(value) ?? amount(value.value!)

const valueResult = (line: ComparisonLine, period: Period): Result => completeResult(line.valueOf(period))

/** Index with base = 100: the value of a period over that of the base, times a hundred. */
function indexResult(line: ComparisonLine, period: Period, base: Period | null): Result {
  if (line.flow === 'B') return cannot('balance')
  if (!base) return cannot('no-base-period')
  const value = line.valueOf(period)
  const against = line.valueOf(base)
  const reason = whyIncomplete(value) ?? whyIncomplete(against)
  if (reason) return reason
  if (value.need !== against.need) return cannot('no-base-period')
  if (value.valuation !== against.valuation) return cannot('valuation')
  const divisor = Number(against.value)
  if (divisor === 0) return cannot('from-nothing', { period: formatPeriod(base) })
  if (divisor < 0) return cannot('negative-base', { period: formatPeriod(base) })
  return known((Number(value.value) / divisor) * 100, { base: formatPeriod(base) })
}

function growthAt(line: ComparisonLine, period: Period, { relation, chosen, averageFrom }: MeasureOptions): Result {
  if (relation === 'chosen' && chosen?.months !== period.months) return cannot('no-base-period')
  if (relation === 'chosen' && !averageFrom && samePeriod(chosen!, period)) return cannot('same-period')
  const base = baseOf(period, relation, chosen ?? undefined, averageFrom)
  return compare(line.valueOf, period, base, line.flow === 'B').growth
}

/** Exports over imports: 1 is balanced, 0.5 says that exports pay for half of the imports. */
export function coverageAt(line: ComparisonLine, period: Period): Result {
  const { lines } = line.selection
  if (!lines.X || !lines.M) return cannot('one-flow')
  const [exports, imports] = (['X', 'M'] as const).map((flow) => flowValue(line.selection, flow, period, line.sectors))
  const reason = whyIncomplete(exports!) ?? whyIncomplete(imports!)
  if (reason) return reason
  if (!(Number(imports!.value) > 0)) return cannot('from-nothing', { period: formatPeriod(period) })
  return known(Number(exports!.value) / Number(imports!.value))
}

/** The chosen sectors' share in all goods of the same flow. */
export function shareAt(line: ComparisonLine, period: Period): Result {
  if (line.sectors.length === 0) return cannot('no-sector')
  const part = line.valueOf(period)
  const whole = flowValue(line.selection, line.flow, period)
  const reason = whyIncomplete(part) ?? whyIncomplete(whole)
  if (reason) return reason
  if (line.flow === 'B') return cannot('balance')
  if (!(Number(whole.value) > 0)) return cannot('from-nothing', { period: formatPeriod(period) })
  return known(Number(part.value) / Number(whole.value))
}
