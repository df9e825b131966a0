import { formatPeriod, parsePeriod, periodKey, yearBefore } from '../period'
import type { Claim } from './claim'
import { formatBase, parseBase } from './claim-base'
import { statedFigures, type Aspect, type StatedFigure } from './stated-figures'

/** What a claim says of one aspect; points are no growth and not looked at here. */
export function statedOf(claim: Claim, aspect: Aspect): StatedFigure | null {
  return statedFigures(claim).find((figure) => figure.aspect === aspect && figure.kind !== 'points') ?? null
}

const periodOf = (claim: Claim): string => {
  const period = parsePeriod(claim.period)
  return period ? periodKey(period) : claim.period
}

/** The period compared with, named or not; `''` where there is no change. */
const againstOf = (claim: Claim): string => {
  if (claim.change === null) return ''
  const base = claim.against === null ? null : parseBase(claim.against)
  const period = parsePeriod(claim.period)
  return base ? formatBase(base) : period ? formatPeriod(yearBefore(period)) : ''
}

export const samePair = (a: Claim, b: Claim): boolean => a.reporter === b.reporter && a.partner === b.partner

/** About the same product and the same period. */
export const sameSubject = (a: Claim, b: Claim): boolean => a.product === b.product && periodOf(a) === periodOf(b)

export const sameComparison = (a: Claim, b: Claim): boolean => againstOf(a) === againstOf(b)

/** One statement: the same person on the same day in the same place, about the same trade. */
export const sameStatement = (a: Claim, b: Claim): boolean =>
  samePair(a, b) &&
  sameSubject(a, b) &&
  a.saidBy === b.saidBy &&
  a.publishedBy === b.publishedBy &&
  a.date === b.date &&
  a.url === b.url
