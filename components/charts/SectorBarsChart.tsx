'use client'

import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Breakdown } from '@/lib/trade/breakdown'
import type { SummaryFlow } from '@/lib/trade/flow'
import {
  formatGrowth,
  formatPeriodLabel,
  formatPoints,
  formatShare,
  formatUnit,
  type Magnitude,
} from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import type { Language } from '@/lib/trade/locale'
import type { SectorId } from '@/lib/trade/sector'
import type { FlowValuation } from '@/lib/trade/flow-value'
import { chartMagnitude } from './chart-magnitude'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { growthOrReason } from './sector-text'
import { barLook } from './figure-status'
import { useFigureWords, type FigureWords } from './figure-words'
import { sectorColour } from './flow-look'
import { sectorBars, type SectorBar } from './sector-rows'
import { SectorBarRow, SectorBarsHeader, type BarCells } from './SectorBarRow'

export interface SectorBarsProps {
  readonly breakdown: Breakdown
  /** The direction that is split. */
  readonly flow: Extract<SummaryFlow, 'X' | 'M'>
  readonly labels: Readonly<Record<SectorId, string>>
  readonly chosen: readonly SectorId[]
  readonly onToggleSector: (sector: SectorId) => void
  readonly unit: string
  readonly valuation: FlowValuation
  readonly locale: Language
  readonly source: string
}

/** The sectors of a period, largest first, with share, change and contribution; a row is a switch for its sector. */
export const SectorBarsChart = memo(function SectorBarsChart(props: SectorBarsProps) {
  const { breakdown, labels, chosen, onToggleSector, unit, valuation, locale, source } = props
  const words = useFigureWords(locale)
  const { t } = words
  const bars = useMemo(() => sectorBars(breakdown, chosen), [breakdown, chosen])
  const { total, notAllocated } = breakdown
  const magnitude = sectorMagnitude(breakdown)
  const list = useListbox(bars.bars.length, (index) => onToggleSector(bars.bars[index]!.id))
  const active = list.active === null ? undefined : bars.bars[list.active]
  return (
    <div className="@container relative">
      <p className="mb-2 text-12 text-ink-muted">
        {words.unitLine(unit, magnitude, valuation)}
        <span className="screen-only"> · {t('sectors.filter')}</span>
      </p>
      <SectorBarsHeader t={t} />
      <div
        role="listbox"
        tabIndex={-1}
        aria-multiselectable
        aria-label={t('sectors.label')}
        onKeyDown={list.onKeyDown}
        onPointerLeave={list.leave}
        onBlur={list.leave}
      >
        {bars.bars.map((bar, index) => (
          <SectorBarRow
            key={bar.id}
            cells={cellsOf(bar, labels[bar.id], words, magnitude, total.against.value === null)}
            zero={bars.zero}
            colour={bar.coloured ? sectorColour(bar.id) : 'var(--mark-resting)'}
            option={{
              ...list.option(index),
              selected: chosen.includes(bar.id),
              label: optionText(bar, labels[bar.id], words, magnitude),
            }}
          />
        ))}
      </div>
      {bars.rest && (
        <SectorBarRow
          cells={{
            label: t('notAllocated'),
            value: words.inChart({ value: notAllocated.value, status: null }, magnitude),
            share: formatShare(notAllocated.share, { locale }) ?? '',
            change: null,
            changeText: '',
            contribution: pointsFigure(notAllocated.contribution, locale),
            bar: { ...bars.rest, look: 'hatched' },
          }}
          zero={bars.zero}
          colour="var(--mark-rest)"
        />
      )}
      <SectorBarRow
        cells={{
          label: t('total'),
          value: words.inChart(total.value, magnitude),
          share: formatShare(share(total.value.value, total.value.value), { locale }) ?? '',
          change: total.growth,
          changeText: growthOrReason(total.growth, total.value, total.against, breakdown, words),
          contribution: pointsFigure(total.growth, locale),
          note: words.brief(total.value),
          bar: null,
        }}
        zero={bars.zero}
        colour="var(--ink)"
        total
      />
      <FloatingTooltip content={active ? tooltipOf(active, props, words) : null} at={{ top: list.top, right: 0 }} />
      <span className="sr-only">{[formatUnit(unit, { locale }), source].join(' · ')}</span>
    </div>
  )
})

