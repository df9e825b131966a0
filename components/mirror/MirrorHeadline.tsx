'use client'

import { useTranslations } from 'next-intl'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { formatNumber, formatPeriodLabel, formatShare } from '@/lib/trade/format'
import type { PeriodValue } from '@/lib/trade/tiling'
import { useMirror } from './mirror-context'

/** Below half a tenth of a per cent the two reports say the same. */
const SAME = 0.0005

/** Both reports of the period in one sentence, made from the figures. */
export function MirrorHeadline() {
  const { view, exporter, importer, locale } = useMirror()
  const t = useTranslations('mirror.headline')
  const { lines, gap: total } = view
  // Two figures to be held against each other stand in one magnitude, where the smaller one has a whole number in it.
  const known = [total.exporter.value, total.importer.value].filter((value) => value !== null).map(Number)
  const magnitude = chartMagnitude(known)
  const shared = known.every((value) => Math.abs(value) >= 10 ** magnitude) && { magnitude }
  const amount = (value: PeriodValue): string => {
    if (value.value === null) return t('noFigure')
    if (value.have < value.need) return t('months', { have: value.have, need: value.need })
    return formatNumber(value.value, { locale, style: 'sentence', unit: lines.unit, ...shared })
  }
  const names = {
    exporter: exporter.name,
    importer: importer.name,
    period: formatPeriodLabel(view.period, { locale }),
    sent: amount(total.exporter),
    received: amount(total.importer),
  }
  const { ratio, gap } = total
  const percent = ratio === null ? '' : (formatShare(Math.abs(ratio), { locale }) ?? '')
  const change = ratio === null || Math.abs(ratio) < SAME ? t('same') : t(ratio > 0 ? 'more' : 'less', { percent })
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {gap === null
          ? t('incomplete', names)
          : t('gap', {
              ...names,
              sentValuation: lines.exporter.line.valuation || 'none',
              receivedValuation: lines.importer.line.valuation || 'none',
              change,
            })}
      </p>
      <p className="mt-2 max-w-measure text-14 text-ink-muted">{t('note')}</p>
    </div>
  )
}
