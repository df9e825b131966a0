import { sourceOf } from '@/components/pair/pair-context'
import type { IndicatorKind } from '@/lib/trade/comparison/indicators/indicator'
import type { Known } from '@/lib/trade/comparison/result'
import { formatGrowth, formatNumber, formatPoints, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'
import type { Comparison } from './compare-context'
import type { CompareWords } from './compare-words'

/** An indicator's figure as it is read: "+1.1 %", "780.9 m", "0.145". */
export function figureText(kind: IndicatorKind, figure: Known, locale: Language): string | null {
  const { value } = figure
  if (kind === 'growth') return formatGrowth(value, { locale })
  if (kind === 'percent') return formatShare(value, { locale })
  if (kind === 'points') return formatPoints(value, { locale })
  if (kind === 'rank') return formatNumber(value, { locale, decimals: 0 })
  if (kind === 'index') return formatNumber(value, { locale, decimals: 1 })
  if (kind === 'amount') return formatNumber(value, { locale, style: 'compact', sign: 'auto' })
  return formatNumber(value, { locale, decimals: 3 })
}

/** What belongs to a figure: years, places, the base, how many parts, and the source where it is another one; '' of none. */
export function aboutText(
  figure: Known,
  { view, figures }: Pick<Comparison, 'view' | 'figures'>,
  words: CompareWords,
): string {
  const { years, of, base, parts, by, from, product, label, above, editions } = figure.with ?? {}
  const basePeriod = base === undefined ? null : parsePeriod(String(base))
  return [
    years !== undefined && words.t('indicatorPanel.perYear', { years }),
    of !== undefined && words.t('indicatorPanel.of', { of }),
    basePeriod && words.t('indicatorPanel.base', { base: words.period(basePeriod) }),
    product !== undefined &&
      words.t('indicatorPanel.greatest', {
        product: by === 'sector' || label === product ? (label ?? product) : `${product} ${label}`,
      }),
    parts !== undefined && words.t('indicatorPanel.parts', { parts, by: by ?? 'sector' }),
    above !== undefined && words.t('indicatorPanel.above', { above }),
    from !== undefined &&
      from !== view.selection.source &&
      words.t('indicatorPanel.otherSource', { source: sourceOf(figures, String(from)).title }),
    editions !== undefined &&
      words.t('indicatorPanel.editions', { editions: words.editions(String(editions).split(' ')) }),
  ]
    .filter(Boolean)
    .join(', ')
}