/** Points without their unit, which the head of the column names. */
const pointsFigure = (ratio: number | null, locale: Language): string =>
  formatPoints(ratio, { locale })?.split('\u00a0')[0] ?? ''

/** The magnitude of a breakdown: of its total and its parts. */
export const sectorMagnitude = ({ total, parts }: Breakdown): Magnitude =>
  chartMagnitude([total.value.value, ...parts.map((part) => part.value.value)])

function cellsOf(bar: SectorBar, label: string, words: FigureWords, magnitude: Magnitude, noBase: boolean): BarCells {
  const { locale } = words
  return {
    label,
    value: words.inChart(bar.value, magnitude),
    share: formatShare(bar.share, { locale }) ?? '',
    change: bar.growth,
    changeText: growthOrReason(bar.growth, bar.value, bar.against, null, words, noBase),
    contribution: pointsFigure(bar.contribution, locale),
    note: words.brief(bar.value),
    bar: { start: bar.start, length: bar.length, look: barLook(bar.value) },
  }
}

function optionText(bar: SectorBar, name: string, words: FigureWords, magnitude: Magnitude): string {
  const { locale, t } = words
  return t('sectors.option', {
    name,
    value: words.inChart(bar.value, magnitude),
    share: formatShare(bar.share, { locale }) ?? t('missing.noData'),
    change: growthOrReason(bar.growth, bar.value, bar.against, null, words),
    contribution: formatPoints(bar.contribution, { locale, style: 'long' }) ?? t('missing.noData'),
  })
}

function tooltipOf(bar: SectorBar, props: SectorBarsProps, words: FigureWords): ChartTooltipContent {
  const { breakdown, labels, unit, source, locale } = props
  const sides = [
    { id: 'period', period: breakdown.period, value: bar.value },
    { id: 'against', period: breakdown.against, value: bar.against },
  ]
  return {
    title: labels[bar.id],
    rows: [
      ...sides.map(({ id, period, value }) => {
        const note = words.notes(value)
        return { id, label: formatPeriodLabel(period, { locale }), value: words.full(value), ...(note && { note }) }
      }),
      {
        id: 'change',
        label: words.t('change'),
        value: formatGrowth(bar.growth, { locale }) ?? growthOrReason(null, bar.value, bar.against, breakdown, words),
      },
    ],
    footer: [formatUnit(unit, { locale }), source].filter(Boolean).join(' · '),
  }
}

/** One stop of the Tab key for a list of switches: arrow keys, Home and End move, Enter or Space switches, Escape closes the values. */
function useListbox(count: number, onToggle: (index: number) => void) {
  const [stop, setStop] = useState(0)
  const [active, setActive] = useState<number | null>(null)
  const [top, setTop] = useState(0)
  const items = useRef(new Map<number, HTMLDivElement>())
  const show = (index: number): void => {
    const element = items.current.get(index)
    const list = element?.parentElement
    if (element && list) setTop(list.offsetTop + element.offsetTop - list.offsetTop + element.offsetHeight + 2)
    setActive(index)
  }
  const move = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index))
    setStop(next)
    items.current.get(next)?.focus()
    show(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: count - 1 }
    const next = steps[event.key]
    if (next !== undefined) move(next)
    else if (event.key === 'Enter' || event.key === ' ') onToggle(stop)
    else if (event.key === 'Escape' && active !== null) setActive(null)
    else return
    event.preventDefault()
  }
  return {
    active,
    top,
    onKeyDown,
    leave: useCallback(() => setActive(null), []),
    option: (index: number) => ({
      tabIndex: index === Math.min(stop, count - 1) ? 0 : -1,
      ref: (element: HTMLDivElement | null) => {
        if (element) items.current.set(index, element)
        else items.current.delete(index)
      },
      onFocus: () => show(index),
      onPointerEnter: () => show(index),
      onClick: () => {
        setStop(index)
        onToggle(index)
      },
    }),
  }
}
