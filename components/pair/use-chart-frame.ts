import { useCallback, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { useFilterWords, type FilterName } from '@/components/filters/filter-words'
import { useFigureOrigin, type DrawnFigure } from '@/components/charts/figure-origin'
import type { ChartFrame, ChartState } from '@/components/charts/ChartPanel'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Frequency } from '@/lib/trade/period'
import { historyPath } from '@/lib/trade/revision-query'
import type { SectorId } from '@/lib/trade/sector'
import type { ChartId } from '@/lib/trade/view-query'
import { sourceOf, usePair } from './pair-context'
import { publisherName } from '@/lib/trade/publisher'

/** How the figures on the page stand: fetched anew, failed, or at rest. */
export interface FiguresState {
  readonly stale: boolean
  readonly failed: boolean
  readonly retry: () => void
}

export interface FrameWish {
  readonly id: ChartId
  readonly title: string
  readonly source: string
  readonly frequency: Frequency | null
  readonly state: FiguresState
  /** Where there is nothing to draw: what was asked for, and the nearest thing there is. */
  readonly empty?: { readonly message: ReactNode; readonly action?: ReactNode } | undefined
  readonly notes?: readonly string[]
  readonly actions?: ReactNode
  /** What all figures of the chart have in common. */
  readonly drawn?: { readonly flow?: SummaryFlow | undefined; readonly product?: string | undefined }
}

/** Which of the page's filters decide what a chart shows: these travel with it. */
const FILTERS_OF: Readonly<Record<ChartId, readonly FilterName[]>> = {
  time: ['sectors', 'flow', 'frequency', 'from', 'to'],
  compare: ['sectors', 'flow', 'period', 'against'],
  sectors: ['period', 'against'],
  'sector-time': ['frequency'],
}

/** The frame of one of the page's charts: its state, its place in the address, its source. */
export function useChartFrame(wish: FrameWish): { frame: ChartFrame; source: string } {
  const { figures, reporter, partner, view, locale, address } = usePair()
  const { id, title, frequency, state, empty, notes, actions } = wish
  const t = useTranslations('charts')
  const pairTitle = useTranslations('pair')
  const filterWords = useFilterWords()
  const { query, change } = address
  const onTable = useCallback(
    (table: boolean) => change({ tables: table ? [...query.tables, id] : query.tables.filter((each) => each !== id) }),
    [change, query.tables, id],
  )
  const info = sourceOf(figures, wish.source)
  const { flow: drawnFlow, product: drawnProduct } = wish.drawn ?? {}
  const hrefOf = useCallback(
    ({ period, flow = drawnFlow, product = drawnProduct }: DrawnFigure) =>
      historyPath({ reporter: reporter.code, partner: partner.code }, { period, flow, product, source: wish.source }),
    [reporter.code, partner.code, wish.source, drawnFlow, drawnProduct],
  )
  const origin = useFigureOrigin(hrefOf)
  const source = useMemo(
    () => ({ source: info, reporter: reporter.name, frequency, locale }),
    [info, reporter.name, frequency, locale],
  )
  const takenFrom = useMemo(
    () => ({
      subject: pairTitle('title', { reporter: reporter.name, partner: partner.name }),
      codes: {
        reporter: reporter.code,
        partner: partner.code,
        product: view.sectors.join('+') || 'TOTAL',
        ...(view.sectors.length && { classification: 'SECTOR' }),
        measure: view.selection.measure,
      },
      filters: filterWords(FILTERS_OF[id]),
    }),
    [pairTitle, reporter, partner, view, filterWords, id],
  )
  const shown: ChartState = state.failed
    ? { kind: 'failed', onRetry: state.retry }
    : empty
      ? { kind: 'empty', ...empty }
      : { kind: 'ready', stale: state.stale }
  return {
    source: t('source.short', { publisher: publisherName(info.publisher, locale), reporter: reporter.name }),
    frame: {
      id,
      title,
      state: shown,
      table: query.tables.includes(id),
      onTable,
      source,
      origin,
      takenFrom,
      ...(notes && { notes }),
      ...(actions !== undefined && { actions }),
    },
  }
}

/** What a choice of sectors is the sum of, where that is one thing. */
export const productOfSectors = (sectors: readonly SectorId[]): string | undefined =>
  sectors.length === 0 ? 'TOTAL' : sectors.length === 1 ? sectors[0] : undefined
