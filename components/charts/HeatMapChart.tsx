'use client'

import { memo, useState, type KeyboardEvent } from 'react'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit, type Magnitude } from '@/lib/trade/format'
import type { Flow } from '@/lib/trade/flow'
import type { FlowValuation } from '@/lib/trade/flow-value'
import { growth } from '@/lib/trade/growth'
import type { Language } from '@/lib/trade/locale'
import { isComplete } from '@/lib/trade/tiling'
import { wordsWithin, type Annotation } from './annotations'
import { chartMagnitude } from './chart-magnitude'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { openFigure, useOrigin } from './figure-origin'
import { useFigureWords, type FigureWords } from './figure-words'
import type { HeatMap } from './heat-map'

export interface HeatMapProps {
  readonly map: HeatMap
  /** The flow that is drawn, for what is taken along. */
  readonly flow?: Flow
  readonly unit: string
  readonly valuation: FlowValuation
  readonly locale: Language
  readonly source: string
  /** What happened: the months are marked. Keep the reference while nothing changes. */
  readonly annotations?: readonly Annotation[]
}

const NONE: readonly Annotation[] = []

export const HEAT_ROW = 26
const GRID = 'grid grid-cols-[3rem_repeat(12,minmax(0,1fr))] gap-px'
const NOT_PUBLISHED = 'hatched text-control'

interface Cursor {
  readonly row: number
  readonly month: number
  readonly top: number
  readonly left: number
}

/** Months by years, the greater the deeper; what is not known is hatched. Columns show the seasons, rows the years. */
export const HeatMapChart = memo(function HeatMapChart(props: HeatMapProps) {
  const { map, unit, valuation, locale, annotations = NONE } = props
  const marked = new Set(annotations.map(({ month }) => month))
  const words = useFigureWords(locale)
  const { t } = words
  const origin = useOrigin()
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const magnitude = heatMagnitude(map)
  const monthNames = Array.from({ length: 12 }, (_, month) => monthName(month, locale))
  const pointed = cursor && map.years[cursor.row]!.months[cursor.month]!
  const show = (cell: HTMLElement, row: number, month: number): void =>
    setCursor({
      row,
      month,
      top: cell.offsetTop + cell.offsetHeight + 4,
      left: Math.max(0, Math.min(cell.offsetLeft, (cell.offsetParent as HTMLElement).offsetWidth - 240)),
    })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') return setCursor(null)
    if (event.key === 'Enter') return openFigure(event, origin, pointed && { period: pointed.value.period })
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const from = cursor ?? { row: map.years.length - 1, month: 0 }
    const row = clamp(from.row + (cursor ? step.row : 0), map.years.length)
    const month = clamp(from.month + (cursor ? step.month : 0), 12)
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}/${month}"]`)
    if (cell) show(cell, row, month)
  }
  return (
    <div className="@container">
      <p className="mb-2 text-12 text-ink-muted">{words.unitLine(unit, magnitude, valuation)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        role="application"
        aria-label={t('heat.label')}
        tabIndex={0}
        className={`figures relative text-12 ${origin ? 'cursor-pointer' : ''}`}
        onKeyDown={onKeyDown}
        onClick={(event) => openFigure(event, origin, pointed && { period: pointed.value.period })}
        onBlur={() => setCursor(null)}
        // A finger that is lifted has left; what it pointed at stays until it points elsewhere.
        onPointerLeave={(event) => event.pointerType !== 'touch' && setCursor(null)}
      >
        <div aria-hidden className={`${GRID} mb-1 text-ink-muted`}>
          <span />
          {monthNames.map((name, month) => (
            <span key={month} className="overflow-hidden text-center">
              <span className="@xl:hidden">{name.slice(0, 1)}</span>
              <span className="hidden @xl:inline">{name}</span>
            </span>
          ))}
        </div>
        {map.years.map(({ year, months }, row) => (
          <div key={year} aria-hidden className={`${GRID} mb-px`}>
            <span className="self-center text-ink-muted">{year}</span>
            {months.map(({ value, step }, month) => (
              <span
                key={month}
                data-cell={`${row}/${month}`}
                data-step={step ?? 'none'}
                onPointerEnter={(event) => show(event.currentTarget, row, month)}
                onPointerDown={(event) => show(event.currentTarget, row, month)}
                style={{ blockSize: HEAT_ROW - 1, ...(step !== null && STEP_STYLE[step]) }}
                className={`relative flex items-center justify-center overflow-hidden forced-color-adjust-none ${step === null ? NOT_PUBLISHED : ''} ${cursor?.row === row && cursor.month === month ? 'outline-2 -outline-offset-2 outline-ink' : ''}`}
              >
                {marked.has(value.period.first) && <EventCorner pale={step !== null && step > 0} />}
                {step !== null && <span className="hidden @3xl:inline">{words.inChart(value, magnitude)}</span>}
              </span>
            ))}
          </div>
        ))}
        <FloatingTooltip
          content={pointed ? tooltipOf(pointed, cursor, props, words) : null}
          at={{ top: cursor?.top ?? 0, left: cursor?.left ?? 0 }}
        />
      </div>
      <HeatScale map={map} magnitude={magnitude} locale={locale} missing={t('missing.noData')} />
    </div>
  )
})

