import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { PairRow } from './pair-rows'

type Translate = (key: string, values?: Readonly<Record<string, string>>) => string
interface Words {
  /** Messages under `home.pairs`, `common` and `take.columns`. */
  readonly t: Translate
  readonly common: Translate
  readonly columns: Translate
  readonly locale: Language
}

/** The list of pairs to take along: a row a pair with its latest total, what it is compared with, and its source. */
export function takenPairs(rows: readonly PairRow[], { t, common, columns, locale }: Words): TakenTable {
  const named = (side: 'reporter' | 'partner') => Object.fromEntries(rows.map((row) => [row[side], row[`${side}Name`]]))
  const periods = rows.flatMap(({ overview }) => (overview ? [overview.period, overview.against] : []))
  const labels = Object.fromEntries(periods.map((each) => [formatPeriod(each), formatPeriodLabel(each, { locale })]))
  const flows = Object.fromEntries(['T', 'X', 'M'].map((flow) => [flow, t('flow', { flow })]))
  const units = Object.fromEntries(
    rows.flatMap(({ overview }) =>
      overview ? [[overview.selection.unit, formatUnit(overview.selection.unit, { locale })]] : [],
    ),
  )
  return {
    columns: [
      { id: 'reporter', header: columns('reporter'), kind: 'text', labels: named('reporter') },
      { id: 'partner', header: columns('partner'), kind: 'text', labels: named('partner') },
      { id: 'flow', header: t('columns.flow'), kind: 'text', labels: flows },
      { id: 'period', header: columns('period'), kind: 'text', labels },
      { id: 'value', header: t('columns.latest'), kind: 'number' },
      { id: 'unit', header: t('columns.unit'), kind: 'text', labels: units },
      { id: 'status', header: 'status', kind: 'text', for: 'machines' },
      { id: 'status_note', header: t('columns.status'), kind: 'text', for: 'people' },
      { id: 'against', header: t('columns.against'), kind: 'text', labels },
      { id: 'growth', header: `${t('columns.change')}, %`, kind: 'ratio' },
      { id: 'source', header: 'source', kind: 'text', for: 'machines' },
      { id: 'source_name', header: t('columns.source'), kind: 'text', for: 'people' },
    ],
    rows: rows.map(({ reporter, partner, overview, sources }) => {
      if (!overview) return [reporter, partner, null, null, null, null, 'M', common('noData'), null, null, null, null]
      const { flow, period, against, selection, summary } = overview
      const { value, status } = summary.value
      const note = status === 'E' ? common('estimated') : status === 'P' ? common('provisional') : null
      return [
        ...[reporter, partner, flow, formatPeriod(period), value, selection.unit, status ?? 'A', note],
        ...[formatPeriod(against), ratioText(summary.growth), selection.source, sources[0]?.publisher ?? null],
      ]
    }),
  }
}
