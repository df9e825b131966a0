import { memo } from 'react'
import { PAIR, type ComparisonLayout } from './comparison-layout'
import type { ComparisonItem } from './comparison-text'
import { FLOW_LOOK } from './flow-look'

interface ComparisonBarsProps {
  readonly items: readonly ComparisonItem[]
  readonly layout: ComparisonLayout
  readonly hatchOf: (item: ComparisonItem) => string
}

const DASHES = '3 2'

/** Two bars a pair: the period asked for in the flow's colour, the one it is held against pale and outlined. */
export const ComparisonBars = memo(function ComparisonBars({ items, layout, hatchOf }: ComparisonBarsProps) {
  const box = (value: number, pair: number, side: 0 | 1) => ({
    x: Math.min(layout.x(0), layout.x(value)),
    y: layout.y(pair, side) - PAIR.bar / 2,
    width: Math.max(1, Math.abs(layout.x(value) - layout.x(0))),
    height: PAIR.bar,
  })
  return items.map((item, pair) => (
    <g key={item.flow}>
      {item.value !== null && <ThisBar {...box(item.value, pair, 0)} item={item} hatch={hatchOf(item)} />}
      {item.against !== null && <OtherBar {...box(item.against, pair, 1)} item={item} hatch={hatchOf(item)} />}
    </g>
  ))
})

interface BarProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly item: ComparisonItem
  readonly hatch: string
}

function ThisBar({ x, y, width, height, item, hatch }: BarProps) {
  const { colour } = FLOW_LOOK[item.flow]
  if (item.valueLook === 'solid') return <rect {...{ x, y, width, height }} fill={colour} data-mark="bar" />
  return (
    <rect
      x={x + 0.75}
      y={y + 0.75}
      width={Math.max(0.5, width - 1.5)}
      height={height - 1.5}
      fill={item.valueLook === 'hatched' ? hatch : 'var(--paper)'}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray={item.valueLook === 'dashed' ? DASHES : undefined}
      data-mark="bar"
    />
  )
}

function OtherBar({ x, y, width, height, item, hatch }: BarProps) {
  const { colour } = FLOW_LOOK[item.flow]
  const { againstLook: look } = item
  return (
    <>
      <rect
        {...{ x, y, width, height }}
        fill={look === 'hatched' ? hatch : look === 'solid' ? colour : 'var(--paper)'}
        fillOpacity={look === 'hatched' ? 0.6 : look === 'solid' ? 0.22 : 1}
      />
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={Math.max(0.5, width - 1)}
        height={height - 1}
        fill="none"
        stroke={colour}
        strokeDasharray={look === 'dashed' ? DASHES : undefined}
      />
    </>
  )
}
