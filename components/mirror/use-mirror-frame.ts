import { useCallback, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { useFigureOrigin, type DrawnFigure } from '@/components/charts/figure-origin'
import type { ChartFrame } from '@/components/charts/ChartPanel'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import type { MirrorLines } from '@/lib/trade/mirror/mirror-lines'
import type { MirrorChartId } from '@/lib/trade/mirror/mirror-query'
import { historyPath } from '@/lib/trade/revision-query'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import { useMirror } from './mirror-context'

interface FrameWish {
  readonly id: MirrorChartId
  readonly title: string
  /** The two reports drawn. */
  readonly lines: MirrorLines
  readonly state: FiguresState
  readonly empty?: { readonly message: ReactNode; readonly action?: ReactNode } | undefined
  readonly notes?: readonly string[]
}

/** Where figures of both reports are taken from: the pair in this direction, and the sources of both sides. */
export function useMirrorTaken(lines: MirrorLines): {
  readonly takenFrom: TakenFrom
  readonly takenSources: readonly TakenSource[]
} {
  const { exporter, importer, sources } = useMirror()
  const tPair = useTranslations('pair')
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
      // Over time all periods are drawn, whichever is chosen; by sector the title names it.
      filters: [],
      name: `${exporter.code}-${importer.code}`,
    }),
    [tPair, exporter, importer, lines.unit],
  )
  return { takenFrom, takenSources }
}

/** The frame of one of the page's charts: its state, its place in the address, the sources of both sides. */
export function useMirrorFrame({ id, title, lines, state, empty, notes }: FrameWish): {
  frame: ChartFrame
  takenSources: readonly TakenSource[]
} {
  const { address, exporter, importer, sources } = useMirror()
  const t = useTranslations('mirror.sources')
  const { query, change } = address
  const onTable = useCallback(
    (table: boolean) => change({ tables: table ? [...query.tables, id] : query.tables.filter((each) => each !== id) }),
    [change, query.tables, id],
  )
  const hrefOf = useCallback(
    ({ period, flow, product = 'TOTAL' }: DrawnFigure) => {
      const side = flow === 'M' ? lines.importer : lines.exporter
      const partner = flow === 'M' ? lines.exporter.reporter : lines.importer.reporter
      const figure = { period, product, flow: side.line.flow, source: side.line.source }
      return historyPath({ reporter: side.reporter, partner }, figure)
    },
    [lines],
  )
  const origin = useFigureOrigin(hrefOf)
  const { takenFrom, takenSources } = useMirrorTaken(lines)
  const [sent, received] = [lines.exporter.line.source, lines.importer.line.source].map(
    (source) => sources.get(source)?.title ?? source,
  )
  const sourceLine =
    sent === received
      ? t('both', { source: sent! })
      : t('line', {
          exporter: exporter.name,
          importer: importer.name,
          exporterSource: sent!,
          importerSource: received!,
        })
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
      origin,
      takenFrom,
      notes: [...(notes ?? []), sourceLine],
    },
  }
}
