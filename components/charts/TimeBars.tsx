import { memo } from 'react'
import { barRects, rectsPath, splitByMark } from './bar-slots'
import { FLOW_LOOK } from './flow-look'
import type { TimeGeometry } from './time-geometry'
import type { Panel } from './time-layout'
import type { TimeSeries } from './time-rows'
import type { TimePoint } from '@/lib/trade/over-time'

interface TimeBarsProps {
  readonly points: readonly TimePoint[]
  readonly series: TimeSeries
  readonly panel: Panel
  readonly geometry: TimeGeometry
  /** Which of how many bars in a period. */
  readonly group: number
  readonly of: number
  readonly hatch: string
}

/** Bars under this width have no room to be hollow or hatched: they are drawn pale. */
const THIN = 4

/** One flow as bars about the zero line: hollow when provisional, dashed when estimated, hatched when incomplete. */
export const TimeBars = memo(function TimeBars({ points, series, panel, geometry, group, of, hatch }: TimeBarsProps) {
  const { colour } = FLOW_LOOK[series.flow]
  const values = points.map((point) => {
    const { value } = point.flows[series.flow]
    return value === null ? null : Number(value)
  })
  const place = { slot: geometry.slot, group, of, x: geometry.x, y: (value: number) => geometry.y(panel, value) }
  const { plain, marked } = splitByMark(barRects(values, place), series.marks)
  return (
    <g>
      <path d={rectsPath(plain)} fill={colour} data-mark="bar" />
      {marked.map(({ index, mark, x, y, width, height }) => (
        <rect
          key={index}
          x={x + 0.5}
          y={y + 0.5}
          width={Math.max(1, width - 1)}
          height={Math.max(1, height - 1)}
          fill={width < THIN ? colour : mark === 'partial' ? hatch : 'var(--paper)'}
          fillOpacity={width < THIN ? 0.45 : 1}
          stroke={width < THIN ? 'none' : colour}
          strokeWidth={1.25}
          strokeDasharray={mark === 'estimated' ? '3 2' : undefined}
        />
      ))}
    </g>
  )
})
