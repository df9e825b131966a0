'use client'

import { memo, useMemo, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { Language } from '@/lib/trade/locale'
import type { Period } from '@/lib/trade/period'
import type { Annotation } from './annotations'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { openFigure, useOrigin } from './figure-origin'
import { linesDrawing, linesHeight, type LineLook } from './lines-drawing'
import { LinesPicture } from './LinesPicture'
import { slotAt } from './sector-series'
import { useElementWidth } from './use-element-width'

export interface LinesChartProps {
  /** Keep the reference while nothing changes. */
  readonly lines: readonly LineLook[]
  readonly periods: readonly Period[]
  readonly locale: Language
  /** What the chart is, and its keys, for a screen reader. */
  readonly label: string
  /** "million USD, FOB": what the value axis counts in. */
  readonly unit: string
  readonly tickText: (value: number) => string
  readonly mark?: number | null
  /** The axis ends here; what lies beyond is marked at its edge. */
  readonly limit?: number | null
  /** What is marked on the time axis. */
  readonly annotations: readonly Annotation[]
  /** What is read at a position of the grid. */
  readonly tooltip: (index: number) => ChartTooltipContent
}

/** Several lines on one grid: pointed at or walked along with the arrow keys, all of them are read at once. */
export const LinesChart = memo(function LinesChart(props: LinesChartProps) {
  const { lines, periods, locale, label, unit, tickText, mark = null, limit = null, annotations, tooltip } = props
  const [measure, width] = useElementWidth()
  const origin = useOrigin()
  const [cursor, setCursor] = useState<number | null>(null)
  const drawing = useMemo(
    () => linesDrawing(lines, periods, { width, locale, tickText, annotations, limit }),
    [lines, periods, width, locale, tickText, annotations, limit],
  )
  if (!drawing) return null
  const { left, right, x, y } = drawing
  const at = cursor === null ? null : Math.min(cursor, periods.length - 1)
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setCursor(slotAt(event.clientX - box.left - left, right - left, periods.length))
  }
  /** The point nearest to the pointer, among those of its period. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (at === null) return
    const height = event.clientY - event.currentTarget.getBoundingClientRect().top
    const near = lines
      .flatMap(({ key, numbers }) => {
        const value = numbers[at] ?? null
        return value === null ? [] : [{ key, distance: Math.abs(y(value) - height) }]
      })
      .toSorted((a, b) => a.distance - b.distance)[0]
    openFigure(event, origin, { period: periods[at]!, line: near?.key })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') return setCursor(null)
    if (event.key === 'Enter') return openFigure(event, origin, at === null ? null : { period: periods[at]! })
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    const from = at ?? (step < 0 ? periods.length : -1)
    setCursor(Math.max(0, Math.min(periods.length - 1, from + step)))
  }
  const inRightHalf = at !== null && x(at) > width / 2
  return (
    <>
      <p className="mb-1 text-12 text-ink-muted">{unit}</p>
      {drawing.labels.length === 0 && <Names lines={lines} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={measure}
        role="application"
        aria-label={label}
        tabIndex={0}
        data-chart="lines"
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
        onPointerMove={point}
        onPointerDown={point}
        // A finger that is lifted has left; what it pointed at stays until it points elsewhere.
        onPointerLeave={(event) => event.pointerType !== 'touch' && setCursor(null)}
        onClick={onClick}
        className={`relative ${origin ? 'cursor-pointer' : ''}`}
        style={{ blockSize: linesHeight(annotations) }}
      >
        <LinesPicture {...{ lines, drawing, mark, periods, annotations }} />
        {at !== null && (
          <svg aria-hidden className="pointer-events-none absolute inset-0" width="100%" height={drawing.height}>
            <line x1={x(at)} x2={x(at)} y1={drawing.top} y2={drawing.bottom} stroke="var(--control)" />
            {lines.map(({ key, colour, numbers }) => {
              const value = numbers[at] ?? null
              return value === null ? null : <circle key={key} cx={x(at)} cy={y(value)} r={4} fill={colour} />
            })}
          </svg>
        )}
        <FloatingTooltip
          content={at === null ? null : tooltip(at)}
          at={{ top: 0, ...(at !== null && (inRightHalf ? { right: width - x(at) + 12 } : { left: x(at) + 12 })) }}
        />
      </div>
    </>
  )
})

/** The names with their lines, where the width has no room for them at the right ends. */
function Names({ lines }: { readonly lines: readonly LineLook[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-12">
      {lines.map(({ key, name, detail, colour, dash }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg width={22} height={8} aria-hidden>
            <line x1={0} x2={22} y1={4} y2={4} stroke={colour} strokeWidth={2.5} strokeDasharray={dash} />
          </svg>
          <span>
            <span className="font-semibold">{name}</span> <span className="text-ink-muted">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
