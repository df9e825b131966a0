'use client'

import { memo, useMemo, useState } from 'react'
import { formatPeriodLabel, formatPoints } from '@/lib/trade/format'
import { againstLabel } from './against-name'
import { FloatingTooltip } from './ChartTooltip'
import { useFigureWords, type FigureWords } from './figure-words'
import { nameOf } from './part-names'
import { PartLabel, type PartsProps } from './PartBarsChart'
import { partTooltip } from './part-tooltip'
import { waterfall, type Waterfall, type WaterfallStep } from './waterfall'

/** Parts that stand alone; the rest of them are one step. */
export const MOST_STEPS = 10

const GRID =
  'relative grid items-center gap-x-2.5 [grid-template-areas:"label_points"_"bar_bar"] grid-cols-[1fr_auto] @lg:[grid-template-areas:"label_bar_points"] @lg:grid-cols-[minmax(0,11rem)_1fr_4.5rem] @4xl:grid-cols-[minmax(0,18rem)_1fr_6rem]'

/** Which parts moved the whole from one period to the other, in percentage points: steps from zero to its growth. */
export const WaterfallChart = memo(function WaterfallChart(props: PartsProps) {
  const { breakdown, names, wholeName, restName, locale } = props
  const words = useFigureWords(locale)
  const { t } = words
  const fall = useMemo(() => waterfall(breakdown, MOST_STEPS), [breakdown])
  const [active, setActive] = useState<{ readonly id: string; readonly top: number } | null>(null)
  if (!fall) return null
  const pointed = breakdown.parts.find(({ id }) => id === active?.id)
  const labelOf = ({ id, kind, count }: WaterfallStep) => {
    if (kind === 'part') return <PartLabel name={nameOf(names, id)} />
    return kind === 'others' ? t('parts.others', { count }) : kind === 'rest' ? restName : wholeName
  }
  return (
    <div className="@container relative">
      <p className="mb-2 text-12 text-ink-muted">
        {t('waterfall.unit', {
          against: againstLabel(props),
          period: formatPeriodLabel(breakdown.period, { locale }),
        })}
      </p>
      <div role="presentation" onPointerLeave={() => setActive(null)} onBlur={() => setActive(null)}>
        <ul>
          {fall.steps.map((step, index) => {
            const show = (element: HTMLElement): void =>
              setActive({ id: step.id, top: element.offsetTop + element.offsetHeight + 2 })
            return (
              <li key={step.id}>
                <div
                  role="presentation"
                  onPointerEnter={(event) => show(event.currentTarget)}
                  onFocus={(event) => show(event.currentTarget)}
                  className={`${GRID} figures py-1 text-14 ${step.kind === 'total' ? 'mt-1 border-t border-ink font-semibold' : ''} ${step.kind === 'part' ? 'hover:bg-wash pointer-coarse:py-2' : ''}`}
                >
                  <span className="min-w-0 [grid-area:label]">{labelOf(step)}</span>
                  <Track step={step} next={fall.steps[index + 1]} fall={fall} colour={colourOf(step, props)} />
                  <span className="text-end whitespace-nowrap [grid-area:points]">
                    {formatPoints(step.contribution, { locale })}
                  </span>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
      <FloatingTooltip
        content={pointed ? partTooltip(pointed, props, words) : null}
        at={{ top: active?.top ?? 0, right: 0 }}
      />
    </div>
  )
})

function colourOf({ id, kind }: WaterfallStep, { names }: PartsProps): string {
  if (kind === 'part') return nameOf(names, id).colour
  return kind === 'total' ? 'var(--ink)' : 'var(--mark-rest)'
}

interface TrackProps {
  readonly step: WaterfallStep
  readonly next: WaterfallStep | undefined
  readonly fall: Waterfall
  readonly colour: string
}

function Track({ step, next, fall, colour }: TrackProps) {
  const span = fall.high - fall.low || 1
  const place = (value: number): string => percent((value - fall.low) / span)
  const length = Math.abs(step.to - step.from) / span
  return (
    <span className="relative h-4 min-w-0 [grid-area:bar]">
      <span className="absolute -inset-y-1.5 w-px bg-control" style={{ insetInlineStart: place(0) }} />
      <span
        data-mark="step"
        className={`absolute inset-y-0 forced-color-adjust-none ${step.kind === 'rest' ? 'hatched border border-current' : 'bg-current'}`}
        style={{
          color: colour,
          insetInlineStart: place(Math.min(step.from, step.to)),
          inlineSize: `max(1px, ${percent(length)})`,
        }}
      />
      {/* The next step begins where this one ends. */}
      {next && next.kind !== 'total' && (
        <span
          className="absolute top-0 -bottom-7 hidden w-px bg-ink @lg:block"
          style={{ insetInlineStart: place(step.to) }}
        />
      )}
    </span>
  )
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** The chart in words: from which period to which, the growth, and what moved it most. */
export function waterfallSummary(props: PartsProps, words: FigureWords): string | null {
  const { breakdown, names, wholeName, locale } = props
  const fall = waterfall(breakdown, MOST_STEPS)
  if (!fall) return null
  const moved = fall.steps
    .filter(({ kind }) => kind === 'part')
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 3)
    .map(({ id, contribution }) => `${nameOf(names, id).name} ${formatPoints(contribution, { locale })}`)
  return words.t('waterfall.summary', {
    whole: wholeName,
    growth: formatPoints(breakdown.total.growth, { locale }) ?? '',
    parts: new Intl.ListFormat(locale, { type: 'unit' }).format(moved),
  })
}
