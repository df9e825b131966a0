'use client'

import { memo, useMemo } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FLOW_LOOK } from '@/components/charts/flow-look'
import { Picture } from '@/components/charts/Picture'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import { formatNumber, type Magnitude } from '@/lib/trade/format'
import type { Flow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import { revisedLayout, ROW, type RevisedItem, type RevisedLayout } from './revised-layout'

export interface RevisedChartProps {
  readonly items: readonly RevisedItem[]
  readonly flow: Flow
  readonly magnitude: Magnitude
  readonly locale: Language
}

/** The first published value of each period, hollow, and the latest, filled, on one scale; a row leads to its history. */
export const RevisedChart = memo(function RevisedChart({ items, flow, magnitude, locale }: RevisedChartProps) {
  const [measure, width] = useElementWidth()
  const t = useTranslations('revisions.chart')
  const layout = useMemo(() => revisedLayout(items, width), [items, width])
  const colour = colourOf(flow)
  const names = [t('first'), t('latest')] as const
  return (
    <div ref={measure} className="relative [contain:layout]" style={{ blockSize: layout.height }}>
      <Picture width={width} height={layout.height}>
        <Axis layout={layout} width={width} locale={locale} magnitude={magnitude} />
        <Key layout={layout} names={names} colour={colour} />
        {items.map((item, row) => (
          <Row key={item.key} item={item} layout={layout} row={row} width={width} colour={colour} />
        ))}
      </Picture>
      <ul aria-label={t('rows')} data-not-drawn>
        {items.map((item, row) => (
          <li key={item.key}>
            <Link
              href={item.href}
              prefetch={false}
              aria-label={item.words}
              title={item.words}
              className="absolute inset-x-0 hover:bg-ink/5"
              style={{ insetBlockStart: layout.y(row) - ROW / 2, blockSize: ROW }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
})

const colourOf = (flow: Flow): string => (flow === 'RX' || flow === 'RM' ? 'var(--ink)' : FLOW_LOOK[flow].colour)

interface AxisProps {
  readonly layout: RevisedLayout
  readonly width: number
  readonly locale: Language
  readonly magnitude: Magnitude
}

function Axis({ layout, width, locale, magnitude }: AxisProps) {
  const bottom = layout.height - 6
  return (
    <g className="figures fill-ink-muted text-12">
      {layout.ticks.map((tick) => (
        <g key={tick}>
          <line x1={layout.x(tick)} x2={layout.x(tick)} y1={layout.axisY + 6} y2={bottom} stroke="var(--hairline)" />
          <text x={Math.min(layout.x(tick), width - 20)} y={layout.axisY} textAnchor="middle">
            {formatNumber(tick, { locale, style: 'axis', magnitude, suffix: false })}
          </text>
        </g>
      ))}
    </g>
  )
}

interface KeyProps {
  readonly layout: RevisedLayout
  readonly names: readonly [first: string, latest: string]
  readonly colour: string
}

function Key({ layout, names, colour }: KeyProps) {
  const second = layout.left + textWidth(names[0]) + 32
  return (
    <g className="fill-ink text-12">
      <FirstMark x={layout.left + 4} y={layout.keyY - 4} colour={colour} />
      <text x={layout.left + 14} y={layout.keyY}>
        {names[0]}
      </text>
      <LatestMark x={second + 4} y={layout.keyY - 4} colour={colour} />
      <text x={second + 14} y={layout.keyY}>
        {names[1]}
      </text>
    </g>
  )
}

interface RowProps {
  readonly item: RevisedItem
  readonly layout: RevisedLayout
  readonly row: number
  readonly width: number
  readonly colour: string
}

function Row({ item, layout, row, width, colour }: RowProps) {
  const y = layout.y(row)
  const [first, latest] = [item.first, item.latest].map((value) => (value === null ? null : layout.x(value)))
  return (
    <g data-mark="revision">
      <text x={0} y={y + 4} className="fill-ink text-12">
        {item.period}
      </text>
      {item.events && (
        <path d={`M${layout.left - 18} ${y - 4}h8l-4 8z`} className="fill-ink-muted" data-annotation={item.events} />
      )}
      {first !== null && latest !== null && first !== undefined && latest !== undefined && (
        <line x1={first} x2={latest} y1={y} y2={y} stroke={colour} strokeWidth={2} strokeOpacity={0.55} />
      )}
      {first !== null && first !== undefined && <FirstMark x={first} y={y} colour={colour} />}
      {latest !== null && latest !== undefined && <LatestMark x={latest} y={y} colour={colour} />}
      <text x={width} y={y + 4} textAnchor="end" className="figures fill-ink text-14">
        {item.change}
      </text>
    </g>
  )
}

interface MarkProps {
  readonly x: number
  readonly y: number
  readonly colour: string
}

const FirstMark = ({ x, y, colour }: MarkProps) => (
  <circle cx={x} cy={y} r={4} fill="var(--paper)" stroke={colour} strokeWidth={1.5} />
)
const LatestMark = ({ x, y, colour }: MarkProps) => <circle cx={x} cy={y} r={4} fill={colour} />
