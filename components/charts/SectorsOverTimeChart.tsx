'use client'

import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import { periodKey, yearBefore } from '@/lib/trade/period'
import type { SectorId } from '@/lib/trade/sector'
import type { FlowValuation } from '@/lib/trade/flow-value'
import { growth } from '@/lib/trade/growth'
import { isComplete } from '@/lib/trade/tiling'
import { annotationPlaces, wordsWithin, type Annotation } from './annotations'
import { chartMagnitude } from './chart-magnitude'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { openFigure, useOrigin } from './figure-origin'
import { useFigureWords, type FigureWords } from './figure-words'
import { sectorColour } from './flow-look'
import { colouredSectors } from './sector-rows'
import { slotAt, type SectorSeries, type SectorsOverTime } from './sector-series'
import { SectorCell } from './SectorCell'

export interface SectorsOverTimeProps {
  /** See `sectorsOverTime`. Keep the reference while nothing changes. */
  readonly figures: SectorsOverTime
  /** The direction that is split. */
  readonly flow: Extract<SummaryFlow, 'X' | 'M'>
  readonly labels: Readonly<Record<SectorId, string>>
  readonly chosen: readonly SectorId[]
  readonly unit: string
  readonly valuation: FlowValuation
  readonly locale: Language
  readonly source: string
  /** What is marked in every panel. Keep the reference while nothing changes. */
  readonly annotations?: readonly Annotation[]
}

const NONE: readonly Annotation[] = []

interface Cursor {
  readonly panel: number
  readonly index: number
  readonly top: number
  readonly left: number
}

/** Small multiples on one scale, largest first: a line a sector, the chosen ones in colour, one cursor through all. */
export const SectorsOverTimeChart = memo(function SectorsOverTimeChart(props: SectorsOverTimeProps) {
  const { figures, labels, chosen, unit, valuation, locale, annotations = NONE } = props
  const { series, periods, scale } = figures
  const words = useFigureWords(locale)
  const { t } = words
  const origin = useOrigin()
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const coloured = useMemo(
    () =>
      colouredSectors(
        chosen,
        series.map((each) => each.id),
      ),
    [chosen, series],
  )
  const marks = useMemo(() => annotationPlaces(annotations, periods), [annotations, periods])
  if (!scale || periods.length === 0) return null
  const magnitude = chartMagnitude([scale.low, scale.high])
  const short = (index: number): string => formatPeriodLabel(periods[index]!, { locale, style: 'short' })
  const ends = [short(0), short(periods.length - 1)] as const

  const place = (cell: HTMLElement, panel: number, index: number): void => {
    const plot = cell.querySelector<HTMLElement>('[data-plot]') ?? cell
    const grid = cell.parentElement!
    const x = cell.offsetLeft + ((index + 0.5) / periods.length) * plot.offsetWidth
    setCursor({
      panel,
      index,
      top: cell.offsetTop + cell.offsetHeight + 4,
      left: Math.max(0, Math.min(x, grid.offsetWidth - 240)),
    })
  }
  const pointed = cursor ? series[cursor.panel] : undefined
  const pointedFigure = cursor && pointed ? { period: periods[cursor.index]!, product: pointed.id } : null
  const onPointer = (event: PointerEvent<HTMLElement>, panel: number): void => {
    const cell = event.currentTarget
    const plot = cell.querySelector('[data-plot]')?.getBoundingClientRect()
    if (plot) place(cell, panel, slotAt(event.clientX - plot.left, plot.width, periods.length))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') return setCursor(null)
    if (event.key === 'Enter') return openFigure(event, origin, pointedFigure)
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const from = cursor ?? { panel: 0, index: periods.length - 1 - step.index }
    const panel = clamp(from.panel + (cursor ? step.panel : 0), series.length)
    const index = clamp(from.index + step.index, periods.length)
    const cell = event.currentTarget.querySelectorAll<HTMLElement>('[data-panel]')[panel]
    if (cell) place(cell, panel, index)
  }
  return (
    <div className="@container relative">
      <p className="mb-2 text-12 text-ink-muted">
        {words.unitLine(unit, magnitude, valuation)} ·{' '}
        {t('sectorTime.scale', { high: formatNumber(scale.high, { locale, style: 'axis', magnitude, suffix: false }) })}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        role="application"
        aria-label={t('sectorTime.label')}
        // One stop for all panels: the arrow keys do the rest.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
        // A finger that is lifted has left; what it pointed at stays until it points elsewhere.
        onPointerLeave={(event) => event.pointerType !== 'touch' && setCursor(null)}
        className="grid grid-cols-2 gap-x-5 gap-y-3 @xl:grid-cols-3 @3xl:grid-cols-4 @6xl:grid-cols-6"
      >
        {series.map((each, panel) => (
          <SectorCell
            key={each.id}
            name={labels[each.id]}
            series={each}
            scale={scale}
            marks={marks}
            colour={coloured.has(each.id) ? sectorColour(each.id) : 'var(--mark-resting)'}
            emphasised={chosen.includes(each.id)}
            cursor={cursor?.index ?? null}
            value={words.inChart(each.values[cursor?.index ?? each.last]!, magnitude)}
            valuePeriod={cursor ? '' : each.last === periods.length - 1 ? '' : short(each.last)}
            ends={panel === 0 ? ends : null}
            onPointer={(event) => onPointer(event, panel)}
            {...(origin && { onOpen: (event) => openFigure(event, origin, pointedFigure) })}
          />
        ))}
      </div>
      <FloatingTooltip
        content={cursor && pointed ? tooltipOf(pointed, cursor.index, props, words) : null}
        at={{ top: cursor ? cursor.top + 28 : 0, left: cursor?.left ?? 0 }}
      />
    </div>
  )
})

const STEPS: Readonly<Record<string, { panel: number; index: number }>> = {
  ArrowLeft: { panel: 0, index: -1 },
  ArrowRight: { panel: 0, index: 1 },
  ArrowUp: { panel: -1, index: 0 },
  ArrowDown: { panel: 1, index: 0 },
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

function tooltipOf(
  series: SectorSeries,
  index: number,
  props: SectorsOverTimeProps,
  words: FigureWords,
): ChartTooltipContent {
  const { figures, labels, unit, source, locale, annotations = NONE } = props
  const period = figures.periods[index]!
  const value = series.values[index]!
  const beforeKey = periodKey(yearBefore(period))
  const before = series.values[figures.periods.findIndex((each) => periodKey(each) === beforeKey)]
  const change = before && isComplete(before) && isComplete(value) ? growth(value.value, before.value) : null
  const note = [formatGrowth(change, { locale }), words.notes(value)].filter(Boolean).join(', ')
  return {
    title: formatPeriodLabel(period, { locale }),
    rows: [
      {
        id: series.id,
        label: labels[series.id],
        value: words.full(value),
        colour: sectorColour(series.id),
        ...(note && { note }),
      },
    ],
    footer: [formatUnit(unit, { locale }), source, wordsWithin(annotations, period)].filter(Boolean).join(' · '),
  }
}
