'use client'

import { memo, useMemo } from 'react'
import { FloatingTooltip, type ChartTooltipContent } from '@/components/charts/ChartTooltip'
import { spreadLabels } from '@/components/charts/end-labels'
import { FLOW_LOOK } from '@/components/charts/flow-look'
import { lonePath, runsPath } from '@/components/charts/line-path'
import { Picture } from '@/components/charts/Picture'
import { valueScale } from '@/components/charts/scale'
import { textWidth } from '@/components/charts/text-width'
import { timeTicks } from '@/components/charts/time-ticks'
import { useElementWidth } from '@/components/charts/use-element-width'
import type { Language } from '@/lib/trade/locale'
import { samePeriod } from '@/lib/trade/period'
import type { OverTimePlot } from './chart-data'
import { usePointed } from './use-pointed'
import { ValueGrid } from '@/components/charts/ValueGrid'

export const OVER_TIME_HEIGHT = 300

interface OverTimeChartProps {
  readonly plot: OverTimePlot
  readonly locale: Language
  readonly tick: (value: number) => string
  readonly claimedName: string
  readonly label: string
  readonly tooltip: (index: number) => ChartTooltipContent
}

/** Full for the first direct series, dashed for the next, dotted for evidence of another kind. */
const DASHES = [undefined, '7 3', '2 3'] as const

