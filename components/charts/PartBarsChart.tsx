'use client'

import { memo, useMemo, useState } from 'react'
import Link from 'next/link'
import type { Breakdown } from '@/lib/trade/breakdown'
import type { Flow } from '@/lib/trade/flow'
import type { FlowValuation } from '@/lib/trade/flow-value'
import { formatPoints, formatShare, type Magnitude } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import type { Language } from '@/lib/trade/locale'
import { Button } from '@/components/ui/Button'
import type { AgainstName } from './against-name'
import { chartMagnitude } from './chart-magnitude'
import { FloatingTooltip } from './ChartTooltip'
import { barLook } from './figure-status'
import { useFigureWords, type FigureWords } from './figure-words'
import { partBars, type PartBar } from './part-bars'
import { fullName, nameOf, type PartName, type PartNames } from './part-names'
import { partTooltip } from './part-tooltip'
import { SectorBarRow, SectorBarsHeader, type BarCells } from './SectorBarRow'
import { growthOrReason } from './sector-text'

export interface PartsProps {
  readonly breakdown: Breakdown
  /** What it is held against, where that is no one period. */
  readonly againstName?: AgainstName
  readonly names: PartNames
  /** What one of the parts is called: "Chapter". */
  readonly heading: string
  /** What the whole is called, and what of it is in none of the parts. */
  readonly wholeName: string
  readonly restName: string
  /** Total of all products, decimal text: what shares of the total are taken of. */
  readonly grandTotal: string | null
  /** The flow that is drawn, for what is taken along. */
  readonly flow?: Flow
  readonly unit: string
  readonly valuation: FlowValuation
  readonly locale: Language
  readonly source: string
}

/** Rows that are shown before a reader asks for all. */
const FIRST_ROWS = 24

/** The parts of a whole, largest first, with share, change and contribution; each leads to what it is made of itself. */
export const PartBarsChart = memo(function PartBarsChart(props: PartsProps) {
  const { breakdown, names, heading, wholeName, restName, unit, valuation, locale } = props
  const words = useFigureWords(locale)
  const { t } = words
  const { bars, rest, zero } = useMemo(() => partBars(breakdown), [breakdown])
  const [all, setAll] = useState(false)
  const [active, setActive] = useState<{ readonly index: number; readonly top: number } | null>(null)
  const { total, notAllocated } = breakdown
  const magnitude = partsMagnitude(breakdown)
  const shown = all || bars.length <= FIRST_ROWS + 1 ? bars : bars.slice(0, FIRST_ROWS)
  const pointed = active === null ? undefined : bars[active.index]
  const show = (element: HTMLElement, index: number) =>
    setActive({ index, top: element.offsetTop + element.offsetHeight + 2 })
  return (
    <div className="@container relative">
      <p className="mb-2 text-12 text-ink-muted">{words.unitLine(unit, magnitude, valuation)}</p>
      <SectorBarsHeader t={t} heading={heading} />
      <div role="presentation" onPointerLeave={() => setActive(null)} onBlur={() => setActive(null)}>
        <ul>
          {shown.map((bar, index) => (
            <li key={bar.id}>
              <div
                role="presentation"
                onPointerEnter={(event) => show(event.currentTarget, index)}
                onFocus={(event) => show(event.currentTarget, index)}
              >
                <SectorBarRow
                  cells={cellsOf(bar, nameOf(names, bar.id), words, magnitude, total.against.value === null)}
                  zero={zero}
                  colour={nameOf(names, bar.id).colour}
                  live
                />
              </div>
            </li>
          ))}
        </ul>
      </div>
      {shown.length < bars.length && (
        <Button variant="quiet" className="my-1" onClick={() => setAll(true)}>
          {t('parts.showAll', { count: bars.length })}
        </Button>
      )}
      {rest && (
        <SectorBarRow
          cells={{
            label: restName,
            value: words.inChart({ value: notAllocated.value, status: null }, magnitude),
            share: formatShare(notAllocated.share, { locale }) ?? '',
            change: null,
            changeText: '',
            contribution: pointsFigure(notAllocated.contribution, locale),
            bar: { ...rest, look: 'hatched' },
          }}
          zero={zero}
          colour="var(--mark-rest)"
        />
      )}
      <SectorBarRow
        cells={{
          label: wholeName,
          value: words.inChart(total.value, magnitude),
          share: formatShare(share(total.value.value, total.value.value), { locale }) ?? '',
          change: total.growth,
          changeText:
            total.value.value === null
              ? ''
              : growthOrReason(total.growth, total.value, total.against, breakdown, words),
          contribution: pointsFigure(total.growth, locale),
          note: words.brief(total.value),
          bar: null,
        }}
        zero={zero}
        colour="var(--ink)"
        total
      />
      <FloatingTooltip
        content={pointed ? partTooltip(pointed, props, words) : null}
        at={{ top: active?.top ?? 0, right: 0 }}
      />
    </div>
  )
})

/** Points without their unit, which the head of the column names. */
const pointsFigure = (ratio: number | null, locale: Language): string =>
  formatPoints(ratio, { locale })?.split('\u00a0')[0] ?? ''

/** The magnitude of a breakdown: of its total and its parts. */
export const partsMagnitude = ({ total, parts }: Breakdown): Magnitude =>
  chartMagnitude([total.value.value, ...parts.map((part) => part.value.value)])

function cellsOf(bar: PartBar, name: PartName, words: FigureWords, magnitude: Magnitude, noBase: boolean): BarCells {
  const { locale } = words
  const known = bar.value.value !== null
  return {
    label: <PartLabel name={name} />,
    value: known ? words.inChart(bar.value, magnitude) : '–',
    share: formatShare(bar.share, { locale }) ?? '',
    change: bar.growth,
    changeText: known ? growthOrReason(bar.growth, bar.value, bar.against, null, words, noBase) : '',
    contribution: pointsFigure(bar.contribution, locale),
    note: [name.note, known ? words.brief(bar.value) : words.missing(bar.value)].filter(Boolean).join(', ') || null,
    bar: bar.bar && { ...bar.bar, look: barLook(bar.value) },
  }
}

/** Name of a part; where it can be taken apart the whole row is its link. */
export function PartLabel({ name, stretched = true }: { readonly name: PartName; readonly stretched?: boolean }) {
  if (!name.href) return fullName(name)
  return (
    <Link
      href={name.href}
      prefetch={false}
      scroll={false}
      className={`underline decoration-control underline-offset-[0.2em] hover:decoration-current ${stretched ? 'after:absolute after:inset-0 after:content-[""]' : ''}`}
    >
      {fullName(name)}
    </Link>
  )
}
