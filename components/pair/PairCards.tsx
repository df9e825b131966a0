'use client'

import { memo, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { Sparkline } from '@/components/charts/Sparkline'
import type { SummaryFlow } from '@/lib/trade/flow'
import { excludedOf } from '@/lib/trade/excluded'
import { SUMMARY_FLOWS } from '@/lib/trade/flow'
import type { FlowValue } from '@/lib/trade/flow-value'
import {
  formatGrowth,
  formatNumber,
  formatPeriodLabel,
  formatUnit,
  magnitudeOf,
  type Magnitude,
} from '@/lib/trade/format'
import { pointsOverTime } from '@/lib/trade/over-time'
import type { Period } from '@/lib/trade/period'
import { summarise, type FlowSummary } from '@/lib/trade/summary'
import { usePair } from './pair-context'

const COLOUR: Readonly<Record<SummaryFlow, string>> = {
  X: 'var(--flow-exports)',
  M: 'var(--flow-imports)',
  T: 'var(--flow-total)',
  B: 'var(--flow-balance)',
}

/** Exports, imports, total and balance of the period, each with its change and its line. */
export const PairCards = memo(function PairCards() {
  const { view, locale } = usePair()
  const t = useTranslations('pair')
  const { selection, period, against, sectors, periods, flow } = view
  const summary = useMemo(() => summarise(selection, period, against, sectors), [selection, period, against, sectors])
  const points = useMemo(() => pointsOverTime(selection, periods, sectors), [selection, periods, sectors])
  const label = (p: Period): string => formatPeriodLabel(p, { locale, style: 'short' })
  const magnitude = commonMagnitude(SUMMARY_FLOWS.map((each) => summary.flows[each].value.value))
  const shown = SUMMARY_FLOWS.filter((each) =>
    flow ? each === flow : selection.measure !== 'index' || summary.flows[each].value.value !== null,
  )
  return (
    <section aria-label={t('cards.title', { period: formatPeriodLabel(period, { locale }) })}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-6 lg:grid-cols-4" data-testid="cards">
        {shown.map((each) => (
          <Card key={each} flow={each} figures={summary.flows[each]} magnitude={magnitude}>
            <Sparkline
              values={points.map((point) => wholeValue(point.flows[each]))}
              colour={COLOUR[each]}
              label={
                periods.length
                  ? t('cards.line', { flow: t(`flows.${each}`), from: label(periods[0]!), to: label(periods.at(-1)!) })
                  : ''
              }
            />
          </Card>
        ))}
      </dl>
    </section>
  )
})

/** Null where months are missing: a part of a period beside whole ones would look like a fall. */
const wholeValue = ({ value, have, need }: FlowValue): number | null =>
  value === null || have < need ? null : Number(value)

/** One magnitude for all cards, a step below the largest where that would leave it a single digit: 1,173.9 m, not 1.2 bn. */
function commonMagnitude(values: readonly (string | null)[]): Magnitude {
  const magnitude = magnitudeOf(values)
  const largest = Math.max(0, ...values.map((value) => Math.abs(Number(value ?? 0))))
  return magnitude > 3 && largest / 10 ** magnitude < 10 ? ((magnitude - 3) as Magnitude) : magnitude
}

interface CardProps {
  readonly flow: SummaryFlow
  readonly figures: FlowSummary
  readonly magnitude: Magnitude
  readonly children: ReactNode
}

function Card({ flow, figures, magnitude, children }: CardProps) {
  const { view, locale } = usePair()
  const t = useTranslations('pair')
  const common = useTranslations('common')
  const { value } = figures
  const isIndex = view.selection.measure === 'index'
  const number = formatNumber(value.value, {
    locale,
    style: isIndex ? 'full' : 'compact',
    sign: flow === 'B' ? 'always' : 'auto',
    ...(!isIndex && { magnitude }),
  })
  const missing =
    value.status === 'S' ? common('notSeparable') : value.status === 'C' ? common('confidential') : common('noData')
  const valuation =
    value.value === null
      ? ''
      : value.valuation === 'mixed'
        ? flow === 'B'
          ? t('cards.balanceNote')
          : t('cards.mixed')
        : value.valuation
  const excluded = excludedOf(value, figures.against)
  const leavesOut = (['value', 'against'] as const).flatMap((side) =>
    excluded && excluded[side] > 0
      ? t('cards.excluded', {
          count: excluded[side],
          period: formatPeriodLabel(figures[side].period, { locale, style: 'short' }),
        })
      : [],
  )
  const incomplete = value.value !== null && value.have < value.need
  return (
    <div className="min-w-0 border-t border-ink pt-2">
      <dt className="flex items-center gap-2 text-14">
        <span aria-hidden className="h-0.75 w-4 shrink-0" style={{ background: COLOUR[flow] }} />
        {t(`flows.${flow}`)}
      </dt>
      <dd className="figures mt-1">
        <span className={number ? 'text-28 font-semibold' : 'text-16 text-ink-muted'}>{number ?? missing}</span>
        {number && (
          <span className="ms-1.5 inline-block text-14 text-ink-muted">
            {formatUnit(view.selection.unit, { locale })}
          </span>
        )}
        <span className="mt-0.5 block text-14">
          {incomplete ? (
            common('monthsOf', { have: value.have, need: value.need })
          ) : (
            <Change flow={flow} figures={figures} magnitude={magnitude} />
          )}
        </span>
        <span className="block min-h-4 text-12 text-ink-muted">
          {[valuation, ...leavesOut].filter(Boolean).join(', ')}
        </span>
        <span className="mt-1 block h-9">{children}</span>
      </dd>
    </div>
  )
}

/** Sign and arrow, never good or bad: more trade is not better. */
function Change({ flow, figures, magnitude }: Omit<CardProps, 'children'>) {
  const { view, locale } = usePair()
  const t = useTranslations('pair.cards')
  const against = t('against', { against: formatPeriodLabel(view.against, { locale, style: 'short' }) })
  if (flow === 'B') {
    const base = formatNumber(figures.against.value, { locale, style: 'compact', sign: 'always', magnitude })
    return (
      <span className="text-ink-muted">
        {base ? `${base} · ${formatPeriodLabel(view.against, { locale, style: 'short' })}` : ''}
      </span>
    )
  }
  const { growth } = figures
  if (growth === null)
    return <span className="text-ink-muted">{figures.value.value === null ? '' : t('noGrowth')}</span>
  const Arrow = growth > 0 ? ArrowUp : growth < 0 ? ArrowDown : ArrowRight
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <Arrow size={15} aria-hidden />
      <b className="font-semibold">
        {formatGrowth(growth, { locale, decimals: view.selection.measure === 'index' ? 0 : 1 })}
      </b>
      <span className="text-ink-muted">{against}</span>
    </span>
  )
}
