'use client'

import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { formatPeriodLabel } from '@/lib/trade/format'
import { againstLabel } from './against-name'
import { FloatingTooltip } from './ChartTooltip'
import { useFigureWords, type FigureWords } from './figure-words'
import { fullName, nameOf, shortName } from './part-names'
import { partsMagnitude, type PartsProps } from './PartBarsChart'
import { partTooltip } from './part-tooltip'
import { Picture } from './Picture'
import { placeSlope, slopeHeight, slopeLines, type PlacedSlope } from './slope'
import { clippedText, textWidth } from './text-width'
import { NARROW } from './time-layout'
import { useElementWidth } from './use-element-width'

export const MOST_SLOPES = 10
const LINE = 17

/** The height of the chart in px, for what stands in for it. */
export const slopeChartHeight = ({ breakdown }: PartsProps): number =>
  slopeHeight(slopeLines(breakdown, MOST_SLOPES), LINE)

/** The largest parts in two periods, each a line from the one to the other, named at both ends. */
export const SlopeChart = memo(function SlopeChart(props: PartsProps) {
  const { breakdown, names, unit, valuation, locale } = props
  const words = useFigureWords(locale)
  const { t } = words
  const [measure, width] = useElementWidth()
  const [active, setActive] = useState<number | null>(null)
  const lines = useMemo(() => slopeLines(breakdown, MOST_SLOPES), [breakdown])
  const height = slopeHeight(lines, LINE)
  const placed = useMemo(() => placeSlope(lines, { top: 34, bottom: height - 14, lineHeight: LINE }), [lines, height])
  const texts = useMemo(() => placed.map((line) => endTexts(line, props, words, width)), [placed, props, words, width])
  const left = margin(texts.map(({ before }) => before))
  const right = width - margin(texts.map(({ after }) => after))
  const pointed = active === null ? undefined : placed[active]
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setActive(nearest(placed, (event.clientX - box.left - left) / (right - left || 1), event.clientY - box.top))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setActive(null)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(placed.length - 1, active === null ? 0 : active + step)))
  }
  return (
    <div>
      <p className="mb-2 text-12 text-ink-muted">{words.unitLine(unit, partsMagnitude(breakdown), valuation)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={measure}
        role="application"
        aria-label={t('slope.label')}
        tabIndex={0}
        className="relative"
        style={{ blockSize: height }}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setActive(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        <Picture width={width} height={height}>
          {[
            { x: left, label: againstLabel(props, 'short'), anchor: 'end' as const },
            {
              x: right,
              label: formatPeriodLabel(breakdown.period, { locale, style: 'short' }),
              anchor: 'start' as const,
            },
          ].map(({ x, label, anchor }) => (
            <g key={anchor}>
              <line x1={x} x2={x} y1={22} y2={height - 8} stroke="var(--control)" />
              <text x={x} y={14} textAnchor="middle" className="figures fill-ink text-12" fontWeight={600}>
                {label}
              </text>
            </g>
          ))}
          {placed.map((line, index) => (
            <Slope
              key={line.id}
              line={line}
              left={left}
              right={right}
              texts={texts[index]!}
              colour={nameOf(names, line.id).colour}
              look={active === null ? 'plain' : active === index ? 'pointed' : 'resting'}
            />
          ))}
        </Picture>
        <FloatingTooltip
          content={pointed ? partTooltip(pointed.part, props, words) : null}
          at={{
            top: Math.max(0, Math.min(height - 150, (pointed?.end ?? pointed?.start)?.y ?? 0) + 12),
            left: Math.max(0, Math.min(left + (right - left) / 2 - 120, width - 250)),
          }}
        />
      </div>
    </div>
  )
})

interface SlopeProps {
  readonly line: PlacedSlope
  readonly left: number
  readonly right: number
  readonly texts: EndTexts
  readonly colour: string
  readonly look: 'plain' | 'pointed' | 'resting'
}

function Slope({ line, left, right, texts, colour, look }: SlopeProps) {
  const { start, end } = line
  const weight = look === 'pointed' ? 600 : 400
  return (
    <g opacity={look === 'resting' ? 0.45 : 1} data-mark="slope">
      {start && end && (
        <line x1={left} x2={right} y1={start.y} y2={end.y} stroke={colour} strokeWidth={look === 'pointed' ? 3 : 2} />
      )}
      {start && <circle cx={left} cy={start.y} r={3.5} fill={colour} />}
      {end && <circle cx={right} cy={end.y} r={3.5} fill={colour} />}
      {start && (
        <g>
          <path d={leader(left - 5, start.y, left - 12, start.labelY)} stroke="var(--control)" fill="none" />
          <text
            x={left - 15}
            y={start.labelY + 4}
            textAnchor="end"
            className="figures fill-ink text-12"
            fontWeight={weight}
          >
            <tspan>{texts.before.name}</tspan>
            <tspan dx={texts.before.name ? GAP : 0} fontWeight={600}>
              {texts.before.value}
            </tspan>
          </text>
        </g>
      )}
      {end && (
        <g>
          <path d={leader(right + 5, end.y, right + 12, end.labelY)} stroke="var(--control)" fill="none" />
          <text x={right + 15} y={end.labelY + 4} className="figures fill-ink text-12" fontWeight={weight}>
            <tspan fontWeight={600}>{texts.after.value}</tspan>
            <tspan dx={GAP}>{texts.after.name}</tspan>
          </text>
        </g>
      )}
    </g>
  )
}

/** From a point to its label where that had to move; nothing where it stands beside it. */
const leader = (x: number, y: number, toX: number, toY: number): string =>
  Math.abs(toY - y) < 1.5 ? '' : `M${x} ${y}L${toX} ${toY}`

interface EndText {
  readonly name: string
  readonly value: string
}

interface EndTexts {
  readonly before: EndText
  readonly after: EndText
}

/** Name and value at either end, the name as long as the width allows. */
function endTexts(line: PlacedSlope, { breakdown, names }: PartsProps, words: FigureWords, width: number): EndTexts {
  const magnitude = partsMagnitude(breakdown)
  const narrow = width < NARROW
  const name = nameOf(names, line.id)
  const value = (side: 'value' | 'against'): string => words.inChart(line.part[side], magnitude)
  const room = (narrow ? Math.max(100, width * 0.4) : Math.min(300, width * 0.28)) - textWidth(value('value')) - GAP
  const text = clippedText(narrow ? shortName(name) : fullName(name), room)
  return {
    // Where a part has both ends, a narrow chart names it at the second.
    before: { name: narrow && line.end ? '' : text, value: value('against') },
    after: { name: text, value: value('value') },
  }
}

/** Between a name and its value, in px. */
const GAP = 7

const margin = (texts: readonly EndText[]): number =>
  Math.max(40, ...texts.map(({ name, value }) => textWidth(name) + textWidth(value) * 1.06 + GAP)) + 20

/** The line that runs nearest to a height at a share of the way from the first period to the second. */
function nearest(lines: readonly PlacedSlope[], along: number, y: number): number | null {
  const at = Math.max(0, Math.min(1, along))
  let best: { index: number; distance: number } | null = null
  lines.forEach(({ start, end }, index) => {
    const own = start && end ? start.y + (end.y - start.y) * at : (start ?? end)?.y
    if (own === undefined) return
    const distance = Math.abs(own - y)
    if (!best || distance < best.distance) best = { index, distance }
  })
  return (best as { index: number } | null)?.index ?? null
}
