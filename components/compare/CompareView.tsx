'use client'

import { useCallback, useMemo } from 'react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'
import type { NamedArea } from '@/components/pair/pair-context'
import { AsOfNotice } from '@/components/pair/AsOfLine'
import { PairEmpty } from '@/components/pair/PairEmpty'
import { PairHeader } from '@/components/pair/PairHeader'
import { AfterFirstPaint } from '@/components/ui/AfterFirstPaint'
import { useCompareAddress } from '@/lib/client/compare-address'
import { figuresQuery } from '@/lib/client/figures-query'
import { pairListQuery } from '@/lib/client/pair-list-query'
import { formatPair } from '@/lib/trade/comparison/compare-query'
import { resolveComparison } from '@/lib/trade/comparison/comparison-view'
import { decodeFigures } from '@/lib/trade/figures-wire'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { AddedLines } from './AddedLines'
import { CompareContext, type Comparison } from './compare-context'
import { comparisonOf } from './comparison-of'
import { CompareBars } from './CompareBars'
import { CompareControls } from './CompareControls'
import { CompareHeadline } from './CompareHeadline'
import { CompareNotices } from './CompareNotices'
import { CompareParts } from './CompareParts'
import { CompareSources } from './CompareSources'
import { IndicatorPanel } from './IndicatorPanel'
import { LinesPanel } from './LinesPanel'
import { LinesTable } from './LinesTable'
import { MissingPairs } from './MissingPairs'
import { MonthsPanel } from './MonthsPanel'
import { ProductIndicators, PRODUCTS_HEIGHT } from './ProductIndicators'

/** About the height of the charts by sector, in px. */
const PARTS_HEIGHT = 1400

export interface CompareViewProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Names of the areas in the address by code; those of pairs added later come with the list of pairs. */
  readonly names: Readonly<Record<string, string>>
  readonly hasMirror: boolean
  /** Whether a telephone asks: charts are first drawn for its width. */
  readonly narrow: boolean
}

/** The comparison of a pair: sentence, controls, pictures, table, sources. */
export function CompareView({ reporter, partner, names, hasMirror, narrow }: CompareViewProps) {
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const address = useCompareAddress()
  const { query } = address
  const { asOf } = query
  // While the figures of another time come, those that are there stay, and are said to be the earlier ones.
  const own = useQuery({
    ...figuresQuery(reporter.code, partner.code, { asOf }),
    placeholderData: keepPreviousData,
  })
  const others = useQueries({ queries: query.pairs.map((pair) => figuresQuery(pair.reporter, pair.partner, { asOf })) })
  const { data: pairList } = useQuery(pairListQuery(locale))
  const nameOf = useCallback(
    (code: string): string => {
      const found = pairList?.find((pair) => pair.reporter === code || pair.partner === code)
      return names[code] ?? (found?.reporter === code ? found.reporterName : found?.partnerName) ?? code
    },
    [names, pairList],
  )
  const figures = useMemo(() => (own.data ? decodeFigures(own.data) : null), [own.data])
  // `useQueries` gives a new list each time: what counts is when their data came.
  const arrived = others.map(({ dataUpdatedAt }, i) => `${formatPair(query.pairs[i]!)} ${dataUpdatedAt}`).join()
  const added = useMemo(
    () => others.flatMap(({ data }) => (data ? [decodeFigures(data)] : [])),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `arrived` stands for them
    [arrived],
  )
  const view = useMemo(() => figures && resolveComparison(figures, query), [figures, query])
  const comparison = useMemo((): Comparison | null => {
    if (!figures || !view) return null
    return {
      ...comparisonOf(figures, added, view, query),
      ...{ reporter, partner, address, nameOf, locale: language },
    }
  }, [figures, view, added, query, reporter, partner, address, nameOf, language])
  const header = <PairHeader reporter={reporter} partner={partner} hasMirror={hasMirror} />
  if (!comparison) {
    return (
      <div className="page-width py-6">
        {header}
        <PairEmpty
          reporter={reporter}
          partner={partner}
          hasMirror={hasMirror}
          {...(figures?.asOf && {
            asOf: { at: figures.asOf.at, onLatest: () => address.change({ asOf: undefined }) },
          })}
        />
      </div>
    )
  }
  const all = [own, ...others]
  const missing = query.pairs.filter((_, i) => others[i]?.isError)
  const state = {
    stale: all.some(({ isFetching }) => isFetching),
    failed: own.isError,
    retry: () => void Promise.all(all.map(({ refetch }) => refetch())),
  }
  return (
    <CompareContext value={comparison}>
      <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>
        <div className="page-width pt-6">
          {header}
          <CompareHeadline />
        </div>
        <CompareControls />
        <div className="page-width grid grid-cols-1 gap-10 pt-5 pb-16">
          <CompareNotices />
          <MissingPairs pairs={missing} onRetry={() => others.forEach((each) => each.isError && void each.refetch())} />
          {comparison.figures.asOf && (
            <AsOfNotice
              {...{ locale: language, reporter, partner }}
              asOf={comparison.figures.asOf}
              onLatest={() => address.change({ asOf: undefined })}
            />
          )}
          <AddedLines />
          <LinesPanel state={state} />
          <CompareBars state={state} />
          <LinesTable />
          <AfterFirstPaint height={PARTS_HEIGHT}>
            {() => (
              <>
                <CompareParts state={state} />
                <MonthsPanel state={state} />
              </>
            )}
          </AfterFirstPaint>
          <IndicatorPanel />
          <AfterFirstPaint height={PRODUCTS_HEIGHT}>{() => <ProductIndicators />}</AfterFirstPaint>
          <CompareSources />
        </div>
      </AssumedWidth>
    </CompareContext>
  )
}
