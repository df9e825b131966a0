'use client'

import { useTranslations } from 'next-intl'
import { formatGrowth, formatNumber, formatPeriodLabel, formatShare } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import type { ProductPlace } from '@/lib/trade/product-place'
import { isComplete } from '@/lib/trade/tiling'
import type { ProductsData } from './products-data'
import type { PlaceWords } from './use-place-words'
import { publisherName } from '@/lib/trade/publisher'

interface ProductHeadlineProps {
  readonly data: ProductsData
  readonly place: ProductPlace
  readonly words: PlaceWords
}

/** The place in a sentence or two, made from the figures. */
export function ProductHeadline({ data, place, words }: ProductHeadlineProps) {
  const t = useTranslations('products.headline')
  const { locale, flow, grandTotal, reporter, partner, source } = data
  const { total, period, against } = data.breakdown
  const { value } = total
  const names = { reporter: reporter.name, partner: partner.name, flow, name: words.nameOf(place) }
  const labels = {
    period: formatPeriodLabel(period, { locale }),
    against: formatPeriodLabel(against, { locale }),
  }
  const growth = total.growth
  const change = growth === null ? 'none' : Math.abs(growth) < 0.0005 ? 'same' : growth > 0 ? 'more' : 'less'
  const percent = growth === null ? '' : formatGrowth(growth, { locale, sign: 'never' })
  const ofAll = place.kind === 'total' ? null : share(value.value, grandTotal.value)
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {isComplete(value) && value.value !== null
          ? t('value', {
              ...names,
              ...labels,
              place: place.kind === 'total' ? 'all' : 'part',
              value: formatNumber(value.value, { locale, style: 'sentence', unit: data.unit }),
              change: t(`change.${change}`, { percent, ...labels }),
            })
          : explanation()}
        {ofAll !== null && isComplete(value) && (
          <span className="mt-2 block text-16 text-ink-muted">
            {t('share', { ...names, share: formatShare(ofAll, { locale }) })}
          </span>
        )}
      </p>
      <p className="mt-2 text-14 text-ink-muted">
        {publisherName(source.publisher, locale)}, {source.title}
      </p>
    </div>
  )

  /** Why there is no figure: not separable, confidential, some months only, or nothing at all. */
  function explanation(): string {
    if (value.status === 'S') return t('notSeparable', { ...names, ...labels })
    if (value.status === 'C') return t('confidential', { ...names, ...labels })
    if (value.have > 0 && value.have < value.need)
      return t('incomplete', { ...names, ...labels, have: value.have, need: value.need })
    return t('none', { ...names, ...labels })
  }
}
