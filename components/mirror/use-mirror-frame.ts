import { useCallback, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { ChartFrame } from '@/components/charts/ChartPanel'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { MirrorChartId } from '@/lib/trade/mirror/mirror-query'
import type { TakenSource } from '@/lib/trade/take-along/taken'
import { useMirror } from './mirror-context'

interface FrameWish {
  readonly id: MirrorChartId
  readonly title: string
  readonly state: FiguresState
  readonly empty?: { readonly message: ReactNode; readonly action?: ReactNode } | undefined
  readonly notes?: readonly string[]
}

/** The frame of one of the page's charts: its state, its place in the address, the sources of both sides. */
export function useMirrorFrame({ id, title, state, empty, notes }: FrameWish): {
  frame: ChartFrame
  takenSources: readonly TakenSource[]
} {
  const { view, address, exporter, importer, locale, sources } = useMirror()
  const tPair = useTranslations('pair')
  const { query, change } = address
  const onTable = useCallback(
    (table: boolean) => change({ tables: table ? [...query.tables, id] : query.tables.filter((each) => each !== id) }),
    [change, query.tables, id],
  )
  const { lines } = view
  const takenSources = useMemo(
    () =>
      [
        { source: sources.get(lines.exporter.line.source)!, reporter: exporter.name },
        { source: sources.get(lines.importer.line.source)!, reporter: importer.name },
      ] as const,
    [sources, lines, exporter.name, importer.name],
  )
  const takenFrom = useMemo(
    () => ({
      subject: tPair('title', { reporter: exporter.name, partner: importer.name }),
      codes: { measure: 'value', unit: lines.unit },
      filters: [formatPeriodLabel(view.period, { locale })],
    }),
    [tPair, exporter.name, importer.name, lines.unit, view.period, locale],
  )
  return {
    takenSources,
    frame: {
      id,
      title,
      state: state.failed
        ? { kind: 'failed', onRetry: state.retry }
        : empty
          ? { kind: 'empty', ...empty }
          : { kind: 'ready', stale: state.stale },
      table: query.tables.includes(id),
      onTable,
      takenFrom,
      ...(notes && { notes }),
    },
  }
}
