import { excludedSentences } from '@/components/charts/excluded-words'
import type { FigureWords } from '@/components/charts/figure-words'
import { isKnown } from '@/lib/trade/comparison/result'
import { formatGrowth, formatNumber, formatUnit } from '@/lib/trade/format'
import { isComplete } from '@/lib/trade/tiling'
import type { Comparison } from './compare-context'
import type { CompareWords } from './compare-words'
import { changeDecimals } from './measure-text'

/** What a comparison says first. */
export interface ComparisonSentence {
  readonly sentence: string
  /** Why there is no growth; null where there is one, and of a balance. */
  readonly noGrowth: string | null
  /** That the change may be due to figures that the sums leave out. */
  readonly excluded: readonly string[]
}

type Said = Pick<Comparison, 'view' | 'lines' | 'compared' | 'nameOf' | 'locale'>

/** The first line of a comparison in a sentence, made from its figures. */
export function comparisonSentence(
  { view, lines: [line], compared, nameOf, locale }: Said,
  words: CompareWords,
  figureWords: FigureWords,
): ComparisonSentence {
  const { t } = words
  const { value, against, growth } = compared[line.key]!
  const subject = t(`sentence.${view.flow}`, {
    reporter: nameOf(line.reporter),
    partner: nameOf(line.partner),
    period: words.period(view.period),
    value: isComplete(value) ? valueText(value.value!) : 'none',
  })
  const base = words.base(view.base, 'against')
  return {
    sentence: t('sentence.whole', { subject, change: isKnown(growth) ? changeWords(growth.value) : '' }),
    noGrowth:
      isKnown(growth) || view.flow === 'B' ? null : t('sentence.noGrowth', { base, reason: words.cannot(growth) }),
    excluded: excludedSentences(
      figureWords,
      isKnown(growth) ? [{ name: figureWords.flowName(view.flow), value, against }] : [],
      { period: words.period(view.period), base },
    ),
  }

  /** An index is nothing without its base. */
  function valueText(text: string): string {
    const isIndex = line.measure === 'index'
    const number = formatNumber(text, { locale, style: isIndex ? 'full' : 'sentence', unit: line.unit })
    return isIndex ? `${number} (${formatUnit(line.unit, { locale })})` : number
  }

  function changeWords(ratio: number): string {
    const kind = Math.abs(ratio) < 0.0005 ? 'same' : ratio > 3 ? 'times' : ratio > 0 ? 'more' : 'less'
    const percent =
      kind === 'times'
        ? formatNumber(ratio + 1, { locale, decimals: 1 })
        : formatGrowth(ratio, { locale, sign: 'never', decimals: changeDecimals(line.unit, compared[line.key]!) })
    return t(`sentence.change.${kind}`, { percent, base: words.base(view.base) })
  }
}
