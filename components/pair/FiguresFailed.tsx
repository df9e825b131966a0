'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'

/** The figures asked for did not come, and there are none to show in their place. */
export function FiguresFailed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('charts.state')
  return (
    <Notice kind="error" className="mt-8" actions={<Button onClick={onRetry}>{t('retry')}</Button>}>
      {t('failed')}
    </Notice>
  )
}
