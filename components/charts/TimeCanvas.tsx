'use client'

import { useId, useMemo } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import { Hatch } from './Hatch'
import { DashedLine, PlainLine } from './PlainLine'
import { TimeAxes } from './TimeAxes'
import { TimeBars } from './TimeBars'
import type { TimeDrawing } from './time-drawing'
import { TimeLabels } from './TimeLabels'
import { yearlyGrowth, type TimeChartModel } from './time-rows'
import { TimeTooltip } from './TimeTooltip'

interface TimeCanvasProps {
  readonly model: TimeChartModel
  readonly drawing: TimeDrawing
  readonly words: FigureWords
  readonly unit: string
  readonly source: string
}

/**
 * The drawn chart. Recharts has the scales, the lines, the keyboard and the pointer; axes, bars and labels stand at the
 * positions of our own layout, which are the same ones (hidden axes take no room).
 */
export function TimeCanvas({ model, drawing, words, unit, source }: TimeCanvasProps) {
  const hatchId = useId()
  const { t } = words
  const { layout, geometry, flows } = drawing
  const hatchOf = useMemo(() => (flow: SummaryFlow) => `url(#${hatchId}${flow})`, [hatchId])
  const tooltip = useMemo(() => {
    const growth = Object.fromEntries(flows.map((each) => [each, yearlyGrowth(model.points, each)]))
    return <TimeTooltip model={model} flows={flows} growth={growth} words={words} unit={unit} source={source} />
  }, [model, flows, words, unit, source])
  const barred = layout.bars ? model.series.filter((series) => series.flow !== 'T') : []
  const lines = model.series.filter((series) => !barred.includes(series))
  // The pointer and the arrow keys need one line to go by, where all is bars an invisible one.
  const anchor = lines.length === 0 ? (model.series[0] ?? model.balance) : null
  const common = { geometry, points: model.points }
  const { main, balance } = layout
  return (
    <LineChart
      width={drawing.width}
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
        drawing={drawing}
        gaps={model.gaps}
        gapWord={t('gap')}
        hatch={hatchOf(flows.includes('B') ? 'B' : (flows[0] ?? 'T'))}
      />
      {balance && model.balance && (
        <TimeBars {...common} series={model.balance} panel={balance} group={0} of={1} hatch={hatchOf('B')} />
      )}
      {main &&
        barred.map((series, group) => (
          <TimeBars
            key={series.flow}
            {...common}
            {...{ series, group }}
            panel={main}
            of={barred.length}
            hatch={hatchOf(series.flow)}
          />
        ))}
      <XAxis dataKey="index" type="category" scale="band" hide />
      <YAxis type="number" domain={(main ?? balance)?.domain ?? UNIT_DOMAIN} allowDataOverflow hide />
      {lines.map(({ flow }) => (
        <Line key={flow} dataKey={flow} {...strokeOf(flow, layout.bars)} {...STILL} />
      ))}
      {main &&
        lines
          .filter((series) => series.dashed)
          .map(({ flow }) => <DashedLine key={flow} flow={flow} rows={model.rows} panel={main} geometry={geometry} />)}
      {anchor && <Line dataKey={anchor.flow} stroke="none" {...STILL} activeDot={false} />}
      <ZIndexLayer zIndex={OVER_LINES}>
        <TimeLabels model={model} drawing={drawing} hatchOf={hatchOf} />
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
const STILL = { dot: false, connectNulls: false, isAnimationActive: false, type: 'linear', shape: PlainLine } as const

const strokeOf = (flow: SummaryFlow, thin: boolean) => ({
  stroke: FLOW_LOOK[flow].colour,
  strokeWidth: thin ? 1.5 : FLOW_LOOK[flow].width,
  activeDot: { r: 4, strokeWidth: 0, fill: FLOW_LOOK[flow].colour },
})
