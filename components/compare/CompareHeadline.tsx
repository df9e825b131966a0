'use client'

import { useTranslations } from 'next-intl'
import { excludedSentences } from '@/components/charts/excluded-words'
import { useFigureWords } from '@/components/charts/figure-words'
import { isKnown } from '@/lib/trade/comparison/result'
import { isComplete } from '@/lib/trade/tiling'
import { formatGrowth, formatNumber, formatUnit } from '@/lib/trade/format'
import { CommonGrowth } from './CommonGrowth'
import { useComparison } from './compare-context'
import { changeDecimals } from './measure-text'
import { useCompareWords } from './compare-words'

/** The comparison in a sentence, and where a side is not complete what can be said instead. */
export function CompareHeadline() {
  const comparison = useComparison()
  const { reporter, partner, view, lines, compared, locale, nameOf, figures } = comparison
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const sectorName = useTranslations('sectors')
  const pair = useTranslations('pair')
  const [line] = lines
  const isIndex = line.measure === 'index'
  const { value, against, growth } = compared[line.key]!
  const figureWords = useFigureWords(locale)
  const excluded = excludedSentences(
    figureWords,
    isKnown(growth) ? [{ name: figureWords.flowName(view.flow), value, against }] : [],
    { period: words.period(view.period), base: words.base(view.base, 'against') },
  )
  const subject = t(`sentence.${view.flow}`, {
    reporter: reporter.name,
    partner: partner.name,
    period: words.period(view.period),
    value: isComplete(value) ? valueText(value.value!) : 'none',
  })
  const change = isKnown(growth) ? changeWords(growth.value) : ''
  const source = figures.sources.find(({ id }) => id === line.source)
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {t('sentence.whole', { subject, change })}
      </p>
      {!isKnown(growth) && view.flow !== 'B' && (
        <p className="mt-2 max-w-measure text-16 text-ink-muted">
          {t('sentence.noGrowth', { base: words.base(view.base, 'against'), reason: words.cannot(growth) })}
        </p>
      )}
      {excluded.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-measure text-14" data-testid="excluded">
          {sentence}
        </p>
      ))}
      {isIndex && <p className="mt-2 max-w-measure text-16">{pair('headline.noLevel')}</p>}
      <CommonGrowth />
      {view.sectors.length > 0 && (
        <p className="mt-2 text-14 text-ink-muted">
          {t('sentence.ofSectors', { sectors: view.sectors.map((id) => sectorName(`${id}.name`)).join(', ') })}
        </p>
      )}
      {source && (
        <p className="mt-2 text-14 text-ink-muted">
          {source.publisher}, {source.title}
        </p>
      )}
    </div>
  )

  /** An index is nothing without its base. */
  function valueText(text: string): string {
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
