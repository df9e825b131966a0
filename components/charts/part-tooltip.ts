import type { BreakdownPart } from '@/lib/trade/breakdown'
import { formatGrowth, formatPeriodLabel, formatPoints, formatShare, formatUnit } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import { againstLabel } from './against-name'
import type { ChartTooltipContent } from './ChartTooltip'
import type { FigureWords } from './figure-words'
import { fullName, nameOf } from './part-names'
import type { PartsProps } from './PartBarsChart'
import { growthOrReason } from './sector-text'

/** Everything that is known of one part in the two periods. */
export function partTooltip(part: BreakdownPart, props: PartsProps, words: FigureWords): ChartTooltipContent {
  const { breakdown, names, unit, source, locale, grandTotal } = props
  const { t } = words
  const sides = [
    { id: 'period', label: formatPeriodLabel(breakdown.period, { locale }), value: part.value },
    { id: 'against', label: againstLabel(props), value: part.against },
  ]
  const ofAll = formatShare(share(part.value.value, grandTotal), { locale })
  const points = formatPoints(part.contribution, { locale })
  return {
    title: fullName(nameOf(names, part.id)),
    rows: [
      ...sides.map(({ id, label, value }) => {
        const note = words.notes(value)
        return { id, label, value: words.full(value), ...(note && { note }) }
      }),
      {
        id: 'change',
        label: t('change'),
        value:
          formatGrowth(part.growth, { locale }) ?? growthOrReason(null, part.value, part.against, breakdown, words),
      },
      ...(points ? [{ id: 'contribution', label: t('contribution'), value: points }] : []),
      ...(ofAll ? [{ id: 'ofAll', label: t('parts.shareOfTotal'), value: ofAll }] : []),
    ],
    footer: [formatUnit(unit, { locale }), source].filter(Boolean).join(' · '),
  }
}
