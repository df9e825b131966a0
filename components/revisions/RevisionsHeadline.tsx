'use client'

import { useTranslations } from 'next-intl'
import { formatDay, formatGrowth, formatNumber } from '@/lib/trade/format'
import { revisionSize } from '@/lib/trade/revision'
import type { RevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

/** How many figures were revised since when, by how much, and which one most. */
export function RevisionsHeadline({ data, words }: { readonly data: RevisionsData; readonly words: RevisionWords }) {
  const t = useTranslations('revisions.headline')
  const { statistics, largest, changes, locale } = data
  const { figures, revised, revisions, measured, mean, meanAbsolute, raised, lowered } = statistics
  const first = changes.at(-1)
  const since = first ? formatDay(first.at, { locale }) : ''
  const count = (number: number): string => formatNumber(number, { locale })
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {revised > 0
          ? t('revised', { count: revised, revised: count(revised), figures: count(figures), since })
          : figures === 0 && data.below
            ? t('below')
            : t('none', { count: figures, figures: count(figures), since })}
      </p>
      {revised > 0 && (
        <p className="mt-2 text-16 text-ink-muted">
          {measured > 0 &&
            t('mean', {
              count: measured,
              size: formatGrowth(meanAbsolute!, { locale, sign: 'never' }),
              direction: formatGrowth(mean!, { locale }),
              raised,
              lowered,
            })}{' '}
          {largest &&
            t('largest', {
              series: words.series(largest),
              period: words.period(largest.period),
              first: words.value(largest.first),
              latest: words.value(largest.latest),
              change: words.change(revisionSize(largest.first.value, largest.latest.value).change),
            })}{' '}
          {revisions > revised && t('times', { count: revisions })}
        </p>
      )}
    </div>
  )
}
