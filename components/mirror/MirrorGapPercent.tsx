'use client'

import { useMemo } from 'react'
import { barRects, rectsPath, splitByMark } from '@/components/charts/bar-slots'
import type { FigureWords } from '@/components/charts/figure-words'
import { FLOW_LOOK } from '@/components/charts/flow-look'
import { Picture } from '@/components/charts/Picture'
import { snugScale } from '@/components/charts/scale'
import { timeDrawing } from '@/components/charts/time-drawing'
import type { TimeChartModel, TimeMark } from '@/components/charts/time-rows'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import { formatGrowth, formatNumber } from '@/lib/trade/format'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'

interface MirrorGapPercentProps {
  readonly gaps: readonly MirrorGap[]
  /** What is drawn above: the periods stand at the same places. */
  readonly model: TimeChartModel
  readonly words: FigureWords
  readonly unit: string
  /** "Gap, % of exports" */
  readonly title: string
}

export const GAP_PERCENT_HEIGHT = 132
const [TOP, BOTTOM] = [24, 24] as const

const isEstimated = ({ exporter, importer }: MirrorGap): boolean => [exporter, importer].some((v) => v.status === 'E')

/** The gap of every period in per cent of the exporter's report, as bars about zero; hollow where a side is estimated. */
export function MirrorGapPercent({ gaps, model, words, unit, title }: MirrorGapPercentProps) {
  const [measure, width] = useElementWidth()
  const { geometry, ticks } = useMemo(
    () => timeDrawing(model, words, { width, bars: false, unit }),
    [model, words, width, unit],
  )
  const ratios = gaps.map(({ ratio }) => ratio)
  const scale = snugScale(
    ratios.filter((ratio) => ratio !== null),
    3,
  )
  const { left, right, slot, x } = geometry
  const bottom = GAP_PERCENT_HEIGHT - BOTTOM
  const last = ratios.findLastIndex((ratio) => ratio !== null)
  if (!scale || last < 0) return null
  const y = (value: number): number => bottom - ((value - scale.low) / (scale.high - scale.low || 1)) * (bottom - TOP)
  const marks = gaps.flatMap((gap, index): TimeMark[] =>
    gap.ratio !== null && isEstimated(gap) ? [{ index, value: gap.ratio, mark: 'estimated' }] : [],
  )
  const { plain, marked } = splitByMark(barRects(ratios, { slot, group: 0, of: 1, x, y }), marks)
  const { colour, text } = FLOW_LOOK.B
  const { locale } = words
  // The title says that it is per cent.
  const percentText = (ratio: number): string => formatNumber(Number((ratio * 100).toPrecision(12)), { locale })
  return (
    <div ref={measure} className="relative mt-3 [contain:layout]" style={{ blockSize: GAP_PERCENT_HEIGHT }}>
      <Picture width={width} height={GAP_PERCENT_HEIGHT}>
        <g className="figures fill-ink-muted text-12">
          <text x={0} y={12}>
            {title}
          </text>
          {scale.ticks
            .map((tick) => ({ tick, label: percentText(tick) }))
            .map(({ tick, label }) => (
              <g key={tick}>
                <line
                  x1={left}
                  x2={right}
                  y1={y(tick)}
                  y2={y(tick)}
                  stroke={tick === 0 ? 'var(--control)' : 'var(--grid)'}
                />
                {/* The margin is that of the chart above: what is wider reaches into the plot, not out of the page. */}
                <text x={Math.max(left - 8, textWidth(label))} y={y(tick) + 4} textAnchor="end">
                  {label}
                </text>
              </g>
            ))}
          {ticks.map(({ index, label }) => (
            <text key={index} x={x(index)} y={bottom + 18} textAnchor="middle">
              {label}
            </text>
          ))}
        </g>
        <path d={rectsPath(plain)} fill={colour} data-mark="bar" />
        {marked.map(({ index, ...rect }) => (
          <rect
            key={index}
            x={rect.x}
            y={rect.y}
            width={rect.width}
            height={rect.height}
            fill="var(--paper)"
            stroke={colour}
            strokeWidth={1.25}
            strokeDasharray="3 2"
          />
        ))}
        <text x={right + 8} y={y(ratios[last]!) + 4} fill={text} className="figures text-12" fontWeight={600}>
          {formatGrowth(ratios[last]!, { locale })}
        </text>
      </Picture>
    </div>
  )
}
