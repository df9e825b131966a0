'use client'

import { useTranslations } from 'next-intl'
import { useFigureWords } from '@/components/charts/figure-words'
import { CommonGrowth } from './CommonGrowth'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'
import { comparisonSentence } from './comparison-sentence'
import { publisherName } from '@/lib/trade/publisher'

/** The comparison in a sentence, and where a side is not complete what can be said instead. */
export function CompareHeadline() {
  const comparison = useComparison()
  const { view, lines, locale, nameOf, figures } = comparison
  const words = useCompareWords(locale, nameOf)
  const { t } = words
  const sectorName = useTranslations('sectors')
  const pair = useTranslations('pair')
  const figureWords = useFigureWords(locale)
  const [line] = lines
  const { sentence, noGrowth, excluded } = comparisonSentence(comparison, words, figureWords)
  const source = figures.sources.find(({ id }) => id === line.source)
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {sentence}
      </p>
      {noGrowth !== null && <p className="mt-2 max-w-measure text-16 text-ink-muted">{noGrowth}</p>}
      {excluded.map((each) => (
        <p key={each} className="mt-2 max-w-measure text-14" data-testid="excluded">
          {each}
        </p>
      ))}
      {line.measure === 'index' && <p className="mt-2 max-w-measure text-16">{pair('headline.noLevel')}</p>}
      <CommonGrowth />
      {view.sectors.length > 0 && (
        <p className="mt-2 text-14 text-ink-muted">
          {t('sentence.ofSectors', { sectors: view.sectors.map((id) => sectorName(`${id}.name`)).join(', ') })}
        </p>
      )}
      {source && (
        <p className="mt-2 text-14 text-ink-muted">
          {publisherName(source.publisher, locale)}, {source.title}
        </p>
      )}
    </div>
  )
}
