'use client'

import { memo } from 'react'
import { Picture } from '@/components/charts/Picture'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import type { IntervalPlot } from './chart-data'
import { intervalLayout, type IntervalLayout } from './interval-layout'

interface IntervalChartProps {
  readonly plot: IntervalPlot
  readonly tick: (value: number) => string
}

/** The stated interval as a band, and on the same axis a mark for each series: direct ones full, others hollow and apart. */
export const IntervalChart = memo(function IntervalChart({ plot, tick }: IntervalChartProps) {
  const [measure, width] = useElementWidth()
  const layout = intervalLayout(plot, width)
  const { left, right, top, bottom, height, ticks, x } = layout
  const [from, to] = [plot.low === null ? left : x(plot.low), plot.high === null ? right : x(plot.high)]
  const middle = (from + to) / 2
  const half = textWidth(plot.stated, 14) / 2
  return (
    <div ref={measure}>
      <Picture width={width} height={height}>
        <g className="figures fill-ink-muted text-12">
          {ticks.map((value) => (
            <g key={value}>
              <line x1={x(value)} x2={x(value)} y1={top - 8} y2={bottom} stroke="var(--grid)" />
              <text x={x(value)} y={bottom + 18} textAnchor="middle">
                {tick(value)}
              </text>
            </g>
          ))}
        </g>
        <rect
          x={from}
          y={top - 8}
          width={Math.max(2, to - from)}
          height={bottom - top + 8}
          fill="var(--ink)"
          fillOpacity={0.12}
        />
        {plot.low !== null && <line x1={from} x2={from} y1={top - 14} y2={bottom} stroke="var(--ink)" />}
        {plot.high !== null && <line x1={to} x2={to} y1={top - 14} y2={bottom} stroke="var(--ink)" />}
        <text
          x={Math.min(Math.max(middle, half), width - half)}
          y={top - 22}
          textAnchor="middle"
          className="figures fill-ink text-14 font-semibold"
        >
          {plot.stated}
        </text>
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--control)" />
        {plot.rows.map((row, at) => (
          <Row key={row.key} row={row} y={layout.y(at)} layout={layout} />
        ))}
      </Picture>
    </div>
  )
})

/** Keeps a text readable over the band. */
const HALO = { stroke: 'var(--paper)', strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const

interface RowProps {
  readonly row: IntervalPlot['rows'][number]
  readonly y: number
  readonly layout: IntervalLayout
}

function Row({ row, y, layout }: RowProps) {
  const { left, right, stacked, beyond } = layout
  const x = layout.x(row.value)
  const far = beyond(row.value)
  const other = row.differs !== null
  const text = textWidth(row.text, 14) + 14
  const before = far === 'after' || (far !== 'before' && x + text > right + 8)
  return (
    <g data-mark="series">
      <text
        x={stacked ? left : 0}
        y={stacked ? y - (other ? 28 : 14) : y + (other ? -2 : 5)}
        className={`text-14 ${other ? 'fill-ink-muted' : 'fill-ink'}`}
        {...HALO}
      >
        {row.name}
      </text>
      {row.differs && (
        <text x={stacked ? left : 0} y={stacked ? y - 13 : y + 13} className="fill-ink-muted text-12" {...HALO}>
          {row.differs}
        </text>
      )}
      <line x1={left} x2={right} y1={y} y2={y} stroke="var(--hairline)" strokeDasharray={other ? '2 4' : undefined} />
      {far ? (
        <path
          d={far === 'after' ? `M${right - 9} ${y - 5}l8 5-8 5z` : `M${left + 9} ${y - 5}l-8 5 8 5z`}
          fill="none"
          stroke="var(--ink-muted)"
          strokeWidth={1.5}
        />
      ) : other ? (
        <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} fill="var(--paper)" stroke="var(--ink-muted)" strokeWidth={1.5} />
      ) : (
        <circle
          cx={x}
          cy={y}
          r={5.5}
          fill={row.within ? 'var(--ink)' : 'var(--paper)'}
          stroke="var(--ink)"
          strokeWidth={2}
        />
      )}
      <text
        x={before ? (far ? right - 16 : x - 12) : far ? left + 16 : x + 12}
        y={y + 5}
        textAnchor={before ? 'end' : 'start'}
        className={`figures text-14 ${other ? 'fill-ink-muted' : 'fill-ink font-semibold'}`}
        {...HALO}
      >
        {row.text}
      </text>
    </g>
  )
}
