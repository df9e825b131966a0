'use client'

import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import type { SectorId } from '@/lib/trade/sector'
import { chartMagnitude } from './chart-magnitude'
import { drawnAnnotations } from './annotations'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { decimalsOf, noteSentences, useFigureWords, type FigureWords } from './figure-words'
import { useOriginHref } from './figure-origin'
import { notesOf } from './figure-status'
import { takenSectorTime } from './sector-taken'
import { rangeOf, spanOf } from './taken-columns'
import { SectorsOverTimeChart, type SectorsOverTimeProps } from './SectorsOverTimeChart'

const CELL_HEIGHT = 136

/** Sectors over time in their frame. */
export function SectorsOverTimePanel({ frame, ...props }: SectorsOverTimeProps & { readonly frame: ChartFrame }) {
  const { figures, flow, labels, unit, valuation, locale } = props
  const words = useFigureWords(locale)
  const { t } = words
  const { series, periods, notSeparable, withoutFigure } = figures
  const names = (ids: readonly SectorId[]): string => new Intl.ListFormat(locale).format(ids.map((id) => labels[id]))
  return (
    <ChartPanel
      {...frame}
      height={Math.max(2, Math.ceil(series.length / 4)) * CELL_HEIGHT}
      summary={summaryOf(props, words)}
      notes={[
        ...(frame.notes ?? []),
        ...(notSeparable.length ? [t('notes.notSeparable', { names: names(notSeparable) })] : []),
        ...(withoutFigure.length ? [t('notes.withoutFigure', { names: names(withoutFigure) })] : []),
        ...noteSentences(t, notesOf(series.flatMap((each) => each.values)), { drawn: false }),
      ]}
      chart={<SectorsOverTimeChart {...props} annotations={drawnAnnotations(frame.annotations)} />}
      tableView={
        <SectorTimeTable
          figures={figures}
          labels={labels}
          words={words}
          caption={t('sectorTime.caption', { unit: words.unitLine(unit, 0, valuation) })}
          periods={periods.map((period) => formatPeriodLabel(period, { locale, style: 'short' }))}
        />
      }
      taken={{
        table: () => takenSectorTime(figures, labels, words),
        unit: words.unitLine(unit, 0, valuation),
        codes: { flow, classification: 'SECTOR', unit, valuation },
        period: spanOf(periods),
        filters: [rangeOf(periods, locale)],
      }}
    />
  )
}

function summaryOf({ figures, labels, unit, valuation, locale }: SectorsOverTimeProps, words: FigureWords): string {
  const { series, periods, scale } = figures
  const [largest] = series
  if (!largest || !scale) return words.t('state.empty')
  const magnitude = chartMagnitude([scale.low, scale.high])
  return words.t('sectorTime.summary', {
    count: series.length,
    from: formatPeriodLabel(periods[0]!, { locale }),
    to: formatPeriodLabel(periods.at(-1)!, { locale }),
    unit: words.unitLine(unit, magnitude, valuation),
    name: labels[largest.id],
    value: words.inChart(largest.values[largest.last]!, magnitude),
    period: formatPeriodLabel(periods[largest.last]!, { locale }),
  })
}

interface SectorTimeTableProps {
  readonly figures: SectorsOverTimeProps['figures']
  readonly labels: SectorsOverTimeProps['labels']
  readonly words: FigureWords
  readonly caption: string
  readonly periods: readonly string[]
}

/** A row a period, a column a sector: the table scrolls sideways, the periods stay. */
function SectorTimeTable({ figures, labels, words, caption, periods }: SectorTimeTableProps) {
  const href = useOriginHref()
  const { t, locale } = words
  const columns: [Column<number>, ...Column<number>[]] = [
    { id: 'period', header: t('period'), cell: (index) => periods[index] },
    ...figures.series.map((series): Column<number> => {
      const decimals = decimalsOf(series.values.map((value) => value.value))
      return {
        id: series.id,
        header: labels[series.id],
        kind: 'number',
        cell: (index) => {
          const value = series.values[index]!
          return (
            <NumberCell
              text={formatNumber(value.value, { locale, decimals })}
              words={words.missing(value)}
              note={words.brief(value)}
              href={href({ period: value.period, product: series.id })}
            />
          )
        },
      }
    }),
  ]
  const rows = periods.map((_, index) => index).reverse()
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={String} maxHeight={440} />
}
