import { formatPeriod, shiftPeriod, yearBefore, type Period } from '../period'

/** What a period is put beside: the address's vocabulary. `chosen` is any other period of the same length. */
export const RELATIONS = ['year-before', 'previous', 'average-3', 'average-5', 'chosen'] as const
export type Relation = (typeof RELATIONS)[number]

/** One period, or several whose average is meant. */
export interface Base {
  readonly relation: Relation
  /** Latest first. */
  readonly periods: readonly [Period, ...Period[]]
}

const YEARS: Readonly<Partial<Record<Relation, number>>> = { 'average-3': 3, 'average-5': 5 }

/** Months from a period back to the same one a year earlier; of a longer one to the one before it in whole years. */
const yearStep = (period: Period): number => period.first - yearBefore(period).first

/**
 * The base of a period. An average is that of the same months of each of the years before, latest first; `previous` is the
 * period of the same length just before.
 * @throws RangeError for `chosen` without a period of the same length: a bug, the edges check it
 */
export function baseOf(period: Period, relation: Relation, chosen?: Period): Base {
  const years = YEARS[relation]
  if (years !== undefined) {
    const step = yearStep(period)
    const back = Array.from({ length: years }, (_, i) => shiftPeriod(period, -step * (i + 1)))
    return { relation, periods: back as [Period, ...Period[]] }
  }
  if (relation === 'previous') return { relation, periods: [shiftPeriod(period, -period.months)] }
  if (relation === 'year-before') return { relation, periods: [yearBefore(period)] }
  if (chosen?.months !== period.months) throw new RangeError(`no base of the same length for ${formatPeriod(period)}`)
  return { relation, periods: [chosen] }
}

export const isAverage = (base: Base): boolean => base.periods.length > 1
/** First and last year of an average, for its name: "2015 to 2019". */
export const earliestOf = (base: Base): Period => base.periods.at(-1)!
export const latestOf = (base: Base): Period => base.periods[0]
