'use client'

import { Disclosure } from '@/components/ui/Disclosure'
import type { IndicatorFigure } from '@/lib/client/indicators-query'
import { isKnown, type Known } from '@/lib/trade/comparison/result'
import { formatUnit } from '@/lib/trade/format'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'
import { aboutText, figureText } from './indicator-text'

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

/** What belongs to a figure. */
function About({ figure }: { readonly figure: Known }) {
  const comparison = useComparison()
  const words = useCompareWords(comparison.locale, comparison.nameOf)
  const said = aboutText(figure, comparison, words)
  return said ? <span className="ms-2 text-12 font-normal text-ink-muted">{said}</span> : null
}
