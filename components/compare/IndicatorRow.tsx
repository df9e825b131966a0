'use client'

import { sourceOf } from '@/components/pair/pair-context'
import { Disclosure } from '@/components/ui/Disclosure'
import type { IndicatorFigure } from '@/lib/client/indicators-query'
import type { IndicatorKind } from '@/lib/trade/comparison/indicators/indicator'
import { isKnown, type Known } from '@/lib/trade/comparison/result'
import { formatGrowth, formatNumber, formatPoints, formatShare, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

/** An indicator: name, figure, what belongs to it; what it means and rests on is one click away. */
export function IndicatorRow({ indicator }: { readonly indicator: IndicatorFigure }) {
  const { locale, nameOf, view } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const { id, kind, formula, source, result } = indicator
  return (
    <li className="border-b border-hairline pt-2 pb-1" data-indicator={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-14 font-semibold">{t(`indicators.${id}.name`)}</h3>
        {isKnown(result) && (
          <p className="figures text-end text-16 font-semibold">
            {figureText(kind, result, locale)}
            {id === 'unit-value' && (
              <span className="ms-1.5 text-12 font-normal text-ink-muted">
                {t('indicatorPanel.perKilogram', { unit: formatUnit(view.selection.unit, { locale }) })}
              </span>
            )}
            {id === 'balance' && (
              <span className="ms-1.5 text-12 font-normal text-ink-muted">
                {formatUnit(view.selection.unit, { locale })}
              </span>
            )}
            <About figure={result} />
          </p>
        )}
      </div>
      {!isKnown(result) && (
        <p className="text-14 text-ink-muted">{t('indicatorPanel.cannot', { reason: words.cannot(result) })}</p>
      )}
      <Disclosure summary={t('indicatorPanel.how')}>
        <p className="max-w-measure">{t(`indicators.${id}.meaning`)}</p>
        <dl className="mt-2 grid max-w-measure grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-ink-muted">{t('indicatorPanel.formula')}</dt>
          <dd className="figures wrap-anywhere">{formula}</dd>
          <dt className="text-ink-muted">{t('indicatorPanel.source')}</dt>
          <dd>{source ?? t('indicatorPanel.byDefinition')}</dd>
          <dt className="text-ink-muted">{t('indicatorPanel.conditions')}</dt>
          <dd>{t(`indicators.${id}.conditions`)}</dd>
        </dl>
      </Disclosure>
    </li>
  )
}

/** What belongs to a figure: years, places, the base, how many parts, and the source where it is another one. */
function About({ figure }: { readonly figure: Known }) {
  const { locale, nameOf, view, figures } = useComparison()
  const words = useCompareWords(locale, nameOf)
  const { years, of, base, parts, by, from } = figure.with ?? {}
  const basePeriod = base === undefined ? null : parsePeriod(String(base))
  const said = [
    years !== undefined && words.t('indicatorPanel.perYear', { years }),
    of !== undefined && words.t('indicatorPanel.of', { of }),
    basePeriod && words.t('indicatorPanel.base', { base: words.period(basePeriod) }),
    parts !== undefined && words.t('indicatorPanel.parts', { parts, by: by ?? 'sector' }),
    from !== undefined &&
      from !== view.selection.source &&
      words.t('indicatorPanel.otherSource', { source: sourceOf(figures, String(from)).title }),
  ].filter(Boolean)
  return said.length ? <span className="ms-2 text-12 font-normal text-ink-muted">{said.join(', ')}</span> : null
}

function figureText(kind: IndicatorKind, figure: Known, locale: Language): string | null {
  const { value } = figure
  if (kind === 'growth') return formatGrowth(value, { locale })
  if (kind === 'percent') return formatShare(value, { locale })
  if (kind === 'points') return formatPoints(value, { locale })
  if (kind === 'rank') return formatNumber(value, { locale, decimals: 0 })
  if (kind === 'index') return formatNumber(value, { locale, decimals: 1 })
  if (kind === 'amount') return formatNumber(value, { locale, style: 'compact', sign: 'auto' })
  return formatNumber(value, { locale, decimals: 3 })
}
