'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ProductPlace } from '@/lib/trade/product-place'
import { productSearch, type ProductQuery } from '@/lib/trade/product-query'
import { stepsTo, type PlaceWords } from './use-place-words'

interface ProductPathProps {
  readonly pathname: string
  readonly place: ProductPlace
  readonly query: ProductQuery
  readonly words: PlaceWords
}

/** Total, sector, chapter, heading, subheading: where the reader stands, and the ways up. */
export function ProductPath({ pathname, place, query, words }: ProductPathProps) {
  const t = useTranslations('products')
  const steps = stepsTo(place)
  return (
    <nav aria-label={t('path')} data-testid="path">
      <ol className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-14">
        {steps.map(({ id, place: step }, index) => {
          const last = index === steps.length - 1
          return (
            <li key={id} className="flex min-h-6 items-baseline gap-x-2">
              {index > 0 && (
                <span aria-hidden className="text-ink-muted">
                  ›
                </span>
              )}
              {last ? (
                <span aria-current="location" className="font-semibold">
                  {words.stepOf(step)}
                </span>
              ) : (
                <Link href={`${pathname}${productSearch({ ...query, under: step })}`} prefetch={false} scroll={false}>
                  {words.stepOf(step)}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
