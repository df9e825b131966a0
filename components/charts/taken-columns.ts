import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod, type Period } from '@/lib/trade/period'
import type { TakenColumn } from '@/lib/trade/take-along/taken-table'
import type { PeriodValue } from '@/lib/trade/tiling'
import type { FigureWords } from './figure-words'

/** A column of periods: in SDMX notation for machines, by name for people. */
export const periodColumn = (periods: readonly Period[], header: string, locale: Language): TakenColumn => ({
  id: 'period',
  header,
  kind: 'text',
  labels: Object.fromEntries(periods.map((period) => [formatPeriod(period), formatPeriodLabel(period, { locale })])),
})

const machines = (id: string): TakenColumn => ({ id, header: id, kind: 'text', for: 'machines' })

/**
 * The columns of one figure: for people its value and what is to be said of it ("provisional", "5 of 6 months", "no data"),
 * for machines its status, how many months of the period it holds, whether it was reported or added up, and how many figures it leaves out. `prefix` sets a
 * second figure of a row apart: `against_value`.
 */
export function figureColumns(words: FigureWords, header: string, prefix = ''): TakenColumn[] {
  return [
    { id: `${prefix}value`, header, kind: 'number' },
    ...['status', 'months_known', 'months_needed', 'basis', 'excluded'].map((id) => machines(prefix + id)),
    {
      id: `${prefix}note`,
      header: prefix ? `${header}, ${words.t('note')}` : words.t('note'),
      kind: 'text',
      for: 'people',
    },
  ]
}

/** The cells of `figureColumns`. A period of which nothing is known has status `M`, as one that was not published. */
export function figureCells(value: PeriodValue, words: FigureWords): (string | null)[] {
  const status = value.status ?? (value.value === null ? 'M' : 'A')
  const basis = value.value === null ? '' : value.derived ? 'derived' : (value.basis ?? '')
  const note = value.value === null ? words.missing(value) : words.brief(value, { excluded: true })
  return [value.value, status, String(value.have), String(value.need), basis, String(value.excluded ?? 0), note]
}

/** First to last period in words: "2013 – 2025"; '' of none. */
export function rangeOf(periods: readonly Period[], locale: Language): string {
  const label = (period: Period): string => formatPeriodLabel(period, { locale })
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return ''
  return periods.length === 1 ? label(first) : `${label(first)} – ${label(last)}`
}

/** First to last period, for the name of a file: `2013..2025`; '' of none. */
export function spanOf(periods: readonly Period[]): string {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return ''
  return periods.length === 1 ? formatPeriod(first) : `${formatPeriod(first)}..${formatPeriod(last)}`
}
