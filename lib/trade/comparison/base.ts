import { formatPeriod, shiftPeriod, yearBefore, type Period } from '../period'

/** What a period is put beside: the address's vocabulary. `chosen` is any other period of the same length, or an average. */
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
 * period of the same length just before. With `averageFrom` a chosen base is the average of the years from it to `chosen`.
 * @throws RangeError for `chosen` without a period of the same length: a bug, the edges check it
 */
export function baseOf(period: Period, relation: Relation, chosen?: Period, averageFrom?: Period): Base {
  const years = YEARS[relation]
  if (years !== undefined) {
    const step = yearStep(period)
    const back = Array.from({ length: years }, (_, i) => shiftPeriod(period, -step * (i + 1)))
    return { relation, periods: back as [Period, ...Period[]] }
  }
  if (relation === 'previous') return { relation, periods: [shiftPeriod(period, -period.months)] }
  if (relation === 'year-before') return { relation, periods: [yearBefore(period)] }
  if (chosen?.months !== period.months) throw new RangeError(`no base of the same length for ${formatPeriod(period)}`)
  return { relation, periods: (averageFrom && yearsBetween(averageFrom, chosen)) ?? [chosen] }
}

/** Years that an average can have: more are no base that a reader has in mind. */
const MOST_YEARS = 60

/**
 * The same months of every year from one period to a later one, latest first; null where they differ in length or do not lie
 * whole years apart.
 */
export function yearsBetween(first: Period, last: Period): [Period, ...Period[]] | null {
  const step = yearStep(last)
  const years = (last.first - first.first) / step
  if (first.months !== last.months || !Number.isInteger(years) || years < 1 || years >= MOST_YEARS) return null
  return [last, ...Array.from({ length: years }, (_, i) => shiftPeriod(last, -step * (i + 1)))]
}

export const isAverage = (base: Base): boolean => base.periods.length > 1
/** First and last year of an average, for its name: "2015 to 2019". */
export const earliestOf = (base: Base): Period => base.periods.at(-1)!
/** The first year of a chosen average, as addresses name it; undefined of any other base. */
export const averageFromOf = (base: Base): Period | undefined =>
  base.relation === 'chosen' && isAverage(base) ? earliestOf(base) : undefined
export const latestOf = (base: Base): Period => base.periods[0]
