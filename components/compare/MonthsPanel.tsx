'use client'

import { useMemo } from 'react'
import { heatMap, yearsOf } from '@/components/charts/heat-map'
import { HeatMapPanel } from '@/components/charts/HeatMapPanel'
import { sourceOf } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { markedBreaks } from '@/lib/trade/events'
import type { FlowLine } from '@/lib/trade/pair-figures'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'
import { useCompareAnnotations } from './use-compare-annotations'
import { useCompareFrame } from './use-compare-frame'

/** Months by years of the flow (or the one sector chosen), where the source has months. */
export function MonthsPanel({ state }: { readonly state: FiguresState }) {
  const { selection, flow } = useComparison().view
  const line = selection.lines[flow]
  return line ? <LineMonths state={state} line={line} /> : null
}

function LineMonths({ state, line }: { readonly state: FiguresState; readonly line: FlowLine }) {
  const { view, locale, nameOf, figures } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  const { sectors, flow } = view
  const part = sectors.length === 1 ? sectors[0]! : 'TOTAL'
  const cells = sectors.length > 1 ? undefined : line.parts[part]
  const map = useMemo(() => (cells ? heatMap(cells) : null), [cells])
  const frame = useCompareFrame({
    ...{ id: 'months', title: t('months', { flow }), source: line.source, state },
    compared: false,
  })
  const years = useMemo(() => yearsOf(map), [map])
  const byCode = sectors.length === 1
  const marked = useMemo(
    () => markedBreaks([line], sectors, (source) => sourceOf(figures, source).publisher),
    [line, sectors, figures],
  )
  const annotations = useCompareAnnotations(years, { byCode, marked, ...(byCode && { breaks: line.breaks }) })
  if (!map) return null
  return (
    <HeatMapPanel
      frame={{ ...frame, annotations }}
      map={map}
      flow={line.flow}
      unit={line.unit}
      valuation={line.valuation}
      locale={locale}
      source={sourceOf(figures, line.source).publisher}
    />
  )
}