/** A month in which something happened that the list under the chart tells. */
const EventCorner = ({ pale }: { readonly pale: boolean }) => (
  <svg
    aria-hidden
    data-mark="event"
    viewBox="0 0 8 8"
    className="absolute start-0 top-0 size-2 forced-color-adjust-none"
    fill={pale ? 'var(--paper)' : 'var(--ink)'}
  >
    <path d="M0 0H8L0 8Z" />
  </svg>
)

const STEP_STYLE = [1, 2, 3, 4, 5].map((step) => ({
  background: `var(--heat-${step})`,
  color: step === 1 ? 'var(--ink)' : 'var(--paper)',
}))

const STEPS: Readonly<Record<string, { readonly row: number; readonly month: number }>> = {
  ArrowLeft: { row: 0, month: -1 },
  ArrowRight: { row: 0, month: 1 },
  ArrowUp: { row: -1, month: 0 },
  ArrowDown: { row: 1, month: 0 },
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** "Jan", without the year. */
const monthName = (month: number, locale: Language): string =>
  formatPeriodLabel({ first: 2023 * 12 + month, months: 1 }, { locale, style: 'short' }).replace(/ 2023$/, '')

export const heatMagnitude = ({ years }: HeatMap): Magnitude =>
  chartMagnitude(years.flatMap(({ months }) => months.map(({ value }) => value.value)))

interface HeatScaleProps {
  readonly map: HeatMap
  readonly magnitude: Magnitude
  readonly locale: Language
  readonly missing: string
}

/** What the depths stand for: their limits, right under the field. */
function HeatScale({ map, magnitude, locale, missing }: HeatScaleProps) {
  const text = (value: number): string => formatNumber(value, { locale, style: 'axis', magnitude, suffix: false })
  const classes = map.limits.length - 1
  return (
    <div className="figures mt-3 flex flex-wrap items-start gap-x-5 gap-y-2 text-12 text-ink-muted">
      <div aria-hidden className="w-72 max-w-full">
        <div className="flex gap-px px-3">
          {STEP_STYLE.slice(0, classes).map((style, step) => (
            <span key={step} className="h-3 flex-1 forced-color-adjust-none" style={style} />
          ))}
        </div>
        <div className="flex justify-between">
          {map.limits.map((limit) => (
            <span key={limit} className="w-6 text-center whitespace-nowrap">
              {text(limit)}
            </span>
          ))}
        </div>
      </div>
      <span aria-hidden className="inline-flex items-center gap-2">
        <span className={`inline-block h-3 w-6 ${NOT_PUBLISHED}`} />
        {missing}
      </span>
    </div>
  )
}

function tooltipOf(
  { value }: HeatMap['years'][number]['months'][number],
  cursor: Cursor,
  { map, unit, source, locale, annotations = NONE }: HeatMapProps,
  words: FigureWords,
): ChartTooltipContent {
  const before = map.years[cursor.row - 1]?.months[cursor.month]?.value
  const change = before && isComplete(before) && isComplete(value) ? growth(value.value, before.value) : null
  const note = [formatGrowth(change, { locale }), words.notes(value)].filter(Boolean).join(', ')
  return {
    title: formatPeriodLabel(value.period, { locale }),
    rows: [{ id: 'value', label: words.t('value'), value: words.full(value), ...(note && { note }) }],
    footer: [formatUnit(unit, { locale }), source, wordsWithin(annotations, value.period)].filter(Boolean).join(' · '),
  }
}
