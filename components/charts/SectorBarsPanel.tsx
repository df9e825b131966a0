'use client'

import type { Breakdown } from '@/lib/trade/breakdown'
import { formatPeriodLabel, formatShare } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import type { SectorId } from '@/lib/trade/sector'
import { BreakdownTable } from './BreakdownTable'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { excludedNotes } from './excluded-words'
import { noteSentences, useFigureWords, type FigureWords } from './figure-words'
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
  const marks = notesOf([breakdown.total.value, ...bars.bars.map((bar) => bar.value)])
  const excluded = excludedNotes(
    { breakdown, partName: (id) => labels[id as SectorId] ?? id, wholeName: t(`flows.${props.flow}`) },
    words,
  )
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
        // What the sums leave out is said of the change instead.
        ...noteSentences(t, excluded.length > 0 ? { ...marks, excluded: 0 } : marks),
        ...excluded,
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

interface SectorTableProps {
  readonly breakdown: Breakdown
  readonly labels: Readonly<Record<string, string>>
  readonly words: FigureWords
  readonly caption: string
}

function SectorTable({ breakdown, labels, words, caption }: SectorTableProps) {
  const { t, locale } = words
  return (
    <BreakdownTable
      {...{ breakdown, words, caption }}
      heading={t('sector')}
      againstName={formatPeriodLabel(breakdown.against, { locale })}
      names={{ part: (id) => labels[id] ?? id, rest: t('notAllocated'), whole: t('total') }}
      changeOf={({ growth, value, against }) => growthOrReason(growth, value, against, breakdown, words)}
    />
  )
}
