'use client'

import { useTranslations } from 'next-intl'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import type { NamedArea } from '@/components/pair/pair-context'
import { formatNumber, formatPeriodLabel, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'
import type { MirrorLines } from '@/lib/trade/mirror/mirror-lines'
import type { PeriodValue } from '@/lib/trade/tiling'
import { useMirror } from './mirror-context'

/** Below half a tenth of a per cent the two reports say the same. */
const SAME = 0.0005

/** Both reports of the period in one sentence, made from the figures, and those of the goods that go the other way. */
export function MirrorHeadline() {
  const { view, exporter, importer, locale, address } = useMirror()
  const t = useTranslations('mirror.headline')
  const { gap, otherWay } = view
  const said = wordsOf(t, gap, view.lines, { exporter, importer, locale })
  const other = otherWay && wordsOf(t, otherWay.gap, otherWay.lines, { exporter: importer, importer: exporter, locale })
  const turn = () =>
    address.change({ flow: address.query.flow === 'M' ? undefined : 'M', period: address.query.period ?? view.period })
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {t(gap.gap === null ? 'incomplete' : 'gap', said)}
      </p>
      {otherWay && other && (
        <p className="mt-3 max-w-measure text-16" data-testid="other-way">
          {t(otherWay.gap.gap === null ? 'otherIncomplete' : 'otherWay', other)}{' '}
          <button type="button" className="screen-only min-h-6 text-14 underline underline-offset-2" onClick={turn}>
            {t('show')}
          </button>
        </p>
      )}
      <p className="mt-2 max-w-measure text-14 text-ink-muted">{t('note')}</p>
    </div>
  )
}

interface Speaking {
  readonly exporter: NamedArea
  readonly importer: NamedArea
  readonly locale: Language
}

function wordsOf(
  t: ReturnType<typeof useTranslations>,
  { period, exporter, importer, gap, ratio }: MirrorGap,
  lines: MirrorLines,
  names: Speaking,
): Record<string, string> {
  const { locale } = names
  // Two figures to be held against each other stand in one magnitude, where the smaller one has a whole number in it.
  const known = [exporter.value, importer.value].filter((value) => value !== null).map(Number)
  const magnitude = chartMagnitude(known)
  const shared = known.every((value) => Math.abs(value) >= 10 ** magnitude) && { magnitude }
  const amount = (value: PeriodValue): string => {
    if (value.value === null) return t('noFigure')
    if (value.have < value.need) return t('months', { have: value.have, need: value.need })
    return formatNumber(value.value, { locale, style: 'sentence', unit: lines.unit, ...shared })
  }
  return {
    exporter: names.exporter.name,
    importer: names.importer.name,
    period: formatPeriodLabel(period, { locale }),
    sent: amount(exporter),
    received: amount(importer),
    sentValuation: lines.exporter.line.valuation || 'none',
    receivedValuation: lines.importer.line.valuation || 'none',
    change: gap === null ? '' : changeOf(t, gap, ratio, locale),
  }
}

function changeOf(t: ReturnType<typeof useTranslations>, gap: string, ratio: number | null, locale: Language): string {
  // Of nothing there is no per cent, but more than nothing there is.
  if (ratio === null) return Number(gap) === 0 ? t('same') : t('noPercent')
  if (Math.abs(ratio) < SAME) return t('same')
  return t(ratio > 0 ? 'more' : 'less', { percent: formatShare(Math.abs(ratio), { locale }) ?? '' })
}
