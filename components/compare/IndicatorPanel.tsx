'use client'

import { useQuery } from '@tanstack/react-query'
import { sourceOf } from '@/components/pair/pair-context'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Panel } from '@/components/ui/Panel'
import { Skeleton } from '@/components/ui/Skeleton'
import { indicatorsQuery, type IndicatorFigure } from '@/lib/client/indicators-query'
import { latestOf } from '@/lib/trade/comparison/base'
import { DETAILS, type Detail } from '@/lib/trade/comparison/detail'
import { isKnown } from '@/lib/trade/comparison/result'
import { formatUnit } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import { IndicatorsFailed } from './IndicatorsFailed'
import { useComparison } from './compare-context'
import { useTakenFrom } from './compare-taken'
import { useCompareWords } from './compare-words'
import { DetailSelect } from './DetailSelect'
import { IndicatorRow } from './IndicatorRow'
import { takenIndicators } from './indicators-taken'

/** About the height of the list, in px. */
const HEIGHT = 900

/** Every indicator with its figure or the reason why not; formula, source and conditions are a click away. */
export function IndicatorPanel() {
  const comparison = useComparison()
  const { reporter, partner, view, indexBase, figures, locale, nameOf, address } = comparison
  const takenFrom = useTakenFrom()
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const pair = { reporter: reporter.code, partner: partner.code }
  const { detail, asOf } = address.query
  const { data, isError, isPlaceholderData, refetch } = useQuery(
    indicatorsQuery(pair, view, indexBase, { detail, asOf }),
  )
  const source = sourceOf(figures, view.selection.source)
  return (
    <Panel
      id="indicators"
      title={t('indicatorPanel.title')}
      subtitle={t('indicatorPanel.intro', {
        source: source.title,
        period: words.period(view.period),
        base: words.base(view.base, 'against'),
      })}
      actions={
        <>
          <DetailSelect suggested={detail ? null : suggestedBy(data)} />
          {data && (
            <TakeAlong
              id="indicators"
              title={t('indicatorPanel.title')}
              figures={{
                table: () => takenIndicators(data, comparison, words),
                unit: formatUnit(view.selection.unit, { locale }),
                codes: { source: view.selection.source },
                period: `${formatPeriod(view.period)}-${formatPeriod(latestOf(view.base))}`,
              }}
              from={takenFrom}
              sources={[{ source, reporter: reporter.name }]}
              disabled={isPlaceholderData}
            />
          )}
        </>
      }
    >
      {isError ? (
        <IndicatorsFailed onRetry={() => void refetch()} />
      ) : data ? (
        <ul
          aria-busy={isPlaceholderData || undefined}
          data-testid="indicators"
          className={`grid gap-x-8 lg:grid-cols-2 ${isPlaceholderData ? 'opacity-85 saturate-50' : ''}`}
        >
          {data.map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} />
          ))}
        </ul>
      ) : (
        <Skeleton label={t('indicatorPanel.pending')} height={HEIGHT} />
      )}
    </Panel>
  )
}

/** What products are split by where nobody asked: as the figures that depend on it say. */
function suggestedBy(indicators: readonly IndicatorFigure[] | undefined): Detail | null {
  for (const { result } of indicators ?? []) {
    const by = isKnown(result) ? DETAILS.find((each) => each === result.with?.by) : undefined
    if (by) return by
  }
  return null
}
