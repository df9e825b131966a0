import { memo } from 'react'
import { changePath } from './ChangeMark'
import { PAIR, type ComparisonLayout } from './comparison-layout'
import type { ComparisonItem } from './comparison-text'
import { FLOW_LOOK } from './flow-look'
import { textWidth } from './text-width'

interface ComparisonLabelsProps {
  readonly items: readonly ComparisonItem[]
  readonly layout: ComparisonLayout
  readonly width: number
  readonly periods: readonly [string, string]
}

/** Names, changes, periods and values of the pairs, and the zero line. */
export const ComparisonLabels = memo(function ComparisonLabels({
  items,
  layout,
  width,
  periods,
}: ComparisonLabelsProps) {
  // All rows say it at length, or none.
  const roomy = items.every(({ name, change }) => textWidth(name, 14) + textWidth(change.text) + 12 < width)
  return (
    <g aria-hidden className="figures fill-ink text-12">
      {items.map((item, pair) => {
        const heading = layout.y(pair, 0) - PAIR.bar / 2 - 7
        return (
          <g key={item.flow}>
            <text x={0} y={heading} className="text-14 font-semibold" fill={FLOW_LOOK[item.flow].text}>
              {item.name}
            </text>
            <ChangeLabel item={item} x={width} y={heading} roomy={roomy} />
            {([0, 1] as const).map((side) => (
              <SideLabel
                key={side}
                item={item}
                side={side}
                layout={layout}
                y={layout.y(pair, side)}
                period={periods[side]}
              />
            ))}
            <line
              x1={layout.x(0)}
              x2={layout.x(0)}
              y1={layout.y(pair, 0) - PAIR.bar / 2 - 2}
              y2={layout.y(pair, 1) + PAIR.bar / 2 + 2}
              stroke="var(--control)"
            />
          </g>
        )
      })}
    </g>
  )
})

interface ChangeLabelProps {
  readonly item: ComparisonItem
  readonly x: number
  readonly y: number
  readonly roomy: boolean
}

function ChangeLabel({ item: { change }, x, y, roomy }: ChangeLabelProps) {
  return (
    <>
      {change.direction !== 0 && (
        <path d={changePath(change.direction)} transform={`translate(${x - 8} ${y - 9})`} className="fill-ink" />
      )}
      <text
        x={change.known ? x - 13 : x}
        y={y}
        textAnchor="end"
        className={change.known ? 'text-14 font-semibold' : 'fill-ink-muted text-12'}
      >
        {roomy ? change.text : (change.short ?? change.text)}
      </text>
    </>
  )
}

interface SideLabelProps {
  readonly item: ComparisonItem
  readonly side: 0 | 1
  readonly layout: ComparisonLayout
  readonly y: number
  readonly period: string
}

function SideLabel({ item, side, layout, y, period }: SideLabelProps) {
  const value = side === 0 ? item.value : item.against
  const negative = value !== null && value < 0
  return (
    <>
      <text x={0} y={y + 4} className={side === 0 ? undefined : 'fill-ink-muted'}>
        {period}
      </text>
      <text
        x={layout.x(value ?? 0) + (negative ? -6 : 6)}
        y={y + 4}
        textAnchor={negative ? 'end' : 'start'}
        className={value === null || side === 1 ? 'fill-ink-muted' : undefined}
      >
        {side === 0 ? item.valueText : item.againstText}
      </text>
    </>
  )
}
