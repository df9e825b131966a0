'use client'

import { memo, useId, useMemo } from 'react'
import { Bar, BarChart, Tooltip, XAxis, YAxis, ZIndexLayer, type BarShapeProps } from 'recharts'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { Summary } from '@/lib/trade/summary'
import { ChartTooltip, type TooltipRow } from './ChartTooltip'
import { comparisonHeight, comparisonLayout, PAIR } from './comparison-layout'
import { comparisonRows, type ComparisonRow } from './comparison-rows'
import { comparisonItems, comparisonMagnitude, type ComparisonItem } from './comparison-text'
import { ComparisonLabels } from './ComparisonLabels'
import { useFigureWords, valuationOf, type FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import { Hatch } from './Hatch'
import { useElementWidth } from './use-element-width'

export interface ComparisonProps {
  readonly summary: Summary
  /** null: exports, imports, total and balance, as far as known. */
  readonly flow: SummaryFlow | null
  readonly unit: string
  readonly locale: Language
  readonly source: string
}

/** A period beside another: two bars a flow, this one in the flow's colour, the other outlined, the change at the right. */
export const ComparisonChart = memo(function ComparisonChart(props: ComparisonProps) {
  const { summary, flow, unit, locale } = props
  const words = useFigureWords(locale)
  const [ref, width] = useElementWidth()
  const rows = useMemo(() => comparisonRows(summary, flow), [summary, flow])
  return (
    <>
      {unit.startsWith('INDEX') && <p className="mb-3 max-w-measure text-14">{words.t('noLevel')}</p>}
      <p className="mb-2 text-12 text-ink-muted">{comparisonUnit(rows, unit, words)}</p>
      <div ref={ref} className="relative [contain:layout]" style={{ blockSize: comparisonHeight(rows.length) }}>
        {width !== null && <ComparisonCanvas {...props} rows={rows} words={words} width={width} />}
      </div>
    </>
  )
})

export const comparisonUnit = (rows: readonly ComparisonRow[], unit: string, words: FigureWords): string =>
  words.unitLine(unit, comparisonMagnitude(rows), valuationOf(rows.flatMap((row) => [row.value, row.against])))

interface CanvasProps extends ComparisonProps {
  readonly rows: readonly ComparisonRow[]
  readonly words: FigureWords
  readonly width: number
}

/** What the shapes of the bars read from their row. */
interface DrawnItem extends ComparisonItem {
  readonly hatch: string
}

function ComparisonCanvas({ rows, summary, words, width, unit, locale, source }: CanvasProps) {
  const hatchId = useId()
  const { periods, items, layout, names } = useMemo(() => {
    const short = (p: Summary['period']): string => formatPeriodLabel(p, { locale, style: 'short' })
    const ends = [short(summary.period), short(summary.against)] as const
    const drawn = comparisonItems(rows, summary, words, unit).map((item): DrawnItem => ({
      ...item,
      hatch: `url(#${hatchId}${item.flow})`,
    }))
    const long = (p: Summary['period']): string => formatPeriodLabel(p, { locale })
    return {
      periods: ends,
      items: drawn,
      layout: comparisonLayout(drawn, ends, width),
      names: { period: long(summary.period), against: long(summary.against) },
    }
  }, [rows, summary, words, unit, width, locale, hatchId])
  const tooltip = useMemo(
    () => <ComparisonTooltip rows={rows} items={items} words={words} names={names} unit={unit} source={source} />,
    [rows, items, words, names, unit, source],
  )
  return (
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
      <defs>
        {items.map(({ flow }) => (
          <Hatch key={flow} id={`${hatchId}${flow}`} colour={FLOW_LOOK[flow].colour} />
        ))}
      </defs>
      <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey="flow" hide />
      <Bar dataKey="value" shape={ThisBar} isAnimationActive={false} />
      <Bar dataKey="against" shape={OtherBar} isAnimationActive={false} />
      {/* Over the band that marks the pair under the pointer. */}
      <ZIndexLayer zIndex={OVER_CURSOR}>
        <ComparisonLabels items={items} layout={layout} width={width} periods={periods} />
      </ZIndexLayer>
      <Tooltip
        content={tooltip}
        cursor={CURSOR}
        filterNull={false}
        isAnimationActive={false}
        wrapperStyle={TOOLTIP_STYLE}
      />
    </BarChart>
  )
}

const OVER_CURSOR = 650
const CURSOR = { fill: 'var(--wash)' }
const TOOLTIP_STYLE = { zIndex: 10 }

/** Bars of negative values come with a negative width. */
const box = ({ x, y, width, height }: BarShapeProps) => ({
  x: Math.min(x, x + width),
  y,
  width: Math.max(1, Math.abs(width)),
  height,
})

const DASHES = '3 2'

const ThisBar = (props: BarShapeProps) => {
  const item = props.payload as DrawnItem
  const { colour } = FLOW_LOOK[item.flow]
  if (item.valueLook === 'solid') return <rect {...box(props)} fill={colour} />
  const { x, y, width, height } = box(props)
  return (
    <rect
      x={x + 0.75}
      y={y + 0.75}
      width={Math.max(0.5, width - 1.5)}
      height={height - 1.5}
      fill={item.valueLook === 'hatched' ? item.hatch : 'var(--paper)'}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray={item.valueLook === 'dashed' ? DASHES : undefined}
    />
  )
}

const OtherBar = (props: BarShapeProps) => {
  const item = props.payload as DrawnItem
  const { colour } = FLOW_LOOK[item.flow]
  const { x, y, width, height } = box(props)
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={item.againstLook === 'hatched' ? item.hatch : item.againstLook === 'solid' ? colour : 'var(--paper)'}
        fillOpacity={item.againstLook === 'hatched' ? 0.6 : item.againstLook === 'solid' ? 0.22 : 1}
      />
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={Math.max(0.5, width - 1)}
        height={height - 1}
        fill="none"
        stroke={colour}
        strokeDasharray={item.againstLook === 'dashed' ? DASHES : undefined}
      />
    </g>
  )
}

interface ComparisonTooltipProps {
  readonly rows: readonly ComparisonRow[]
  readonly items: readonly ComparisonItem[]
  readonly words: FigureWords
  readonly names: { readonly period: string; readonly against: string }
  readonly unit: string
  readonly source: string
  readonly active?: boolean
  readonly label?: string | number
}

function ComparisonTooltip({ rows, items, words, names, unit, source, active, label }: ComparisonTooltipProps) {
  const at = active ? rows.findIndex((row) => row.flow === label) : -1
  const [row, item] = [rows[at], items[at]]
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
