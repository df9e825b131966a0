import type { ReactNode } from 'react'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { Breakdown, BreakdownPart } from '@/lib/trade/breakdown'
import { formatNumber, formatPeriodLabel, formatPoints, formatShare } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import type { PeriodValue } from '@/lib/trade/tiling'
import { useOriginHref } from './figure-origin'
import { decimalsOf, type FigureWords } from './figure-words'

export interface BreakdownRow {
  readonly id: string
  readonly name: ReactNode
  readonly value: Pick<PeriodValue, 'value' | 'status'>
  readonly against: Pick<PeriodValue, 'value' | 'status'>
  readonly note: string | null
  readonly share: number | null
  readonly change: string
  readonly contribution: number | null
}

interface BreakdownTableProps {
  readonly breakdown: Breakdown
  readonly words: FigureWords
  readonly caption: string
  /** What the parts are: "Sector". */
  readonly heading: string
  /** What the period compared with is called. */
  readonly againstName: string
  readonly names: { readonly part: (id: string) => ReactNode; readonly rest: string; readonly whole: string }
  readonly changeOf: (figures: Pick<BreakdownPart, 'growth' | 'value' | 'against'>) => string
  /** Columns between the share and the change. */
  readonly more?: readonly Column<BreakdownRow>[]
}

/** The parts of a whole with every digit; what is not allocated and the whole stand below them. */
export function BreakdownTable(props: BreakdownTableProps) {
  const { breakdown, words, caption, heading, againstName, names, changeOf, more = [] } = props
  const { t, locale } = words
  const href = useOriginHref()
  const { parts, notAllocated, total } = breakdown
  const rows = parts.map((part): BreakdownRow => ({
    ...part,
    name: names.part(part.id),
    note: words.brief(part.value),
    change: changeOf(part),
  }))
  const rest: BreakdownRow = {
    ...{ id: 'rest', name: names.rest, note: null, change: '' },
    value: { value: notAllocated.value, status: null },
    against: { value: notAllocated.against, status: null },
    share: notAllocated.share,
    contribution: notAllocated.contribution,
  }
  const whole: BreakdownRow = {
    ...{ id: 'total', name: names.whole, note: words.brief(total.value), value: total.value, against: total.against },
    share: share(total.value.value, total.value.value),
    change: changeOf(total),
    contribution: total.growth,
  }
  const all = [...rows, rest, whole]
  const side = (id: 'value' | 'against', header: string): Column<BreakdownRow> => {
    const decimals = decimalsOf(all.map((row) => row[id].value))
    return {
      id,
      header,
      kind: 'number',
      cell: (row) => (
        <NumberCell
          text={formatNumber(row[id].value, { locale, decimals })}
          words={words.missing(row[id])}
          note={id === 'value' ? row.note : null}
          {...(row.id !== 'rest' && {
            href: href({
              period: id === 'value' ? breakdown.period : breakdown.against,
              product: row.id === 'total' ? undefined : row.id,
            }),
          })}
        />
      ),
    }
  }
  const columns: [Column<BreakdownRow>, ...Column<BreakdownRow>[]] = [
    { id: 'part', header: heading, cell: ({ name }) => name },
    side('value', formatPeriodLabel(breakdown.period, { locale })),
    side('against', againstName),
    { id: 'share', header: t('share'), kind: 'number', cell: (row) => formatShare(row.share, { locale }) ?? '–' },
    ...more,
    { id: 'change', header: t('change'), kind: 'number', cell: (row) => row.change },
    {
      id: 'contribution',
      header: t('contribution'),
      kind: 'number',
      cell: (row) => formatPoints(row.contribution, { locale }) ?? '–',
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} footer={[rest, whole]} rowKey={(row) => row.id} />
}
