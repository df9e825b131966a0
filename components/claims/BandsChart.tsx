'use client'

import { memo } from 'react'
import { Picture } from '@/components/charts/Picture'
import { niceTicks } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import { bandsExtent, type BandsPlot } from './bands-plot'

const ROW = 44
/** What a row is higher by where its range stands below its name. */
const LINE = 18
const TOP = 8
const AXIS = 26
export const bandsHeight = (rows: number, row = ROW): number => TOP + rows * row + AXIS

interface BandsChartProps {
  readonly plot: BandsPlot
  readonly names: readonly string[]
  readonly tick: (value: number) => string
}

/** Ranges below each other on one axis; what all of them share is shaded from top to bottom. */
export const BandsChart = memo(function BandsChart({ plot, names, tick }: BandsChartProps) {
  const [measure, width] = useElementWidth()
  const [low, high] = bandsExtent(plot)
  const [left, right] = [12, width - 24]
  const labels = plot.rows.map(({ text }, at) => `${names[at]!}: ${text}`)
  // A telephone is narrower than some of them: their ranges go to a line of their own.
  const stacked = labels.some((label) => textWidth(label, 14) > width - left)
  const row = stacked ? ROW + LINE : ROW
  const bottom = TOP + plot.rows.length * row
  const x = (value: number): number => left + ((value - low) / (high - low)) * (right - left)
  const ticks = niceTicks(low, high, width < 560 ? 3 : 6).filter((value) => value >= low && value <= high)
  const { both } = plot
  return (
    <div ref={measure}>
      <Picture width={width} height={bandsHeight(plot.rows.length, row)}>
        <g className="figures fill-ink-muted text-12">
          {ticks.map((value) => (
            <g key={value}>
              <line x1={x(value)} x2={x(value)} y1={TOP} y2={bottom} stroke="var(--grid)" />
              <text x={x(value)} y={bottom + 18} textAnchor="middle">
                {tick(value)}
              </text>
            </g>
          ))}
        </g>
        {both && (
          <rect
            x={x(both.low)}
            y={TOP}
            width={Math.max(2, x(both.high) - x(both.low))}
            height={bottom - TOP}
            fill="var(--ink)"
            fillOpacity={0.12}
            data-mark="both"
          />
        )}
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--control)" />
        {plot.rows.map(({ of, name, low: least, high: most, text }, at) => {
          const [from, to] = [least === null ? left : x(least), most === null ? right : x(most)]
          const y = TOP + at * row
          const lines = stacked ? [`${names[at]!}:`, text] : [labels[at]!]
          const widest = Math.max(...lines.map((line) => textWidth(line, 14)))
          const bar = y + row - ROW
          return (
            <g key={`${of} ${name}`} data-mark="band">
              <text
                className="fill-ink text-14"
                stroke="var(--paper)"
                strokeWidth={4}
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {lines.map((line, nth) => (
                  <tspan key={line} x={Math.max(left, Math.min(from, width - widest - 12))} y={y + 18 + nth * LINE}>
                    {line}
                  </tspan>
                ))}
              </text>
              {from === to ? (
                <circle cx={from} cy={bar + 30} r={5} fill="var(--ink)" />
              ) : (
                <rect
                  x={from}
                  y={bar + 25}
                  width={Math.max(2, to - from)}
                  height={10}
                  fill="var(--ink)"
                  fillOpacity={at === 0 ? 0.85 : 0.5}
                />
              )}
            </g>
          )
        })}
      </Picture>
    </div>
  )
})
