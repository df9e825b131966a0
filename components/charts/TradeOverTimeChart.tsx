'use client'

import { memo, useId, useMemo } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { TimePoint } from '@/lib/trade/over-time'
import { useFigureWords, valuationOf, type FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import { Hatch } from './Hatch'
import { TimeAxes } from './TimeAxes'
import { TimeBars } from './TimeBars'
import { timeGeometry } from './time-geometry'
import { TimeLabels, type EndLabels } from './TimeLabels'
import { NARROW, timeHeight, timeLayout, timeMagnitude } from './time-layout'
import { timeChartModel, yearlyGrowth, type TimeChartModel } from './time-rows'
import { timeTicks } from './time-ticks'
import { TimeTooltip } from './TimeTooltip'
import { useElementWidth } from './use-element-width'

export interface TradeOverTimeProps {
  /** See `pointsOverTime`: every period of the grid, empty ones too. Keep the reference while nothing changes. */
  readonly points: readonly TimePoint[]
  /** null: exports, imports and total, with the balance in a panel below. */
  readonly flow: SummaryFlow | null
  /** Exports and imports as bars, the total as a thin line. */
  readonly bars: boolean
  readonly unit: string
  readonly locale: Language
  /** Short source for the tooltip: "IMF, as reported by Russia". */
  readonly source: string
}

/** Trade over time: lines (or bars) that break where nothing is known, named at their ends. */
export const TradeOverTimeChart = memo(function TradeOverTimeChart(props: TradeOverTimeProps) {
  const { points, flow, locale } = props
  const words = useFigureWords(locale)
  const [ref, width] = useElementWidth()
  const model = useMemo(() => timeChartModel(points, flow), [points, flow])
  return (
    <div ref={ref} className="relative" style={{ blockSize: timeHeight(model) }}>
      {width !== null && <TimeCanvas {...props} model={model} words={words} width={width} />}
    </div>
  )
})

interface TimeCanvasProps extends TradeOverTimeProps {
  readonly model: TimeChartModel
  readonly words: FigureWords
  readonly width: number
}

function TimeCanvas({ model, words, width, bars, unit, locale, source }: TimeCanvasProps) {
  const hatchId = useId()
  const { t } = words
  const drawn = useMemo(() => {
    const labels = endLabels(model, words, width < NARROW)
    const layout = timeLayout(model, { width, bars, locale, endLabels: labels })
    const geometry = timeGeometry(layout, width, model.rows.length)
    const ticks = timeTicks(
      model.points.map((point) => point.period),
      geometry.right - geometry.left,
      locale,
    )
    return { labels, layout, geometry, ticks }
  }, [model, words, width, bars, locale])
  const { labels, layout, geometry, ticks } = drawn
  const flows = useMemo(() => flowsOf(model), [model])
  const tooltip = useMemo(() => {
    const growth = Object.fromEntries(flows.map((each) => [each, yearlyGrowth(model.points, each)]))
    return <TimeTooltip model={model} flows={flows} growth={growth} words={words} unit={unit} source={source} />
  }, [model, flows, words, unit, source])
  const hatchOf = useMemo(() => (flow: SummaryFlow) => `url(#${hatchId}${flow})`, [hatchId])
  const valuation = valuationOf(model.points.flatMap((point) => flows.map((each) => point.flows[each])))
  const barred = layout.bars ? model.series.filter((series) => series.flow !== 'T') : []
  const lines = model.series.filter((series) => !barred.includes(series))
  const anchor = lines.length === 0 ? (model.series[0] ?? model.balance) : null
  const common = { geometry, points: model.points }
  return (
    <LineChart
      width={width}
      height={layout.height}
      data={model.rows}
      margin={layout.margin}
      accessibilityLayer
      aria-label={t('time.label')}
    >
      <defs>
        {flows.map((flow) => (
          <Hatch key={flow} id={`${hatchId}${flow}`} colour={FLOW_LOOK[flow].colour} />
        ))}
      </defs>
      <TimeAxes
        layout={layout}
        geometry={geometry}
        ticks={ticks}
        gaps={model.gaps}
        unit={words.unitLine(unit, layout.magnitude, valuation)}
        gapWord={t('gap')}
        hatch={hatchOf(flows.includes('B') ? 'B' : (flows[0] ?? 'T'))}
      />
      {layout.balance && model.balance && (
        <TimeBars {...common} series={model.balance} panel={layout.balance} group={0} of={1} hatch={hatchOf('B')} />
      )}
      {layout.main &&
        barred.map((series, i) => (
          <TimeBars
            key={series.flow}
            {...common}
            series={series}
            panel={layout.main!}
            group={i}
            of={barred.length}
            hatch={hatchOf(series.flow)}
          />
        ))}
      <XAxis dataKey="index" type="category" scale="band" hide />
      <YAxis type="number" domain={(layout.main ?? layout.balance)?.domain ?? UNIT_DOMAIN} allowDataOverflow hide />
      {lines.map(({ flow }) => (
        <Line key={flow} dataKey={flow} {...strokeOf(flow, layout.bars)} {...STILL} />
      ))}
      {lines
        .filter((series) => series.dashed)
        .map(({ flow }) => (
          <Line
            key={flow}
            dataKey={`dashed${flow}`}
            strokeDasharray="3 3"
            {...strokeOf(flow, layout.bars)}
            {...STILL}
          />
        ))}
      {anchor && <Line dataKey={anchor.flow} stroke="none" {...STILL} activeDot={false} />}
      <ZIndexLayer zIndex={OVER_LINES}>
        <TimeLabels model={model} layout={layout} geometry={geometry} labels={labels} hatchOf={hatchOf} />
      </ZIndexLayer>
      <Tooltip
        content={tooltip}
        cursor={CURSOR}
        filterNull={false}
        isAnimationActive={false}
        wrapperStyle={TOOLTIP_STYLE}
        position={TOOLTIP_TOP}
        offset={14}
      />
    </LineChart>
  )
}

const UNIT_DOMAIN: [number, number] = [0, 1]
const OVER_LINES = 650
const CURSOR = { stroke: 'var(--control)', strokeWidth: 1 }
const TOOLTIP_STYLE = { zIndex: 10 }
const TOOLTIP_TOP = { y: 0 }
/** No animation: a filter is answered by the next frame. */
const STILL = { dot: false, connectNulls: false, isAnimationActive: false, type: 'linear' } as const

const strokeOf = (flow: SummaryFlow, thin: boolean) => ({
  stroke: FLOW_LOOK[flow].colour,
  strokeWidth: thin ? 1.5 : FLOW_LOOK[flow].width,
  strokeLinejoin: 'round' as const,
  activeDot: { r: 4, strokeWidth: 0, fill: FLOW_LOOK[flow].colour },
})

/** The flows that are drawn, in their usual order. */
export const flowsOf = (model: TimeChartModel): SummaryFlow[] =>
  [...model.series, ...(model.balance ? [model.balance] : [])].map((series) => series.flow)

/** Names and last values for the right ends; on a narrow chart the short name alone. */
function endLabels(model: TimeChartModel, words: FigureWords, narrow: boolean): EndLabels {
  const { t, locale } = words
  const lastOfAll = model.rows.length - 1
  return Object.fromEntries(
    flowsOf(model).map((flow) => {
      const last = [...model.series, model.balance].find((series) => series?.flow === flow)?.last
      if (narrow || !last) return [flow, [t(`flowsShort.${flow}`)]]
      const point = model.points[last.index]!
      const value = words.inChart(point.flows[flow], timeMagnitude(model), flow === 'B' ? 'always' : 'auto')
      const period = last.index < lastOfAll ? ` (${formatPeriodLabel(point.period, { locale, style: 'short' })})` : ''
      return [flow, [t(`flows.${flow}`), value + period]]
    }),
  )
}
