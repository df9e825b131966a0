'use client'

import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import type { Breakdown } from '@/lib/trade/breakdown'
import { formatNumber, formatPeriodLabel, formatPoints, formatShare } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import type { SectorId } from '@/lib/trade/sector'
import type { PeriodValue } from '@/lib/trade/tiling'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { decimalsOf, noteSentences, useFigureWords, type FigureWords } from './figure-words'
import { notesOf } from './figure-status'
import { sectorBars } from './sector-rows'
import { takenSectors } from './sector-taken'
import { growthOrReason } from './sector-text'
import { SectorBarsChart, sectorMagnitude, type SectorBarsProps } from './SectorBarsChart'

const ROW_HEIGHT = 28

/** The sectors of a period in their frame. */
export function SectorBarsPanel({ frame, ...props }: SectorBarsProps & { readonly frame: ChartFrame }) {
  const { breakdown, labels, unit, valuation, locale } = props
  const words = useFigureWords(locale)
  const { t } = words
  const bars = sectorBars(breakdown, props.chosen)
  const names = (ids: readonly SectorId[]): string => new Intl.ListFormat(locale).format(ids.map((id) => labels[id]))
  const period = formatPeriodLabel(breakdown.period, { locale })
  const unitLine = words.unitLine(unit, sectorMagnitude(breakdown), valuation)
  const [largest] = bars.bars
  return (
    <ChartPanel
      {...frame}
      height={(bars.bars.length + 3) * ROW_HEIGHT + 40}
      summary={
        largest
          ? t('sectors.summary', {
              count: bars.bars.length,
              period,
              unit: unitLine,
              name: labels[largest.id],
              value: words.inChart(largest.value, sectorMagnitude(breakdown)),
              share: formatShare(largest.share, { locale }) ?? t('missing.noData'),
            })
          : t('sectors.none', { period })
      }
      notes={[
        ...(frame.notes ?? []),
        ...(bars.rest ? [t('notAllocatedNote')] : []),
        ...(bars.notSeparable.length ? [t('notes.notSeparable', { names: names(bars.notSeparable) })] : []),
        ...(bars.withoutFigure.length ? [t('notes.withoutFigure', { names: names(bars.withoutFigure) })] : []),
        ...noteSentences(t, notesOf([breakdown.total.value, ...bars.bars.map((bar) => bar.value)])),
      ]}
      chart={<SectorBarsChart {...props} />}
      tableView={<SectorTable breakdown={breakdown} labels={labels} words={words} caption={captionOf(props, words)} />}
      taken={{
        table: () => takenSectors(breakdown, labels, words),
        unit: words.unitLine(unit, 0, valuation),
        codes: { flow: props.flow, classification: 'SECTOR', unit, valuation },
        period: `${formatPeriod(breakdown.period)}-${formatPeriod(breakdown.against)}`,
      }}
    />
  )
}

function captionOf({ breakdown, flow, unit, valuation, locale }: SectorBarsProps, words: FigureWords): string {
  return words.t('sectors.caption', {
    flow: words.t(`flows.${flow}`),
    period: formatPeriodLabel(breakdown.period, { locale }),
    against: formatPeriodLabel(breakdown.against, { locale }),
    unit: words.unitLine(unit, 0, valuation),
  })
}

interface TableRow {
  readonly id: string
  readonly label: string
  readonly value: Pick<PeriodValue, 'value' | 'status'>
  readonly against: Pick<PeriodValue, 'value' | 'status'>
  readonly note: string | null
  readonly share: number | null
  readonly change: string
  readonly contribution: number | null
}

interface SectorTableProps {
  readonly breakdown: Breakdown
  readonly labels: Readonly<Record<string, string>>
  readonly words: FigureWords
  readonly caption: string
}

function SectorTable({ breakdown, labels, words, caption }: SectorTableProps) {
  const { t, locale } = words
  const { parts, notAllocated, total } = breakdown
  const rows = parts.map((part): TableRow => ({
    ...part,
    label: labels[part.id] ?? part.id,
    note: words.brief(part.value),
    change: growthOrReason(part.growth, part.value, part.against, breakdown, words),
  }))
  const rest: TableRow = {
    ...{ id: 'rest', label: t('notAllocated'), note: null, change: '' },
    value: { value: notAllocated.value, status: null },
    against: { value: notAllocated.against, status: null },
    share: notAllocated.share,
    contribution: notAllocated.contribution,
  }
  const whole: TableRow = {
    ...{ id: 'total', label: t('total'), note: words.brief(total.value), value: total.value, against: total.against },
    share: total.value.value === null ? null : 1,
    change: growthOrReason(total.growth, total.value, total.against, breakdown, words),
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
    { id: 'sector', header: t('sector'), cell: (row) => row.label },
    side('value', formatPeriodLabel(breakdown.period, { locale })),
    side('against', formatPeriodLabel(breakdown.against, { locale })),
    { id: 'share', header: t('share'), kind: 'number', cell: (row) => formatShare(row.share, { locale }) ?? '–' },
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
