'use client'

import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { isComplete } from '@/lib/trade/tiling'
import { drawnAnnotations } from './annotations'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { decimalsOf, noteSentences, useFigureWords, type FigureWords } from './figure-words'
import { useOriginHref } from './figure-origin'
import { notesOf } from './figure-status'
import { HEAT_ROW, HeatMapChart, heatMagnitude, type HeatMapProps } from './HeatMapChart'
import { takenMonths } from './parts-taken'

/** Months by years in their frame. */
export function HeatMapPanel({ frame, ...props }: HeatMapProps & { readonly frame: ChartFrame }) {
  const words = useFigureWords(props.locale)
  const values = props.map.years.flatMap(({ months }) => months.map(({ value }) => value))
  return (
    <ChartPanel
      {...frame}
      height={props.map.years.length * HEAT_ROW + 90}
      summary={summaryOf(props, words)}
      notes={[...(frame.notes ?? []), ...noteSentences(words.t, notesOf(values), { drawn: false })]}
      chart={<HeatMapChart {...props} annotations={drawnAnnotations(frame.annotations)} />}
      tableView={<MonthsTable props={props} words={words} />}
      taken={takenMonths(props, words)}
    />
  )
}

function summaryOf({ map, unit, valuation, locale }: HeatMapProps, words: FigureWords): string {
  const known = map.years.flatMap(({ months }) => months.map(({ value }) => value)).filter(isComplete)
  const sorted = known.toSorted((a, b) => Number(a.value) - Number(b.value))
  const [least, greatest] = [sorted[0]!, sorted.at(-1)!]
  const magnitude = heatMagnitude(map)
  return words.t('heat.summary', {
    count: known.length,
    from: formatPeriodLabel(known[0]!.period, { locale }),
    to: formatPeriodLabel(known.at(-1)!.period, { locale }),
    unit: words.unitLine(unit, magnitude, valuation),
    least: words.inChart(least, magnitude),
    leastMonth: formatPeriodLabel(least.period, { locale }),
    greatest: words.inChart(greatest, magnitude),
    greatestMonth: formatPeriodLabel(greatest.period, { locale }),
  })
}

function MonthsTable({ props, words }: { readonly props: HeatMapProps; readonly words: FigureWords }) {
  const { map, unit, valuation, locale } = props
  const { t } = words
  const href = useOriginHref()
  const years = map.years.toReversed()
  const columns: [Column<number>, ...Column<number>[]] = [
    { id: 'year', header: t('heat.year'), cell: (row) => String(years[row]!.year) },
    ...Array.from({ length: 12 }, (_, month): Column<number> => {
      const decimals = decimalsOf(years.map(({ months }) => months[month]!.value.value))
      return {
        id: String(month),
        header: formatPeriodLabel({ first: 2023 * 12 + month, months: 1 }, { locale, style: 'short' }).replace(
          / 2023$/,
          '',
        ),
        kind: 'number',
        cell: (row) => {
          const { value } = years[row]!.months[month]!
          return (
            <NumberCell
              text={formatNumber(value.value, { locale, decimals })}
              words={words.missing(value)}
              note={words.brief(value)}
              href={href({ period: value.period })}
            />
          )
        },
      }
    }),
  ]
  return (
    <DataTable
      caption={t('heat.caption', { unit: words.unitLine(unit, 0, valuation) })}
      columns={columns}
      rows={years.map((_, row) => row)}
      rowKey={String}
      maxHeight={440}
    />
  )
}
