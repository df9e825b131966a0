'use client'

import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import { LinkButton } from '@/components/ui/LinkButton'
import { flowValue } from '@/lib/trade/flow-value'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { formatPeriod } from '@/lib/trade/period'
import { chooseSelection } from '@/lib/trade/selection'
import { isComplete } from '@/lib/trade/tiling'
import { sourceOf, usePair } from './pair-context'

/** What the other side reports for the same period, in the same unit: beside it, never mixed into it. */
export const MirrorStrip = memo(function MirrorStrip({ mirror }: { mirror: PairFigures }) {
  const { view, locale, reporter, partner, address } = usePair()
  const t = useTranslations('pair.mirror')
  const { selection, period } = view
  const other = useMemo(
    () => chooseSelection(mirror, { unit: selection.unit, period, sectors: [] }),
    [mirror, selection.unit, period],
  )
  if (!other || selection.measure !== 'value') return null
  const theirs = flowValue(other, 'T', period)
  const ours = flowValue(selection, 'T', period)
  const label = formatPeriodLabel(period, { locale })
  const ratio =
    isComplete(theirs) && isComplete(ours) && Number(ours.value) > 0 ? Number(theirs.value) / Number(ours.value) : null
  const factor = ratio === null ? null : Math.abs(ratio - 1) < 0.02 ? 'same' : ratio > 1 ? 'more' : 'less'
  const { asOf } = address.query
  const search = new URLSearchParams({ period: formatPeriod(period), ...(asOf && { asof: asOf }) })
  const href = `/${reporter.code}/${partner.code}/mirror?${search}`
  return (
    <Panel title={t('title', { partner: partner.name })}>
      {isComplete(theirs) && theirs.value !== null ? (
        <p className="max-w-measure" data-testid="mirror">
          {t('sentence', {
            partner: partner.name,
            value: formatNumber(theirs.value, {
              locale,
              style: 'sentence',
              unit: other.unit,
              decimals: 1,
              magnitude: 6,
            }),
            period: label,
            source: sourceOf(mirror, other.source).title,
            factor: factor ? t(`factor.${factor}`, { ratio: formatNumber(ratio!, { locale, decimals: 2 }) }) : '–',
          })}
        </p>
      ) : (
        <p className="max-w-measure">{t('none', { partner: partner.name, period: label })}</p>
      )}
      <p className="mt-2 max-w-measure text-14 text-ink-muted">{t('why')}</p>
      <LinkButton href={href} prefetch={false} className="screen-only mt-3">
        {t('link', { partner: partner.name })}
      </LinkButton>
    </Panel>
  )
})
