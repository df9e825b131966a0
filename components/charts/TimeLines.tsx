import { memo } from 'react'
import type { SummaryFlow } from '@/lib/trade/flow'
import { FLOW_LOOK } from './flow-look'
import { runsPath } from './line-path'
import type { TimeGeometry } from './time-geometry'
import type { Panel } from './time-layout'
import type { TimeRow, TimeSeries } from './time-rows'

interface TimeLinesProps {
  readonly series: readonly TimeSeries[]
  readonly rows: readonly TimeRow[]
  readonly panel: Panel
  readonly geometry: TimeGeometry
  /** Beside bars the lines are thin. */
  readonly thin: boolean
}

/** The lines: solid where values are certain, dashed where one end is estimated, broken where nothing is known. */
export const TimeLines = memo(function TimeLines({ series, rows, panel, geometry, thin }: TimeLinesProps) {
  const pathOf = (key: SummaryFlow | `dashed${SummaryFlow}`): string =>
    runsPath(
      rows.map((row) => ({ x: geometry.x(row.index), y: row[key] === null ? null : geometry.y(panel, row[key]) })),
    )
  return series.map(({ flow, dashed }) => {
    const { colour, width } = FLOW_LOOK[flow]
    return (
      <g key={flow} fill="none" stroke={colour} strokeLinejoin="round">
        <path d={pathOf(flow)} strokeWidth={thin ? 1.5 : width} data-mark="line" />
        {dashed && <path d={pathOf(`dashed${flow}`)} strokeWidth={width} strokeDasharray="3 3" />}
      </g>
    )
  })
})