/** Direct series in the flow's colour, the others pale, each named at its end; the claimed period marked. */
export const OverTimeChart = memo(function OverTimeChart(props: OverTimeChartProps) {
  const { plot, locale, tick, claimedName, label, tooltip } = props
  const [measure, width] = useElementWidth()
  const { periods, series, level } = plot
  const numbers = series.flatMap(({ values }) => values.flatMap(({ value }) => (value === null ? [] : [Number(value)])))
  // There is a value: without three no course is drawn at all.
  const scale = valueScale([...numbers, ...[level?.low, level?.high].filter((end) => end != null)], { zero: true })!
  const names = Math.max(...series.map(({ name }) => textWidth(name)))
  const beside = width > 640
  const left = Math.max(...scale.ticks.map((value) => textWidth(tick(value)))) + 10
  const right = width - (beside ? Math.min(names + 14, width * 0.3) : 8)
  const [top, bottom] = [22, OVER_TIME_HEIGHT - 26]
  const slot = (right - left) / periods.length
  const x = (index: number): number => left + (index + 0.5) * slot
  const y = (value: number): number => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)
  const claimed = periods.findIndex((period) => samePeriod(period, plot.claimed))
  const against = plot.against.flatMap((each) => {
    const at = periods.findIndex((period) => samePeriod(period, each))
    return at < 0 ? [] : [at]
  })
  const flow = plot.flow === 'RX' ? 'X' : plot.flow === 'RM' ? 'M' : plot.flow
  const look = FLOW_LOOK[flow]
  const directKeys = series.filter(({ differs }) => differs === null).map(({ key }) => key)
  const lines = series.map((each) => {
    const other = each.differs !== null
    const points = each.values.map(({ value }, i) => ({ x: x(i), y: value === null ? null : y(Number(value)) }))
    const last = points.findLastIndex((point) => point.y !== null)
    const dash = other ? DASHES[2] : DASHES[directKeys.indexOf(each.key) % 2 === 0 ? 0 : 1]
    return { ...each, other, points, last, dash, colour: other ? 'var(--mark-resting)' : look.colour }
  })
  const labels = spreadLabels(
    lines.map(({ key, points, last }) => ({ id: key, y: points[last]!.y!, height: 16 })),
    top,
    bottom,
  )
  const { active, handlers } = usePointed(periods.map((_, index) => x(index)))
  const content = useMemo(() => (active === null ? null : tooltip(active)), [active, tooltip])
  return (
    <div ref={measure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        role="application"
        aria-label={label}
        tabIndex={0}
        className="relative"
        style={{ blockSize: OVER_TIME_HEIGHT }}
        {...handlers}
      >
        <Picture width={width} height={OVER_TIME_HEIGHT}>
          <g className="figures fill-ink-muted text-12">
            <ValueGrid ticks={scale.ticks.map((value) => ({ value, text: tick(value) }))} {...{ left, right, y }} />
            {timeTicks(periods, right - left, locale).map(({ index, label }) => (
              <text key={index} x={x(index)} y={bottom + 18} textAnchor="middle">
                {label}
              </text>
            ))}
          </g>
          {against.map((at) => (
            <rect
              key={at}
              x={x(at) - slot / 2}
              y={top}
              width={slot}
              height={bottom - top}
              fill="var(--ink)"
              fillOpacity={0.05}
            />
          ))}
          {claimed >= 0 && (
            <>
              <rect
                x={x(claimed) - slot / 2}
                y={top}
                width={slot}
                height={bottom - top}
                fill="var(--ink)"
                fillOpacity={0.1}
              />
              <text
                x={Math.min(x(claimed), right - textWidth(claimedName) / 2 + 8)}
                y={top - 8}
                textAnchor="middle"
                className="fill-ink text-12 font-semibold"
              >
                {claimedName}
              </text>
            </>
          )}
          {lines.map(({ key, points, dash, colour, other }) => (
            <g key={key} fill="none" stroke={colour} strokeLinejoin="round">
              <path d={runsPath(points)} strokeWidth={other ? 1.5 : 2.25} strokeDasharray={dash} data-mark="line" />
              <path d={lonePath(points)} strokeWidth={other ? 4 : 6} strokeLinecap="round" />
            </g>
          ))}
          {claimed >= 0 && level && (
            <Stated x={x(claimed)} y={y} low={level.low} high={level.high} top={top} bottom={bottom} />
          )}
          {beside &&
            lines.map(({ key, name, points, last, other, colour, dash }) => (
              <g key={key}>
                <line
                  x1={points[last]!.x + 4}
                  x2={right + 4}
                  y1={points[last]!.y!}
                  y2={labels.get(key)!}
                  stroke={colour}
                  strokeDasharray={dash}
                  strokeOpacity={0.7}
                />
                <text
                  x={right + 8}
                  y={labels.get(key)! + 4}
                  className={`text-12 ${other ? 'fill-ink-muted' : 'fill-ink font-semibold'}`}
                >
                  {name}
                </text>
              </g>
            ))}
          {active !== null && (
            <line x1={x(active)} x2={x(active)} y1={top} y2={bottom} stroke="var(--ink-muted)" data-not-drawn />
          )}
        </Picture>
        <FloatingTooltip
          content={content}
          at={{
            top: top + 4,
            ...(active !== null && active > periods.length / 2
              ? { right: width - x(active) + 12 }
              : { left: x(active ?? 0) + 12 }),
          }}
        />
      </div>
      {!beside && (
        <ul className="mt-2 grid gap-1 text-12">
          {lines.map(({ key, name, dash, colour, other }) => (
            <li key={key} className={`flex items-center gap-2 ${other ? 'text-ink-muted' : ''}`}>
              <svg width={28} height={8} aria-hidden className="shrink-0">
                <path d="M0 4h28" stroke={colour} strokeWidth={other ? 1.5 : 2.25} strokeDasharray={dash} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
})

interface StatedProps {
  readonly x: number
  readonly y: (value: number) => number
  readonly low: number | null
  readonly high: number | null
  readonly top: number
  readonly bottom: number
}

/** The stated level: from end to end, a cap where it ends. */
function Stated({ x, y, low, high, top, bottom }: StatedProps) {
  const [from, to] = [low === null ? bottom : y(low), high === null ? top : y(high)]
  // A narrow interval would not be seen: its caps then stand apart as a single bar.
  return (
    <g stroke="var(--ink)" strokeWidth={2} data-mark="stated">
      <line x1={x} x2={x} y1={from} y2={to} />
      {low !== null && <line x1={x - 9} x2={x + 9} y1={from} y2={from} />}
      {high !== null && <line x1={x - 9} x2={x + 9} y1={to} y2={to} />}
    </g>
  )
}
