'use client'

import { useMemo } from 'react'
import { ComparisonPanel } from '@/components/charts/ComparisonPanel'
import { sourceOf } from '@/components/pair/pair-context'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { compare } from '@/lib/trade/comparison/compared'
import { numberOf } from '@/lib/trade/comparison/result'
import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import { flowValue } from '@/lib/trade/flow-value'
import type { FlowSummary, Summary } from '@/lib/trade/summary'
import { useComparison } from './compare-context'
import { baseNames } from './compare-taken'
import { useCompareWords } from './compare-words'
import { useCompareFrame } from './use-compare-frame'

/** The pair's four flows: the period beside its base. */
export function CompareBars({ state }: { readonly state: FiguresState }) {
  const { view, locale, nameOf, figures } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { selection, period, base, sectors } = view
  const summary = useMemo((): Summary => {
    const flowOf = (flow: SummaryFlow): FlowSummary => {
      const { value, against, growth } = compare((each) => flowValue(selection, flow, each, sectors), period, base)
      return { value, against, growth: flow === 'B' ? null : numberOf(growth) }
    }
    const flows = Object.fromEntries(SUMMARY_FLOWS.map((flow) => [flow, flowOf(flow)])) as Summary['flows']
    return { period, against: base.periods[0], flows }
  }, [selection, period, base, sectors])
  const baseName = useMemo(() => baseNames(base, words), [base, words])
  const frame = useCompareFrame({
    id: 'compare',
    title: words.t('bars.title', { period: words.period(period), base: words.base(base, 'against') }),
    source: selection.source,
    state,
  })
  return (
    <ComparisonPanel
      frame={frame}
      summary={summary}
      againstName={baseName}
      flow={null}
      unit={selection.unit}
      locale={locale}
      source={sourceOf(figures, selection.source).publisher}
    />
  )
}
