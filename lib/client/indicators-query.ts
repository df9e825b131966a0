import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { averageFromOf } from '../trade/comparison/base'
import { formatAgainst } from '../trade/comparison/compare-query'
import type { Detail } from '../trade/comparison/detail'
import type { ComparisonView } from '../trade/comparison/comparison-view'
import type { IndicatorId } from '../trade/comparison/indicators/catalogue'
import type { IndicatorKind } from '../trade/comparison/indicators/indicator'
import type { PairCodes } from '../trade/comparison/lines'
import type { CannotCode, CannotParams, Result } from '../trade/comparison/result'
import { formatPeriod, type Period } from '../trade/period'
import { askApi } from './figures-query'

/** One indicator as `GET /api/v1/compare` gives it. */
export interface IndicatorFigure {
  readonly id: IndicatorId
  readonly kind: IndicatorKind
  readonly formula: string
  readonly source: string | null
  readonly result: Result
}

type Answered = Omit<IndicatorFigure, 'result'> & {
  readonly value: number | null
  readonly reason?: { readonly code: CannotCode; readonly words: string } & CannotParams
} & CannotParams

/** The indicators of what the page compares, asked for by everything that is chosen, so that both say the same. */
export const indicatorsQuery = (
  pair: PairCodes,
  view: ComparisonView,
  indexBase: Period | null,
  { detail, asOf }: { readonly detail?: Detail | undefined; readonly asOf?: string | undefined } = {},
) => {
  const { selection, period, base, flow, sectors } = view
  const parameters = new URLSearchParams({
    ...{ reporter: pair.reporter, partner: pair.partner, period: formatPeriod(period), flow },
    ...(base.relation === 'chosen'
      ? { against: formatAgainst(base.periods[0], averageFromOf(base)) }
      : { relation: base.relation }),
    ...{ source: selection.source, unit: selection.unit },
    ...(sectors.length && { sectors: sectors.join(',') }),
    ...(indexBase && { base: formatPeriod(indexBase) }),
    ...(detail && { detail }),
    ...(asOf && { asOf }),
  })
  return queryOptions({
    queryKey: ['compare', String(parameters)] as const,
    queryFn: () => askApi<{ indicators: readonly Answered[] }>(`/api/v1/compare?${parameters}`),
    select: ({ indicators }) => indicators.map(indicatorOf),
    placeholderData: keepPreviousData,
  })
}

function indicatorOf(answered: Answered): IndicatorFigure {
  const { id, kind, formula, source, value, reason, ...more } = answered
  const { name: _name, meaning: _meaning, conditions: _conditions, ...params } = more as CannotParams
  if (value !== null) return { id, kind, formula, source, result: { value, with: params } }
  const { code, words: _words, ...about } = reason!
  return { id, kind, formula, source, result: { cannot: code, params: about as CannotParams } }
}
