'use client'

import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/Skeleton'

/** About the height of the sentence, the cards and the first chart, in px. */
const FIRST_VIEW = 720

/** The figures asked for are on their way, and none of the same pair are there to show until then. */
export function FiguresPending() {
  const t = useTranslations('charts.state')
  return (
    <div className="mt-8">
      <Skeleton label={t('pending')} height={FIRST_VIEW} />
    </div>
  )
}
