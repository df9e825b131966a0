import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'

/** Instead of indicators that could not be fetched: what happened, and the way to try again. */
export function IndicatorsFailed({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('compare.indicatorPanel')
  return (
    <Notice
      kind="error"
      actions={
        <Button variant="secondary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      {t('failed')}
    </Notice>
  )
}
