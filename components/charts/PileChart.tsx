'use client'

import { memo, useId, useMemo, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { formatNumber, formatPeriodLabel, formatUnit, type Magnitude } from '@/lib/trade/format'
import type { Flow } from '@/lib/trade/flow'
import type { FlowValuation } from '@/lib/trade/flow-value'
import type { Language } from '@/lib/trade/locale'
import type { PartsOverTime } from '@/lib/trade/parts-over-time'
import { ANNOTATION_ROW, annotationRows, type Annotation } from './annotations'
import { chartMagnitude } from './chart-magnitude'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { spreadLabels } from './end-labels'
import { openFigure, useOrigin } from './figure-origin'
import { useFigureWords, type FigureWords } from './figure-words'
import { Hatch } from './Hatch'
import type { PartNames } from './part-names'
import { Picture } from './Picture'
import { pileOf, type Layer } from './pile'
import { layerLabels, layerName } from './pile-labels'
import { layerLooks } from './pile-looks'
import { valueScale } from './scale'
import { slotAt } from './sector-series'
import { textWidth } from './text-width'
import { NARROW } from './time-layout'
import { timeTicks } from './time-ticks'
import { TimeAnnotations } from './TimeAnnotations'
import { useElementWidth } from './use-element-width'
import { ValueGrid } from './ValueGrid'

export interface PileProps {
  readonly figures: PartsOverTime
  readonly names: PartNames
  readonly restName: string
  readonly wholeName: string
  /** The flow that is drawn, for what is taken along. */
  readonly flow?: Flow
  readonly unit: string
  readonly valuation: FlowValuation
  readonly locale: Language
  readonly source: string
  /** What is marked on the time axis. Keep the reference while nothing changes. */
  readonly annotations?: readonly Annotation[]
}

const NONE: readonly Annotation[] = []
const PLOT = 320
/** Height of the chart: what is marked has its words above the plot. */
export const pileHeight = (annotations: readonly Annotation[] = NONE): number =>
  PLOT + annotationRows(annotations) * ANNOTATION_ROW
const [HEAD, BOTTOM] = [12, 26]
const LINE = 15

/** Parts over time as bars that reach to the whole: the largest at the ground, what is in no part hatched at the top. */
export const PileChart = memo(function PileChart(props: PileProps) {
  const { figures, unit, valuation, locale, annotations = NONE } = props
  const words = useFigureWords(locale)
  const height = pileHeight(annotations)
  const top = height - PLOT + HEAD
  const [measure, width] = useElementWidth()
  const origin = useOrigin()
  const [cursor, setCursor] = useState<number | null>(null)
  const hatch = useId()
  const pile = useMemo(() => pileOf(figures), [figures])
  const looks = useMemo(() => layerLooks(pile.layers, props.names, `url(#${hatch})`), [pile, props.names, hatch])
  const { periods } = figures
  const scale = valueScale([0, pile.high], { zero: true, most: width < NARROW ? 4 : 5 })
  if (!scale) return null
  const magnitude = pileMagnitude(figures)
  const tick = (value: number): string => formatNumber(value, { locale, style: 'axis', magnitude, suffix: false })
  const labels = layerLabels(pile.layers, props, words, width)
  const left = Math.ceil(Math.max(16, ...scale.ticks.map((value) => textWidth(tick(value))))) + 8
  const right = width - (14 + Math.max(24, ...[...labels.values()].flat().map((text) => textWidth(text))))
  const ground = height - BOTTOM
  const slot = (right - left) / Math.max(1, periods.length)
  const x = (index: number): number => left + (index + 0.5) * slot
  const y = (value: number): number => ground - (value / scale.high) * (ground - top)
  const bar = Math.min(64, slot * 0.72)
  const last = figures.whole.findLastIndex((value) => value !== null)
  const ends = pile.layers.flatMap((layer) => {
    const span = layer.spans[last]
    return span
      ? [{ id: layer.id, y: (y(span.from) + y(span.to)) / 2, height: labels.get(layer.id)!.length * LINE + 3 }]
      : []
  })
  const placed = spreadLabels(ends, top, ground)
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setCursor(slotAt(event.clientX - box.left - left, right - left, periods.length))
  }
  /** The part under the pointer, else the whole. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (cursor === null) return
    const at = event.clientY - event.currentTarget.getBoundingClientRect().top
    const layer = pile.layers.find(({ kind, spans }) => {
      const span = spans[cursor]
      return kind === 'part' && span && at <= y(span.from) && at >= y(span.to)
    })
    openFigure(event, origin, { period: periods[cursor]!, ...(layer && { product: layer.id }) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setCursor(null)
    if (event.key === 'Enter') return openFigure(event, origin, cursor === null ? null : { period: periods[cursor]! })
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setCursor(Math.max(0, Math.min(periods.length - 1, cursor === null ? last : cursor + step)))
  }
  return (
    <div>
      <p className="mb-2 text-12 text-ink-muted">{words.unitLine(unit, magnitude, valuation)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={measure}
        role="application"
        aria-label={words.t('pile.label')}
        tabIndex={0}
        className={`relative ${origin ? 'cursor-pointer' : ''}`}
        style={{ blockSize: height }}
        onClick={onClick}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        // A finger that is lifted has left; what it pointed at stays until it points elsewhere.
        onPointerLeave={(event) => event.pointerType !== 'touch' && setCursor(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        <Picture width={width} height={height}>
          <defs>
            <Hatch id={hatch} colour="var(--mark-rest)" />
          </defs>
          <g className="figures fill-ink-muted text-12">
            <ValueGrid ticks={scale.ticks.map((value) => ({ value, text: tick(value) }))} {...{ left, right, y }} />
            {timeTicks(periods, right - left, locale).map(({ index, label }) => (
              <text key={index} x={x(index)} y={ground + 18} textAnchor="middle">
                {label}
              </text>
            ))}
          </g>
          <TimeAnnotations {...{ annotations, periods }} geometry={{ left, right, top, bottom: ground, slot }} />
          {cursor !== null && <line x1={x(cursor)} x2={x(cursor)} y1={top} y2={ground} stroke="var(--control)" />}
          {pile.layers.map((layer) => {
            const { fill, opacity, stroke } = looks.get(layer.id)!
            return (
              <g key={layer.id} data-mark="layer">
                {layer.spans.map((span, index) =>
                  span ? (
                    <rect
                      key={index}
                      x={x(index) - bar / 2}
                      width={bar}
                      y={y(span.to)}
                      height={Math.max(0.75, y(span.from) - y(span.to))}
                      fill={fill}
                      fillOpacity={opacity}
                      stroke={bar > 6 ? stroke : 'none'}
                      strokeWidth={0.75}
                    />
                  ) : null,
                )}
              </g>
            )
          })}
          {last >= 0 &&
            ends.map(({ id, y: middle, height: room }) => {
              const at = placed.get(id)!
              const edge = x(last) + bar / 2
              return (
                <g key={id} className="figures fill-ink text-12">
                  <path
                    d={`M${edge + 1} ${middle}L${right + 5} ${at}`}
                    stroke="var(--control)"
                    strokeWidth={0.75}
                    fill="none"
                  />
                  {labels.get(id)!.map((line, i) => (
                    <text key={line} x={right + 9} y={at - room / 2 + LINE - 2 + i * LINE}>
                      {line}
                    </text>
                  ))}
                </g>
              )
            })}
        </Picture>
        <FloatingTooltip
          content={cursor === null ? null : tooltipOf(cursor, pile.layers, looks, props, words)}
          at={
            cursor !== null && x(cursor) > width / 2
              ? { top: 0, right: width - x(cursor) + 14 }
              : { top: 0, left: cursor === null ? 0 : x(cursor) + 14 }
          }
        />
      </div>
    </div>
  )
})

export const pileMagnitude = ({ whole }: PartsOverTime): Magnitude => chartMagnitude(whole)

function tooltipOf(
  index: number,
  layers: readonly Layer[],
  looks: ReturnType<typeof layerLooks>,
  props: PileProps,
  words: FigureWords,
): ChartTooltipContent {
  const { figures, unit, source, locale, wholeName } = props
  const valueOf = ({ id, kind }: Layer): string | null =>
    kind === 'rest'
      ? figures.rest[index]!
      : kind === 'others'
        ? figures.others[index]!
        : figures.parts.find((part) => part.id === id)!.values[index]!
  const text = (value: string | null): string => formatNumber(value, { locale }) ?? words.t('missing.noData')
  return {
    title: formatPeriodLabel(figures.periods[index]!, { locale }),
    rows: [
      ...(figures.whole[index] === null ? [] : layers.toReversed()).map((layer) => ({
        id: layer.id,
        label: layerName(layer.id, layer.kind, props, words),
        value: text(valueOf(layer)),
        colour: looks.get(layer.id)!.stroke,
        mark: layer.kind === 'rest' ? ('hatched' as const) : ('solid' as const),
      })),
      { id: 'whole', label: wholeName, value: text(figures.whole[index]!) },
    ],
    footer: [formatUnit(unit, { locale }), source].filter(Boolean).join(' · '),
  }
}
