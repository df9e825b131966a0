'use client'

import { memo, useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Summary } from '@/lib/trade/summary'
import { ChartTooltip, type TooltipRow } from './ChartTooltip'
import { PAIR, type ComparisonLayout } from './comparison-layout'
import type { ComparisonRow } from './comparison-rows'
import type { ComparisonItem } from './comparison-text'
import { openFigure, useOrigin } from './figure-origin'
import type { FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'

export interface ComparisonReaderProps {
  readonly rows: readonly ComparisonRow[]
  readonly items: readonly ComparisonItem[]
  readonly layout: ComparisonLayout
  readonly width: number
  readonly summary: Summary
  readonly words: FigureWords
  readonly unit: string
  readonly source: string
  readonly againstName?: { readonly long: string } | undefined
}

/** What can be pointed at in the comparison: Recharts has the pointer, the arrow keys and the tooltip, over the picture. */
const ComparisonReader = memo(function ComparisonReader(props: ComparisonReaderProps) {
  const { rows, items, layout, width, summary, words, unit, source, againstName } = props
  const { locale } = words
  const origin = useOrigin()
  const pointed = useRef<SummaryFlow | null>(null)
  const onActive = useCallback((flow: SummaryFlow | null) => {
    pointed.current = flow
  }, [])
  const open = (event: MouseEvent | KeyboardEvent): void =>
    openFigure(event, origin, pointed.current && { period: summary.period, flow: pointed.current })
  const names = useMemo(
    () => ({
      period: formatPeriodLabel(summary.period, { locale }),
      against: againstName?.long ?? formatPeriodLabel(summary.against, { locale }),
    }),
    [summary, locale, againstName],
  )
  const tooltip = useMemo(
    () => <ComparisonTooltip {...{ rows, items, words, names, unit, source, onActive }} />,
    [rows, items, words, names, unit, source, onActive],
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what it holds is an application that takes keys
    <div
      onClick={open}
      onKeyDown={(event) => event.key === 'Enter' && open(event)}
      className={origin ? 'cursor-pointer' : undefined}
    >
      <BarChart
        layout="vertical"
        width={width}
        height={layout.height}
        data={items}
        margin={layout.margin}
        barGap={PAIR.gap}
        barSize={PAIR.bar}
        accessibilityLayer
        aria-label={words.t('compare.label', names)}
      >
        <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
        <YAxis type="category" dataKey="flow" hide />
        <Bar dataKey="value" shape={NoShape} isAnimationActive={false} />
        <Bar dataKey="against" shape={NoShape} isAnimationActive={false} />
        <Tooltip
          content={tooltip}
          cursor={CURSOR}
          filterNull={false}
          isAnimationActive={false}
          wrapperStyle={TOOLTIP_STYLE}
        />
      </BarChart>
    </div>
  )
})

export default ComparisonReader

const NoShape = () => null
// It lies over the picture: pale enough to see through.
const CURSOR = { fill: 'var(--ink)', fillOpacity: 0.05 }
const TOOLTIP_STYLE = { zIndex: 10 }

interface ComparisonTooltipProps {
  readonly rows: readonly ComparisonRow[]
  readonly items: readonly ComparisonItem[]
  readonly words: FigureWords
  readonly names: { readonly period: string; readonly against: string }
  readonly unit: string
  readonly source: string
  /** Told which flow is pointed at. */
  readonly onActive: (flow: SummaryFlow | null) => void
  readonly active?: boolean
  readonly label?: string | number
}

function ComparisonTooltip({
  rows,
  items,
  words,
  names,
  unit,
  source,
  onActive,
  active,
  label,
}: ComparisonTooltipProps) {
  const at = active ? rows.findIndex((row) => row.flow === label) : -1
  const [row, item] = [rows[at], items[at]]
  const flow = row?.flow ?? null
  useEffect(() => onActive(flow), [onActive, flow])
  if (!row || !item) return <ChartTooltip content={null} />
  const side = (id: 'period' | 'against', value: ComparisonRow['value']): TooltipRow => {
    const note = words.notes(value)
    return {
      id,
      label: names[id],
      value: words.full(value, row.flow === 'B' ? 'always' : 'auto'),
      colour: FLOW_LOOK[row.flow].colour,
      mark: value.have < value.need ? 'hatched' : id === 'period' ? 'solid' : 'hollow',
      ...(note && { note }),
    }
  }
  const change: TooltipRow = { id: 'change', label: words.t('change'), value: item.change.text }
  return (
    <ChartTooltip
      content={{
        title: item.name,
        rows: [side('period', row.value), side('against', row.against), change],
        footer: [formatUnit(unit, { locale: words.locale }), source].filter(Boolean).join(' · '),
      }}
    />
  )
}
