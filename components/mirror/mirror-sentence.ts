import type { useTranslations } from 'next-intl'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { formatNumber, formatPeriodLabel, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'
import type { MirrorLines } from '@/lib/trade/mirror/mirror-lines'
import type { PeriodValue } from '@/lib/trade/tiling'

type Translate = ReturnType<typeof useTranslations>

/** Below half a tenth of a per cent the two reports say the same. */
const SAME = 0.0005

interface Speaking {
  readonly exporter: { readonly name: string }
  readonly importer: { readonly name: string }
  readonly locale: Language
}

/** Both reports of a period in one sentence; `t` speaks the words `mirror.headline`, `otherWay` of the goods that go back. */
export function mirrorSentence(
  t: Translate,
  gap: MirrorGap,
  lines: MirrorLines,
  names: Speaking,
  way: 'gap' | 'otherWay' = 'gap',
): string {
  const incomplete = way === 'gap' ? 'incomplete' : 'otherIncomplete'
  return t(gap.gap === null ? incomplete : way, wordsOf(t, gap, lines, names))
}

function wordsOf(
  t: Translate,
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

function changeOf(t: Translate, gap: string, ratio: number | null, locale: Language): string {
  // Of nothing there is no per cent, but more than nothing there is.
  if (ratio === null) return Number(gap) === 0 ? t('same') : t('noPercent')
  if (Math.abs(ratio) < SAME) return t('same')
  return t(ratio > 0 ? 'more' : 'less', { percent: formatShare(Math.abs(ratio), { locale }) ?? '' })
}
