'use client'

import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { formatPair } from '@/lib/trade/comparison/compare-query'
import type { PairCodes } from '@/lib/trade/comparison/lines'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

interface MissingPairsProps {
  readonly pairs: readonly PairCodes[]
  readonly onRetry: () => void
}

/** Pairs that were added and whose figures could not be fetched; the others are shown all the same. */
export function MissingPairs({ pairs, onRetry }: MissingPairsProps) {
  const { locale, nameOf } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  if (pairs.length === 0) return null
  return (
    <Notice
      kind="error"
      title={t('failed.title')}
      actions={
        <Button variant="secondary" onClick={onRetry}>
          {t('failed.retry')}
        </Button>
      }
    >
      <ul>
        {pairs.map((pair) => (
          <li key={formatPair(pair)}>{`${nameOf(pair.reporter)} – ${nameOf(pair.partner)}`}</li>
        ))}
      </ul>
    </Notice>
  )
}
