'use client'

import { memo } from 'react'
import { Picture } from '@/components/charts/Picture'
import { niceTicks } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import type { PossiblePlot } from './chart-data'

export const POSSIBLE_HEIGHT = 260
const WIDEST = 720

interface PossibleChartProps {
  readonly plot: PossiblePlot
  readonly share: (ratio: number) => string
  readonly growth: (ratio: number) => string
  readonly words: { readonly feasible: string; readonly claimed: string; readonly known: string; readonly none: string }
}

/** What goes together: the growth that follows from each share, as an area; the shares at which all can be true, on the axis. */
export const PossibleChart = memo(function PossibleChart({ plot, share, growth, words }: PossibleChartProps) {
  const [measure, full] = useElementWidth()
  const width = Math.min(full, WIDEST)
  const { points, claimed, feasible, known, standstill } = plot
  const values = points.flatMap(({ low, high }) => [low, high])
  // Near the last possible share the growth of a small rest goes beyond all bounds: what matters is drawn.
  const cap =
    plot.kind === 'part-of-whole' ? Math.max(1, ...points.slice(0, 1).flatMap(({ high }) => [high * 2])) : Infinity
  const ticks = niceTicks(
    Math.min(0, ...values, ...(claimed ? [claimed.low] : [])),
    Math.min(cap, Math.max(...values, ...(claimed ? [claimed.high] : []))),
    5,
  )
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const left = Math.max(...ticks.map((value) => textWidth(growth(value)))) + 10
  const right = width - 16
  const [top, bottom] = [16, POSSIBLE_HEIGHT - 44]
  const x = (value: number): number => left + value * (right - left)
  const y = (value: number): number =>
    bottom - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (bottom - top)
  const edge = (list: typeof points, end: 'low' | 'high'): string => list.map((p) => `${x(p.x)} ${y(p[end])}`).join('L')
  const area = `M${edge(points, 'high')}L${edge(points.toReversed(), 'low')}Z`
  return (
    <div ref={measure}>
      <Picture width={width} height={POSSIBLE_HEIGHT}>
        <g className="figures fill-ink-muted text-12">
          {ticks.map((value) => (
            <g key={value}>
              <line
                x1={left}
                x2={right}
                y1={y(value)}
                y2={y(value)}
                stroke={value === 0 ? 'var(--control)' : 'var(--grid)'}
              />
              <text x={left - 8} y={y(value) + 4} textAnchor="end">
                {growth(value)}
              </text>
            </g>
          ))}
          {[0, 0.25, 0.5, 0.75, 1].map((value) => (
            <text key={value} x={x(value)} y={bottom + 34} textAnchor="middle">
              {share(value)}
            </text>
          ))}
        </g>
        {known && (
          <rect
            x={x(known.low)}
            y={top}
            width={Math.max(2, x(known.high) - x(known.low))}
            height={bottom - top}
            fill="var(--ink)"
            fillOpacity={0.1}
          />
        )}
        <path
          d={area}
          fill="var(--ink)"
          fillOpacity={0.14}
          stroke="var(--ink)"
          strokeWidth={1.25}
          data-mark="possible"
        />
        {claimed && (
          <>
            <rect
              x={left}
              y={y(claimed.high)}
              width={right - left}
              height={Math.max(2, y(claimed.low) - y(claimed.high))}
              fill="var(--ink)"
              fillOpacity={0.55}
            />
            <Label x={right} y={y(claimed.high) - 6} end>
              {words.claimed}
            </Label>
          </>
        )}
        {known && (
          <Label x={x((known.low + known.high) / 2)} y={top + 12} middle>
            {words.known}
          </Label>
        )}
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--control)" />
        {feasible ? (
          <>
            <line
              x1={x(feasible.low)}
              x2={x(Math.max(feasible.high, feasible.low + 0.004))}
              y1={bottom + 8}
              y2={bottom + 8}
              stroke="var(--ink)"
              strokeWidth={5}
            />
            <Label
              x={Math.min(x((feasible.low + feasible.high) / 2), right - textWidth(words.feasible) / 2)}
              y={bottom - 8}
              middle
            >
              {words.feasible}
            </Label>
          </>
        ) : (
          <Label x={(left + right) / 2} y={bottom - 8} middle>
            {words.none}
          </Label>
        )}
        {standstill !== null && (
          <g>
            <line
              x1={x(standstill)}
              x2={x(standstill)}
              y1={y(0)}
              y2={bottom}
              stroke="var(--ink)"
              strokeDasharray="3 3"
            />
            <circle cx={x(standstill)} cy={y(0)} r={4} fill="var(--ink)" />
          </g>
        )}
      </Picture>
    </div>
  )
})

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly middle?: boolean
  readonly end?: boolean
  readonly children: string
}

const Label = ({ x, y, middle = false, end = false, children }: LabelProps) => (
  <text
    x={x}
    y={y}
    textAnchor={middle ? 'middle' : end ? 'end' : 'start'}
    className="fill-ink text-12 font-semibold"
    stroke="var(--paper)"
    strokeWidth={4}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {children}
  </text>
)
