import type { Breakdown } from '@/lib/trade/breakdown'
import { formatPeriodLabel } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import { formatPeriod, type Period } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'
import { nothingFor, type PeriodValue } from '@/lib/trade/tiling'
import type { FigureWords } from './figure-words'
import { growthOrReason } from './sector-text'
import type { SectorsOverTime } from './sector-series'
import { figureCells, figureColumns, periodColumn } from './taken-columns'

type Labels = Readonly<Record<string, string>>

/** What a total holds beyond its parts, as a code: SDMX writes "not allocated" so (CL_AREA, CL_ACTIVITY). */
const NOT_ALLOCATED = '_X'

const productColumn = (labels: Labels, { t }: FigureWords, header = t('sector')): TakenColumn => ({
  id: 'product',
  header,
  kind: 'text',
  labels: { [NOT_ALLOCATED]: t('notAllocated'), TOTAL: t('total'), ...labels },
})

/**
 * The sectors of a period to take along: a row a sector, then what is not allocated, then the total. `header` names what
 * the parts are where they are no sectors, `average` what they are compared with where that is no one period.
 */
export function takenSectors(
  breakdown: Breakdown,
  labels: Labels,
  words: FigureWords,
  header?: string,
  average?: { readonly long: string; readonly code: string },
): TakenTable {
  const { t, locale } = words
  const { period, against, parts, notAllocated, total } = breakdown
  const label = (p: Period): string => formatPeriodLabel(p, { locale })
  const row = (
    product: string,
    value: PeriodValue,
    base: PeriodValue,
    ratios: { share: number | null; growth: number | null; contribution: number | null },
  ): (string | null)[] => [
    product,
    formatPeriod(period),
    ...figureCells(value, words),
    average?.code ?? formatPeriod(against),
    ...figureCells(base, words),
    ratioText(ratios.share),
    ratioText(ratios.growth),
    ratioText(ratios.contribution),
    ratios.growth === null && product !== NOT_ALLOCATED ? growthOrReason(null, value, base, breakdown, words) : null,
  ]
  const wholeShare = share(total.value.value, total.value.value)
  return {
    columns: [
      productColumn(labels, words, header),
      { id: 'period', header: 'period', kind: 'text', for: 'machines' },
      ...figureColumns(words, label(period)),
      { id: 'against', header: 'against', kind: 'text', for: 'machines' },
      ...figureColumns(words, average?.long ?? label(against), 'against_'),
      { id: 'share', header: `${t('share')}, %`, kind: 'ratio' },
      { id: 'growth', header: `${t('change')}, %`, kind: 'ratio' },
      { id: 'contribution', header: t('contributionShort'), kind: 'ratio' },
      { id: 'growth_note', header: `${t('change')}, ${t('note')}`, kind: 'text', for: 'people' },
    ],
    rows: [
      ...parts.map((part) => row(part.id, part.value, part.against, part)),
      row(NOT_ALLOCATED, restOf(notAllocated.value, total.value), restOf(notAllocated.against, total.against), {
        ...notAllocated,
        growth: null,
      }),
      row('TOTAL', total.value, total.against, {
        share: wholeShare,
        growth: total.growth,
        contribution: total.growth,
      }),
    ],
  }
}

/** What is left of a total rests on the same months as it. */
const restOf = (value: string | null, total: PeriodValue): PeriodValue =>
  value === null ? nothingFor(total.period, total.status) : { ...total, value, basis: null, derived: true }

/** Sectors over time to take along: a row a period and sector; the sectors stand side by side for people. */
export function takenSectorTime({ series, periods }: SectorsOverTime, labels: Labels, words: FigureWords): TakenTable {
  return {
    columns: [
      periodColumn(periods, words.t('period'), words.locale),
      productColumn(labels, words),
      ...figureColumns(words, words.t('value')),
    ],
    rows: periods.flatMap((period, index) =>
      series.map((each) => [formatPeriod(period), each.id, ...figureCells(each.values[index]!, words)]),
    ),
    across: { column: 'product', values: ['value', 'note'] },
  }
}
