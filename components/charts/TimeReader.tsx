'use client'

import { memo, useCallback, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { SummaryFlow } from '@/lib/trade/flow'
import { openFigure, useOrigin, type DrawnFigure } from './figure-origin'
import type { FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import type { TimeDrawing } from './time-drawing'
import { linesOf, yearlyGrowth, type TimeChartModel } from './time-rows'
import { TimeTooltip } from './TimeTooltip'

export interface TimeReaderProps {
  readonly model: TimeChartModel
  readonly drawing: TimeDrawing
  readonly words: FigureWords
  readonly unit: string
  readonly source: string
}

/**
 * What can be pointed at in trade over time: Recharts has the scales, the pointer, the arrow keys and the tooltip, over a
 * picture drawn at the positions of our own layout, which are the same ones (hidden axes take no room).
 */
const TimeReader = memo(function TimeReader({ model, drawing, words, unit, source }: TimeReaderProps) {
  const { layout, flows } = drawing
  const origin = useOrigin()
  const pointed = useRef<number | null>(null)
  const onActive = useCallback((index: number | null) => {
    pointed.current = index
  }, [])
  const figureAt = (flow: SummaryFlow | undefined): DrawnFigure | null => {
    const point = pointed.current === null ? undefined : model.points[pointed.current]
    return point ? { period: point.period, flow } : null
  }
  /** Of the line nearest to the pointer. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const height = event.clientY - event.currentTarget.getBoundingClientRect().top
    const near = model.series
      .flatMap(({ flow }) => {
        const value = model.rows[pointed.current ?? -1]?.[flow]
        return layout.main && typeof value === 'number'
          ? [{ flow, distance: Math.abs(drawing.geometry.y(layout.main, value) - height) }]
          : []
      })
      .toSorted((a, b) => a.distance - b.distance)[0]
    openFigure(event, origin, figureAt(near?.flow))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') openFigure(event, origin, figureAt(flows.length === 1 ? flows[0] : undefined))
  }
  const tooltip = useMemo(() => {
    const growth = Object.fromEntries(flows.map((each) => [each, yearlyGrowth(model.points, each)]))
    return (
      <TimeTooltip
        model={model}
        flows={flows}
        growth={growth}
        words={words}
        unit={unit}
        source={source}
        onActive={onActive}
      />
    )
  }, [model, flows, words, unit, source, onActive])
  const { lines } = linesOf(model, layout.bars)
  // The pointer and the arrow keys need one line to go by, where all is bars one without dots.
  const anchor = lines.length === 0 ? (model.series[0] ?? model.balance) : null
  const { main, balance } = layout
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what it holds is an application that takes keys
    <div onClick={onClick} onKeyDown={onKeyDown} className={origin ? 'cursor-pointer' : undefined}>
      <LineChart
        width={drawing.width}
        height={layout.height}
        data={model.rows}
        margin={layout.margin}
        accessibilityLayer
        aria-label={words.t('time.label')}
      >
        <XAxis dataKey="index" type="category" scale="band" hide />
        <YAxis type="number" domain={(main ?? balance)?.domain ?? UNIT_DOMAIN} allowDataOverflow hide />
        {lines.map(({ flow }) => (
          <Line key={flow} dataKey={flow} activeDot={{ ...DOT, fill: FLOW_LOOK[flow].colour }} {...UNSEEN} />
        ))}
        {anchor && <Line dataKey={anchor.flow} activeDot={false} {...UNSEEN} />}
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
    </div>
  )
})

export default TimeReader

const UNIT_DOMAIN: [number, number] = [0, 1]
const CURSOR = { stroke: 'var(--control)', strokeWidth: 1 }
const TOOLTIP_STYLE = { zIndex: 10 }
const TOOLTIP_TOP = { y: 0 }
const DOT = { r: 4, strokeWidth: 0 }
const NoShape = () => null
const UNSEEN = { dot: false, stroke: 'none', connectNulls: false, isAnimationActive: false, shape: NoShape } as const
