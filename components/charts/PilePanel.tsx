'use client'

import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { drawnAnnotations } from './annotations'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { decimalsOf, useFigureWords, type FigureWords } from './figure-words'
import { useOriginHref } from './figure-origin'
import { fullName, nameOf } from './part-names'
import { pileOf } from './pile'
import { takenPile } from './parts-taken'
import { PileChart, pileHeight, pileMagnitude, type PileProps } from './PileChart'

/** Parts over time in their frame: piles that reach to the whole, the same as a table. */
export function PilePanel({ frame, ...props }: PileProps & { readonly frame: ChartFrame }) {
  const words = useFigureWords(props.locale)
  const { t } = words
  const { figures } = props
  const annotations = drawnAnnotations(frame.annotations)
  return (
    <ChartPanel
      {...frame}
      height={pileHeight(annotations)}
      summary={summaryOf(props, words)}
      notes={[
        ...(frame.notes ?? []),
        ...(figures.whole.includes(null) ? [t('pile.incomplete')] : []),
        ...(pileOf(figures).exceeds ? [t('parts.exceeds')] : []),
      ]}
      chart={<PileChart {...props} annotations={annotations} />}
      tableView={<PileTable props={props} words={words} />}
      taken={takenPile(props, words)}
    />
  )
}

function summaryOf({ figures, names, unit, valuation, locale, wholeName }: PileProps, words: FigureWords): string {
  const [largest] = figures.parts
  const last = figures.whole.findLastIndex((value) => value !== null)
  if (!largest || last < 0) return words.t('state.empty')
  const magnitude = pileMagnitude(figures)
  const number = (value: string | null): string => words.inChart({ value, status: null }, magnitude)
  return words.t('pile.summary', {
    whole: wholeName,
    from: formatPeriodLabel(figures.periods[0]!, { locale }),
    to: formatPeriodLabel(figures.periods.at(-1)!, { locale }),
    unit: words.unitLine(unit, magnitude, valuation),
    name: fullName(nameOf(names, largest.id)),
    value: number(largest.values[last] ?? null),
    total: number(figures.whole[last]!),
    period: formatPeriodLabel(figures.periods[last]!, { locale }),
  })
}

interface PileTableProps {
  readonly props: PileProps
  readonly words: FigureWords
}

function PileTable({ props, words }: PileTableProps) {
  const { figures, names, restName, wholeName, unit, valuation, locale } = props
  const { t } = words
  const href = useOriginHref()
  const column = (id: string, header: string, values: readonly (string | null)[], product?: string): Column<number> => {
    const decimals = decimalsOf(values)
    return {
      id,
      header,
      kind: 'number',
      cell: (at) => (
        <NumberCell
          text={formatNumber(values[at] ?? null, { locale, decimals })}
          words={t('missing.noData')}
          {...(product !== undefined && {
            href: href({ period: figures.periods[at]!, product: product || undefined }),
          })}
        />
      ),
    }
  }
  const columns: [Column<number>, ...Column<number>[]] = [
    {
      id: 'period',
      header: t('period'),
      cell: (at) => formatPeriodLabel(figures.periods[at]!, { locale, style: 'short' }),
    },
    ...figures.parts.map(({ id, values }) => column(id, fullName(nameOf(names, id)), values, id)),
    ...(figures.otherCount ? [column('others', t('parts.others', { count: figures.otherCount }), figures.others)] : []),
    column('rest', restName, figures.rest),
    column('whole', wholeName, figures.whole, ''),
  ]
  const rows = figures.periods.map((_, at) => at).reverse()
  const caption = t('pile.caption', { whole: wholeName, unit: words.unitLine(unit, 0, valuation) })
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={String} maxHeight={440} />
}
