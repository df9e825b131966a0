import { queryOptions } from '@tanstack/react-query'
import { FREQUENCIES, frequencyOf, parsePeriod } from '../trade/period'
import type { ObservationRecord } from '../trade/observation'
import type { ImportReport, SeriesAround, TouchedSeries } from './import-report'
import { askExactly } from './imports-query'

/** A value before and after an import; null where there was or is none. */
export interface PointAround {
  readonly period: string
  readonly before: number | null
  readonly after: number | null
}

const keyOf = ({ reporter, partner, flow, classification, product, measure, unit, period }: TouchedSeries): string =>
  [reporter, partner, flow, classification, product, measure, unit, parsePeriod(period)?.months].join(' ')

/**
 * The series that an import changed most, then the first ones it brought: each once, `most` of them. They are those of its
 * preview; of an import from before previews named them they are found among what was kept of it.
 */
export function touchedSeries(
  { difference, sample }: Pick<ImportReport, 'difference' | 'sample'>,
  most: number,
): TouchedSeries[] {
  if (difference && difference.series.length > 0) return difference.series.slice(0, most)
  const written = [...(difference?.largest ?? []), ...sample.filter(({ change }) => change !== 'unchanged')]
  const found = new Map<string, TouchedSeries>()
  for (const one of written) if (found.size < most && !found.has(keyOf(one))) found.set(keyOf(one), one)
  return [...found.values()]
}

/** The points of a series as a preview gives them. */
export const pointsOf = ({ points }: SeriesAround): PointAround[] => {
  const number = (text: string | null): number | null => (text === null ? null : Number(text))
  return points.map(({ period, before, after }) => ({ period, before: number(before), after: number(after) }))
}

/** Two lists of observations of one series as one, in order of time. */
export function pointsAround(
  before: readonly ObservationRecord[],
  after: readonly ObservationRecord[],
  { classification, period }: TouchedSeries,
): PointAround[] {
  const months = parsePeriod(period)?.months
  const own = (all: readonly ObservationRecord[]) =>
    new Map(
      all
        .filter((each) => each.classification === classification && parsePeriod(each.period)?.months === months)
        .map((each) => [each.period, each.value === null ? null : Number(each.value)]),
    )
  const [then, now] = [own(before), own(after)]
  return [...new Set([...then.keys(), ...now.keys()])]
    .toSorted((a, b) => (parsePeriod(a)?.first ?? 0) - (parsePeriod(b)?.first ?? 0))
    .map((each) => ({ period: each, before: then.get(each) ?? null, after: now.get(each) ?? null }))
}

/** How a series stood just before an import was written and right after it. `writtenAt`: when that was. */
export const seriesAroundQuery = (source: string, writtenAt: string, series: TouchedSeries) =>
  queryOptions({
    queryKey: ['series-around', source, writtenAt, keyOf(series)] as const,
    queryFn: async ({ signal }) => {
      const { reporter, partner, flow, product, measure, unit, period } = series
      const parsed = parsePeriod(period)
      const frequency = parsed && FREQUENCIES.find((code) => code !== 'C' && code === frequencyOf(parsed))
      const ask = async (at: number): Promise<readonly ObservationRecord[]> => {
        const asOf = new Date(at).toISOString()
        const wanted = { source, reporter, partner, flow, product, measure, unit, asOf, limit: '1000' }
        const address = new URLSearchParams({ ...wanted, ...(frequency && { frequency }) })
        const answer = await askExactly<{ observations: readonly ObservationRecord[] }>(
          `/api/v1/observations?${address}`,
          { signal },
        )
        return answer.observations
      }
      const at = Date.parse(writtenAt)
      const [before, after] = await Promise.all([ask(at - 1), ask(at)])
      return pointsAround(before, after, series)
    },
    // What was there then does not change.
    staleTime: Infinity,
    retry: 1,
  })
