'use client'

import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '@/components/charts/figure-words'
import { headlineText } from './headline-text'
import { usePair } from './pair-context'
import { publisherName } from '@/lib/trade/publisher'

/** The page in a sentence or three, made from the figures. */
export const PairHeadline = memo(function PairHeadline() {
  const { reporter, partner, view, locale, figures } = usePair()
  const t = useTranslations('pair')
  const sectorName = useTranslations('sectors')
  const figureWords = useFigureWords(locale)
  const text = useMemo(
    () => headlineText(view, { t, sectorName, figureWords, reporter, partner, locale }),
    [view, t, sectorName, figureWords, reporter, partner, locale],
  )
  const source = figures.sources.find(({ id }) => id === view.selection.source)
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {text.sentence}
        {text.others.length > 0 && <span className="mt-2 block text-16 text-ink-muted">{text.others.join(' ')}</span>}
      </p>
      {view.selection.measure === 'index' && <p className="mt-2 max-w-measure text-16">{t('headline.noLevel')}</p>}
      {text.excluded.length > 0 && (
        <p className="mt-2 max-w-measure text-14" data-testid="excluded">
          {text.excluded.join(' ')}
        </p>
      )}
      {source && text.derived && (
        <p className="mt-2 text-14 text-ink-muted">{t('headline.derived', { source: source.title })}</p>
      )}
      {text.sectorNames && (
        <p className="mt-2 text-14 text-ink-muted">{t('headline.ofSectors', { sectors: text.sectorNames })}</p>
      )}
      {source && (
        <p className="mt-2 text-14 text-ink-muted">
          {publisherName(source.publisher, locale)}, {source.title}
        </p>
      )}
    </div>
  )
})
