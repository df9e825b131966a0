import { useEffect } from 'react'
import { formatGrowth, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import { ChartTooltip, type TooltipRow } from './ChartTooltip'
import type { FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import type { TimeChartModel } from './time-rows'

interface TimeTooltipProps {
  readonly model: TimeChartModel
  readonly flows: readonly SummaryFlow[]
  readonly growth: Readonly<Partial<Record<SummaryFlow, ReadonlyArray<number | null>>>>
  readonly words: FigureWords
  readonly unit: string
  readonly source: string
  /** Told which period is pointed at. */
  readonly onActive?: (index: number | null) => void
  /** Set by the chart: whether a period is pointed at, and which (the row's index). */
  readonly active?: boolean
  readonly label?: string | number
}

/** All flows of one period: full digits, change against the year before, status, then unit and source. */
export function TimeTooltip({ model, flows, growth, words, unit, source, onActive, active, label }: TimeTooltipProps) {
  const index = Number(label)
  const pointed = active && label !== undefined ? index : null
  useEffect(() => onActive?.(pointed), [onActive, pointed])
  const point = active && label !== undefined ? model.points[index] : undefined
  if (!point) return <ChartTooltip content={null} />
  const { locale } = words
  const rows = flows.map((flow): TooltipRow => {
    const value = point.flows[flow]
    const change = formatGrowth(growth[flow]?.[index] ?? null, { locale })
    const note = [change, words.pointNote(flow, index), words.notes(value)].filter(Boolean).join(', ')
    const hollow = value.status === 'P' ? 'hollow' : value.status === 'E' ? 'dashed' : 'solid'
    return {
      id: flow,
      label: words.flowName(flow),
      value: words.full(value, flow === 'B' ? 'always' : 'auto'),
      colour: FLOW_LOOK[flow].colour,
      mark: value.value !== null && value.have < value.need ? 'hatched' : hollow,
      ...(note && { note }),
    }
  })
  return (
    <ChartTooltip
      content={{
        title: formatPeriodLabel(point.period, { locale }),
        rows,
        footer: [formatUnit(unit, { locale }), source].filter(Boolean).join(' · '),
      }}
    />
  )
}
