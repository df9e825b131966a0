'use client'

import { memo, useId, useMemo } from 'react'
import { FloatingTooltip, type ChartTooltipContent } from '@/components/charts/ChartTooltip'
import { Hatch } from '@/components/charts/Hatch'
import { Picture } from '@/components/charts/Picture'
import { niceTicks } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import type { PossiblePlot } from './chart-data'
import { usePointed } from './use-pointed'
import { ValueGrid } from '@/components/charts/ValueGrid'

export const POSSIBLE_HEIGHT = 300
const WIDEST = 760
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const

export interface PossibleMarks {
  /** The shares at which all can be true, in words. */
  readonly feasible: string
  readonly claimed: string
  readonly known: string
  readonly standstill: string
}

interface PossibleChartProps {
  readonly plot: PossiblePlot
  readonly label: string
  readonly share: (ratio: number) => string
  readonly growth: (ratio: number) => string
  readonly marks: PossibleMarks
  readonly tooltip: (point: PossiblePlot['points'][number]) => ChartTooltipContent
}

/** What goes together: the growth that follows from each share, as an area; shares that cannot be are hatched. */
export const PossibleChart = memo(function PossibleChart(props: PossibleChartProps) {
  const { plot, label, share, growth, marks, tooltip } = props
  const [measure, full] = useElementWidth()
  const id = useId()
  const width = Math.min(full, WIDEST)
  const { points, claimed, feasible, known, standstill } = plot
  const { low, high, ticks } = growthScale(plot)
  const left = Math.max(...ticks.map((value) => textWidth(growth(value)))) + 10
  const right = width - 20
  const [top, bottom] = [40, POSSIBLE_HEIGHT - 24]
  const x = (value: number): number => left + value * (right - left)
  const y = (value: number): number =>
    bottom - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (bottom - top)
  const edge = (list: typeof points, of: 'low' | 'high'): string => list.map((p) => `${x(p.x)} ${y(p[of])}`).join('L')
  const said = points.flatMap((p) => (p.point === null ? [] : `${x(p.x)} ${y(p.point)}`)).join('L')
  const falling = (points[0]?.high ?? 0) > (points.at(-1)?.high ?? 0)
  const { active, handlers } = usePointed(points.map((point) => x(point.x)))
  const pointed = active === null ? undefined : points[active]!
  const content = useMemo(() => (pointed ? tooltip(pointed) : null), [pointed, tooltip])
  /** Keeps a text inside the picture. */
  const inside = (at: number, text: string): number => {
    const half = (textWidth(text) * 1.08) / 2
    return Math.max(half, Math.min(at, width - half))
  }
  return (
    <div ref={measure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        role="application"
        aria-label={label}
        tabIndex={0}
        className="relative"
        style={{ blockSize: POSSIBLE_HEIGHT, maxInlineSize: WIDEST }}
        {...handlers}
      >
        <Picture width={width} height={POSSIBLE_HEIGHT}>
          <defs>
            <Hatch id={id} colour="var(--hairline)" />
          </defs>
          {outside(plot).map(([from, to]) => (
            <rect
              key={from}
              x={x(from)}
              y={top}
              width={x(to) - x(from)}
              height={bottom - top}
              fill={`url(#${id})`}
              data-mark="impossible"
            />
          ))}
          <g className="figures fill-ink-muted text-12">
            <ValueGrid ticks={ticks.map((value) => ({ value, text: growth(value) }))} {...{ left, right, y }} />
            {SHARES.map((value) => (
              <text key={value} x={inside(x(value), share(value))} y={bottom + 18} textAnchor="middle">
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
              fillOpacity={0.2}
              data-mark="known"
            />
          )}
          <path
            d={`M${edge(points, 'high')}L${edge(points.toReversed(), 'low')}Z`}
            fill="var(--ink)"
            fillOpacity={0.16}
            stroke="var(--ink-muted)"
            data-mark="possible"
          />
          {said && <path d={`M${said}`} fill="none" stroke="var(--ink)" strokeWidth={2} data-mark="said" />}
          {claimed && (
            <>
              <rect
                x={left}
                y={y(claimed.high)}
                width={right - left}
                height={Math.max(2, y(claimed.low) - y(claimed.high))}
                fill="var(--ink)"
                fillOpacity={0.6}
                data-mark="claimed"
              />
              <Label x={left + 6} y={y(claimed.high) - 6} anchor="start">
                {marks.claimed}
              </Label>
            </>
          )}
          {feasible && (
            <>
              <line x1={x(feasible.low)} x2={x(feasible.high)} y1={top} y2={top} stroke="var(--ink)" strokeWidth={3} />
              {[feasible.low, feasible.high].map((end) =>
                end > 0 && end < 1 ? (
                  <line key={end} x1={x(end)} x2={x(end)} y1={top} y2={bottom} stroke="var(--ink)" />
                ) : null,
              )}
            </>
          )}
          <Label
            x={inside(feasible ? x((feasible.low + feasible.high) / 2) : (left + right) / 2, marks.feasible)}
            y={top - 8}
          >
            {marks.feasible}
          </Label>
          {known && (
            <Label x={inside(x((known.low + known.high) / 2), marks.known)} y={12}>
              {marks.known}
            </Label>
          )}
          {standstill !== null && (
            <>
              <circle cx={x(standstill)} cy={y(0)} r={4} fill="var(--ink)" data-mark="standstill" />
              {/* On the side of zero that the curve leaves. */}
              <Label
                x={inside(x(standstill) + 8 + textWidth(marks.standstill) / 2, marks.standstill)}
                y={y(0) + (falling ? -9 : 19)}
              >
                {marks.standstill}
              </Label>
            </>
          )}
          {pointed && (
            <line x1={x(pointed.x)} x2={x(pointed.x)} y1={top} y2={bottom} stroke="var(--ink-muted)" data-not-drawn />
          )}
        </Picture>
        <FloatingTooltip
          content={content}
          at={{
            top: top + 8,
            ...(pointed && pointed.x > 0.5 ? { right: width - x(pointed.x) + 12 } : { left: x(pointed?.x ?? 0) + 12 }),
          }}
        />
      </div>
    </div>
  )
})

/** Near the last possible share the growth of a small rest goes beyond all bounds: what matters is drawn. */
function growthScale({ kind, points, claimed }: PossiblePlot): { low: number; high: number; ticks: number[] } {
  const values = [...points.flatMap(({ low, high }) => [low, high]), ...(claimed ? [claimed.low, claimed.high] : [])]
  const cap = kind === 'part-of-whole' ? Math.max(1, (points[0]?.high ?? 0) * 2) : Infinity
  const ticks = niceTicks(Math.min(0, ...values), Math.min(cap, Math.max(...values)), 5)
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}

/** Shares that a part cannot have, from and to. Beside parts of a total all shares can be, only the total would be another. */
function outside({ kind, feasible }: PossiblePlot): (readonly [number, number])[] {
  if (kind !== 'part-of-whole' || !feasible) return []
  return [[0, feasible.low] as const, [feasible.high, 1] as const].filter(([from, to]) => to > from)
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly children: string
}

const Label = ({ x, y, anchor = 'middle', children }: LabelProps) => (
  <text
    x={x}
    y={y}
    textAnchor={anchor}
    className="figures fill-ink text-12 font-semibold"
    stroke="var(--paper)"
    strokeWidth={4}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {children}
  </text>
)
