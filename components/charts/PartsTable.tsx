import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { BreakdownPart } from '@/lib/trade/breakdown'
import { formatNumber, formatPeriodLabel, formatPoints, formatShare } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import type { PeriodValue } from '@/lib/trade/tiling'
import { againstLabel } from './against-name'
import { decimalsOf, type FigureWords } from './figure-words'
import { nameOf, type PartName } from './part-names'
import { PartLabel, type PartsProps } from './PartBarsChart'
import { growthOrReason } from './sector-text'

interface TableRow {
  readonly id: string
  readonly name: PartName
  readonly value: Pick<PeriodValue, 'value' | 'status'>
  readonly against: Pick<PeriodValue, 'value' | 'status'>
  readonly note: string | null
  readonly share: number | null
  readonly change: string
  readonly contribution: number | null
}

/** The parts of a whole with every digit; each leads one step down. */
export function PartsTable({ props, words }: { readonly props: PartsProps; readonly words: FigureWords }) {
  const { breakdown, names, heading, wholeName, restName, grandTotal, locale } = props
  const { t } = words
  const { parts, notAllocated, total } = breakdown
  const plain = (name: string): PartName => ({ code: null, name, note: null, colour: '', href: null })
  // Where there is no value its own cell says why.
  const changeOf = ({ growth, value, against }: Pick<BreakdownPart, 'growth' | 'value' | 'against'>): string =>
    value.value === null ? '–' : growthOrReason(growth, value, against, breakdown, words)
  const rows = parts.map((part): TableRow => ({
    ...part,
    name: nameOf(names, part.id),
    note: words.brief(part.value),
    change: changeOf(part),
  }))
  const rest: TableRow = {
    ...{ id: 'rest', name: plain(restName), note: null, change: '' },
    value: { value: notAllocated.value, status: null },
    against: { value: notAllocated.against, status: null },
    share: notAllocated.share,
    contribution: notAllocated.contribution,
  }
  const whole: TableRow = {
    ...{ id: 'total', name: plain(wholeName), note: words.brief(total.value) },
    ...{ value: total.value, against: total.against },
    share: total.value.value === null ? null : 1,
    change: changeOf(total),
    contribution: total.growth,
  }
  const all = [...rows, rest, whole]
  const side = (id: 'value' | 'against', header: string): Column<TableRow> => {
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
        />
      ),
    }
  }
  const columns: [Column<TableRow>, ...Column<TableRow>[]] = [
    {
      id: 'part',
      header: heading,
      cell: ({ name }) => (
        <>
          <PartLabel name={name} stretched={false} />
          {name.note && <span className="ms-1 text-12 text-ink-muted"> {name.note}</span>}
        </>
      ),
    },
    side('value', formatPeriodLabel(breakdown.period, { locale })),
    side('against', againstLabel(props)),
    { id: 'share', header: t('share'), kind: 'number', cell: (row) => formatShare(row.share, { locale }) ?? '–' },
    {
      id: 'ofAll',
      header: t('parts.shareOfTotal'),
      kind: 'number',
      cell: (row) => formatShare(share(row.value.value, grandTotal), { locale }) ?? '–',
    },
    { id: 'change', header: t('change'), kind: 'number', cell: (row) => row.change },
    {
      id: 'contribution',
      header: t('contribution'),
      kind: 'number',
      cell: (row) => formatPoints(row.contribution, { locale }) ?? '–',
    },
  ]
  const caption = t('parts.caption', {
    whole: wholeName,
    period: formatPeriodLabel(breakdown.period, { locale }),
    against: againstLabel(props),
    unit: words.unitLine(props.unit, 0, props.valuation),
  })
  return <DataTable caption={caption} columns={columns} rows={rows} footer={[rest, whole]} rowKey={(row) => row.id} />
}
