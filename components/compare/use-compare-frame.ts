import { useCallback, type ReactNode } from 'react'
import { useFigureOrigin, type DrawnFigure } from '@/components/charts/figure-origin'
import type { ChartFrame, ChartState } from '@/components/charts/ChartPanel'
import { sourceOf, type NamedArea } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import type { CompareChartId } from '@/lib/trade/comparison/compare-query'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { historyPath } from '@/lib/trade/revision-query'
import { useComparison } from './compare-context'
import { useTakenFrom } from './compare-taken'

interface FrameWish {
  readonly id: CompareChartId
  readonly title: string
  readonly state: FiguresState
  /** Null where figures of several sources are drawn: their names stand in the chart. */
  readonly source: string | null
  readonly figures?: PairFigures
  readonly reporter?: NamedArea
  readonly notes?: readonly string[]
  readonly actions?: ReactNode
  readonly empty?: { readonly message: ReactNode; readonly action?: ReactNode } | undefined
  /** False where nothing that is drawn depends on the period chosen and what it is compared with. */
  readonly compared?: boolean
}

/** The frame of one of the page's charts: its state, its place in the address, its source. */
export function useCompareFrame(wish: FrameWish): ChartFrame {
  const comparison = useComparison()
  const takenFrom = useTakenFrom(wish.compared)
  const { address, locale } = comparison
  const { query, change } = address
  const { id, title, state, source, notes, actions, empty } = wish
  const { view, lines, reporter, partner } = comparison
  const hrefOf = useCallback(
    ({ period, flow = view.flow, product, line }: DrawnFigure) => {
      const { sectors } = view
      const drawn = lines.find(({ key }) => key === line)
      return historyPath(drawn ?? { reporter: reporter.code, partner: partner.code }, {
        ...{ period, flow },
        product: product ?? (sectors.length === 0 ? 'TOTAL' : sectors.length === 1 ? sectors[0] : undefined),
        source: drawn?.source ?? source ?? lines[0].source,
      })
    },
    [view, lines, reporter.code, partner.code, source],
  )
  const origin = useFigureOrigin(hrefOf)
  const onTable = useCallback(
    (table: boolean) => change({ tables: table ? [...query.tables, id] : query.tables.filter((each) => each !== id) }),
    [change, query.tables, id],
  )
  const shown: ChartState = state.failed
    ? { kind: 'failed', onRetry: state.retry }
    : empty
      ? { kind: 'empty', ...empty }
      : { kind: 'ready', stale: state.stale }
  return {
    id,
    title,
    state: shown,
    table: query.tables.includes(id),
    onTable,
    origin,
    takenFrom,
    ...(source !== null && {
      source: {
        source: sourceOf(wish.figures ?? comparison.figures, source),
        reporter: (wish.reporter ?? comparison.reporter).name,
        frequency: null,
        locale,
      },
    }),
    ...(notes && { notes }),
    ...(actions !== undefined && { actions }),
  }
}
