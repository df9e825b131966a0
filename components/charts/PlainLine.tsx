import { memo } from 'react'
import type { LineDrawShapeProps } from 'recharts'
import type { SummaryFlow } from '@/lib/trade/flow'
import { FLOW_LOOK } from './flow-look'
import { runsPath } from './line-path'
import type { TimeGeometry } from './time-geometry'
import type { Panel } from './time-layout'
import type { TimeRow } from './time-rows'

/**
 * The line of a series, for Recharts' `shape`: its own measures the length of the drawn path at every change, for an
 * animation that we do not have, and that takes longer than all of the rest.
 */
export function PlainLine({ points = [], stroke, strokeWidth }: LineDrawShapeProps) {
  const d = runsPath(points)
  return d ? (
    <path d={d} className="recharts-line-curve" fill="none" strokeLinejoin="round" {...{ stroke, strokeWidth }} />
  ) : null
}

interface DashedLineProps {
  readonly flow: SummaryFlow
  readonly rows: readonly TimeRow[]
  readonly panel: Panel
  readonly geometry: TimeGeometry
}

/** The part of a line that leads to estimated values. The solid line is drawn over it where both are. */
export const DashedLine = memo(function DashedLine({ flow, rows, panel, geometry }: DashedLineProps) {
  const points = rows.map((row) => {
    const value = row[`dashed${flow}`]
    return { x: geometry.x(row.index), y: value === null ? null : geometry.y(panel, value) }
  })
  const { colour, width } = FLOW_LOOK[flow]
  return <path d={runsPath(points)} fill="none" stroke={colour} strokeWidth={width} strokeDasharray="3 3" />
})
