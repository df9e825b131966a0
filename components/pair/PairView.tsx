'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { figuresQuery, type FiguresAsked } from '@/lib/client/figures-query'
import { useHasSettled } from '@/lib/client/use-settled'
import { useViewAddress } from '@/lib/client/view-address'
import { decodeFigures } from '@/lib/trade/figures-wire'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { resolveView } from '@/lib/trade/view'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'
import { FilterBar } from '@/components/filters/FilterBar'
import { PrintedFilters } from '@/components/filters/PrintedFilters'
import { ViewNotices } from '@/components/filters/ViewNotices'
import { AfterFirstPaint } from '@/components/ui/AfterFirstPaint'
import { MirrorStrip } from './MirrorStrip'
import { AsOfLine } from './AsOfLine'
import { FiguresFailed } from './FiguresFailed'
import { FiguresPending } from './FiguresPending'
import { NotesAndSources } from './NotesAndSources'
import { PairContext, type NamedArea, type Pair } from './pair-context'
import { PairEmpty } from './PairEmpty'
import { PairHeader } from './PairHeader'
import { PairCards } from './PairCards'
import { PairHeadline } from './PairHeadline'
import { SectorCharts } from './SectorCharts'
import { PeriodAgainstPeriod } from './PeriodAgainstPeriod'
import { TradeOverTime } from './TradeOverTime'
import { useShownPair } from './use-shown-pair'

const NO_MIRROR: PairFigures = { reporter: '', partner: '', lines: [], sources: [] }

/** About the height of the sector charts, in px. */
const SECTOR_CHARTS = 1400

export interface PairViewProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Whether a telephone asks: charts are first drawn for its width. */
  readonly narrow: boolean
}

/** A pair's page: the sentence, the filters, the cards, the charts, what the other side reports, the sources. */
export function PairView({ reporter: served, partner: servedPartner, narrow }: PairViewProps) {
  const locale = useLocale()
  const address = useViewAddress()
  const { reporter, partner, show, prepare, coming } = useShownPair(served, servedPartner)
  const { asOf } = address.query
  const [here, there] = [reporter.code, partner.code]
  const { data, isError, isPending, isFetching, refetch } = useFigures(here, there, { asOf })
  const settled = useHasSettled(`${here} ${there}`)
  const { data: mirror } = useFigures(there, here, { part: 'TOTAL', asOf }, settled)
  const figures = useMemo(() => (data ? decodeFigures(data) : null), [data])
  const mirrored = useMemo(() => (mirror ? decodeFigures(mirror) : NO_MIRROR), [mirror])
  const view = useMemo(() => figures && resolveView(figures, address.query), [figures, address.query])
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const pair = useMemo(
    (): Pair | null => figures && view && { reporter, partner, figures, view, address, locale: language },
    [reporter, partner, figures, view, address, language],
  )
  // A filter is answered by what is in sight; what lies below follows in the next moment, that of another pair once the pair
  // has stood.
  const [stood, setStood] = useState(pair)
  if (settled && stood !== pair) setStood(pair)
  const later = useDeferredValue(stood)
  const state = useMemo(
    () => ({ stale: isFetching, failed: isError, retry: () => void refetch() }),
    [isFetching, isError, refetch],
  )
  const header = (
    <PairHeader
      {...{ reporter, partner, coming }}
      hasMirror={mirrored.lines.length > 0}
      onPair={show}
      onPairNear={prepare}
    />
  )
  if (!pair) {
    return (
      <div className="page-width py-6">
        {header}
        {isError ? (
          <FiguresFailed onRetry={() => void refetch()} />
        ) : isPending ? (
          <FiguresPending />
        ) : (
          <PairEmpty
            reporter={reporter}
            partner={partner}
            hasMirror={mirrored.lines.length > 0}
            {...(figures?.asOf && {
              asOf: { at: figures.asOf.at, onLatest: () => address.change({ asOf: undefined }) },
            })}
          />
        )}
      </div>
    )
  }
  return (
    <PairContext value={pair}>
      <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>
        <div className="page-width pt-6">
          {header}
          <PairHeadline />
        </div>
        <FilterBar />
        <PrintedFilters />
        <div className="page-width grid grid-cols-1 gap-12 pt-5 pb-16">
          <ViewNotices />
          <AsOfLine />
          <PairCards />
          <TradeOverTime state={state} />
          <PairContext value={later?.figures === figures ? pair : (later ?? pair)}>
            <PeriodAgainstPeriod state={state} />
          </PairContext>
          <PairContext value={later ?? pair}>
            <AfterFirstPaint height={SECTOR_CHARTS}>{() => <SectorCharts state={state} />}</AfterFirstPaint>
            <MirrorStrip mirror={mirrored} />
            <NotesAndSources />
          </PairContext>
        </div>
      </AssumedWidth>
    </PairContext>
  )
}

/**
 * While the figures of another time come, those that are there stay, and are said to be the earlier ones; those of
 * another pair never stand in for these.
 */
const useFigures = (reporter: string, partner: string, asked: FiguresAsked, enabled = true) =>
  useQuery({
    ...figuresQuery(reporter, partner, asked),
    enabled,
    placeholderData: (earlier, query) =>
      query?.queryKey[1] === reporter && query.queryKey[2] === partner ? earlier : undefined,
  })
