import { findArea } from '../trade/area'
import { RELATIONS } from '../trade/comparison/base'
import {
  EMPTY_COMPARE,
  MOST_ADDED,
  parseAgainst,
  parsePair,
  type CompareQuery,
} from '../trade/comparison/compare-query'
import type { PairCodes } from '../trade/comparison/lines'
import { DETAILS } from '../trade/comparison/detail'
import { LINE_MEASURES } from '../trade/comparison/measures'
import { SUMMARY_FLOWS } from '../trade/flow'
import { endOf, formatPeriod } from '../trade/period'
import { isSectorId, type SectorId } from '../trade/sector'
import {
  areaParameter,
  asOfParameter,
  oneOf,
  periodParameter,
  readParameters,
  sourceParameter,
  unitParameter,
  wrong,
  type Reader,
} from './parameters'

/** Several, with commas between: each read alone, none twice, at most `most`. */
const listOf =
  <T>(read: Reader<T>, most: number): Reader<T[]> =>
  (text) => {
    const parts = text.split(',')
    if (parts.length > most) return { expected: `at most ${most}, with commas between` }
    if (new Set(parts).size < parts.length) return { expected: 'each only once' }
    const values: T[] = []
    for (const part of parts) {
      const result = read(part)
      if ('expected' in result) return result
      values.push(result.value)
    }
    return { value: values }
  }

const sectorParameter: Reader<SectorId> = (text) =>
  isSectorId(text) ? { value: text } : { expected: 'sector ids; /api/v1/sectors lists them' }

const pairParameter: Reader<PairCodes> = (text) => {
  const pair = parsePair(text)
  return pair && findArea(pair.reporter) && findArea(pair.partner)
    ? { value: pair }
    : { expected: 'a reporter and a partner such as MAR.FRA' }
}

const againstParameter: Reader<NonNullable<ReturnType<typeof parseAgainst>>> = (text) => {
  const against = parseAgainst(text)
  return against
    ? { value: against }
    : { expected: 'a period such as 2019, or 2015..2019 for the average of these years' }
}

/** The parameters of `GET /api/v1/compare`: the address of the page, read strictly. @throws ProblemError 400 */
export function compareParameters(url: string): { pair: PairCodes; query: CompareQuery } {
  const asked = readParameters(url, {
    reporter: { read: areaParameter, required: true },
    partner: { read: areaParameter, required: true },
    period: { read: periodParameter },
    against: { read: againstParameter },
    relation: { read: oneOf(RELATIONS.filter((relation) => relation !== 'chosen')) },
    flow: { read: oneOf(SUMMARY_FLOWS) },
    measure: { read: oneOf(LINE_MEASURES) },
    base: { read: periodParameter },
    from: { read: periodParameter },
    to: { read: periodParameter },
    sectors: { read: listOf(sectorParameter, 16) },
    source: { read: sourceParameter },
    unit: { read: unitParameter },
    asOf: { read: asOfParameter },
    pairs: { read: listOf(pairParameter, MOST_ADDED) },
    sources: { read: listOf(sourceParameter, MOST_ADDED) },
    common: { read: oneOf(['1'] as const) },
    detail: { read: oneOf(DETAILS) },
  })
  const { reporter, partner, period, base } = asked
  const { against, averageFrom } = asked.against ?? {}
  if (reporter === partner) throw wrong('partner', partner, 'expected another area than the reporter')
  if (against && asked.relation) throw wrong('relation', asked.relation, 'goes without against only')
  for (const [name, other] of Object.entries({ against, base })) {
    if (!other) continue
    if (!period) throw wrong(name, formatPeriod(other), 'goes with period only')
    if (other.months !== period.months)
      throw wrong(
        name,
        formatPeriod(other),
        `expected a period of ${period.months} months like ${formatPeriod(period)}`,
      )
  }
  const { from, to } = asked
  if (from && to && endOf(to) <= from.first) throw wrong('to', formatPeriod(to), 'ends before the range begins')
  return {
    pair: { reporter, partner },
    query: {
      ...EMPTY_COMPARE,
      ...(period && { period }),
      ...(against && { against }),
      ...(averageFrom && { averageFrom }),
      ...(asked.relation && { relation: asked.relation }),
      ...(asked.flow && { flow: asked.flow }),
      ...(asked.measure && { measure: asked.measure }),
      ...(base && { base }),
      ...(from && { from }),
      ...(to && { to }),
      ...(asked.source && { source: asked.source }),
      ...(asked.unit && { unit: asked.unit }),
      ...(asked.asOf !== undefined && { asOf: asked.asOf }),
      sectors: asked.sectors ?? [],
      pairs: asked.pairs ?? [],
      sources: asked.sources ?? [],
      common: asked.common === '1',
      ...(asked.detail && { detail: asked.detail }),
    },
  }
}
