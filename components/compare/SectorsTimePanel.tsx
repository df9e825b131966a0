'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import type { PartNames } from '@/components/charts/part-names'
import { PilePanel } from '@/components/charts/PilePanel'
import { MOST_COLOURED } from '@/components/charts/sector-rows'
import { sectorsOverTime } from '@/components/charts/sector-series'
import { SectorsOverTimePanel } from '@/components/charts/SectorsOverTimePanel'
import { sourceOf } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { PARTS_TIME_CHARTS } from '@/lib/trade/comparison/compare-query'
import { markedBreaks } from '@/lib/trade/events'
import type { FlowLine } from '@/lib/trade/pair-figures'
import { partsOverTime } from '@/lib/trade/parts-over-time'
import { endOf } from '@/lib/trade/period'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import { extentOf } from '@/lib/trade/tiling'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'
import type { PartsView } from './parts-view'
import { useCompareAnnotations } from './use-compare-annotations'
import { useCompareFrame } from './use-compare-frame'

interface SectorsTimePanelProps {
  readonly state: FiguresState
  readonly parts: PartsView
  readonly names: PartNames
  readonly notes: readonly string[]
}

/** Sectors over time: small charts on one scale, or piles that reach to the total. Of one direction, from one line. */
export function SectorsTimePanel(props: SectorsTimePanelProps) {
  const { flow } = useComparison().view
  const line = props.parts.selection.lines[flow]
  return line && (flow === 'X' || flow === 'M') ? <LinePanel {...props} line={line} flow={flow} /> : null
}

interface LinePanelProps extends SectorsTimePanelProps {
  readonly line: FlowLine
  readonly flow: 'X' | 'M'
}

function LinePanel({ state, parts, names, notes, line, flow }: LinePanelProps) {
  const { view, locale, nameOf, figures, address } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  const looks = useTranslations('compare.looks')
  const chart = useTranslations('charts')
  const sectorName = useTranslations('sectors')
  const { sectors } = view
  const periods = useMemo(() => {
    const extent = extentOf(Object.values(line.parts).flat())
    return view.periods.filter((period) => extent && endOf(period) > extent.first && period.first < extent.end)
  }, [line, view.periods])
  const look = address.query.partsTime
  const frame = useCompareFrame({
    id: 'parts-time',
    compared: false,
    title: t('parts.overTime', { flow }),
    source: parts.selection.source,
    state,
    notes,
    actions: (
      <SegmentedControl
        label={looks('label')}
        value={look}
        options={PARTS_TIME_CHARTS.map((value) => ({ value, label: looks(value) }))}
        onChange={(value) => address.change({ partsTime: value })}
      />
    ),
  })
  const marked = useMemo(
    () => markedBreaks([line], null, (source) => sourceOf(figures, source).publisher),
    [line, figures],
  )
  const annotations = useCompareAnnotations(periods, { byCode: true, breaks: line.breaks, marked })
  const framed = { ...frame, annotations }
  const labels = useMemo(
    () => Object.fromEntries(SECTOR_IDS.map((id) => [id, sectorName(`${id}.name`)])) as Record<SectorId, string>,
    [sectorName],
  )
  const small = useMemo(() => sectorsOverTime(line, periods), [line, periods])
  const pile = useMemo(
    () =>
      partsOverTime(
        line.parts.TOTAL ?? [],
        new Map(SECTOR_IDS.flatMap((id) => (line.parts[id] ? [[id, line.parts[id]] as const] : []))),
        periods,
        MOST_COLOURED,
      ),
    [line, periods],
  )
  const shared = {
    ...{ unit: line.unit, valuation: line.valuation, locale },
    source: sourceOf(figures, line.source).publisher,
  }
  if (look === 'pile') {
    return (
      <PilePanel
        frame={framed}
        figures={pile}
        names={names}
        restName={chart('notAllocated')}
        wholeName={chart(`flows.${flow}`)}
        flow={flow}
        {...shared}
      />
    )
  }
  return (
    <SectorsOverTimePanel flow={flow} frame={framed} figures={small} labels={labels} chosen={sectors} {...shared} />
  )
}
