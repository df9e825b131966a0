'use client'

import { formatPeriodLabel, formatShare } from '@/lib/trade/format'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { excludedNotes } from './excluded-words'
import { noteSentences, useFigureWords, type FigureWords } from './figure-words'
import { notesOf } from './figure-status'
import { fullName, nameOf } from './part-names'
import { PartBarsChart, partsMagnitude, type PartsProps } from './PartBarsChart'
import { takenParts } from './parts-taken'
import { PartsTable } from './PartsTable'
import { TREEMAP_HEIGHT, TreemapChart } from './TreemapChart'

const ROW_HEIGHT = 28

export interface PartsPanelProps extends PartsProps {
  readonly frame: ChartFrame
  readonly look: 'bars' | 'treemap'
}

/** What a whole is made of, in its frame: bars or areas, the same as a table, summary, notes. */
export function PartsPanel({ frame, look, ...props }: PartsPanelProps) {
  const words = useFigureWords(props.locale)
  const { breakdown } = props
  const marks = notesOf([breakdown.total.value, ...breakdown.parts.map((part) => part.value)])
  const excluded = excludedNotes({ ...props, partName: (id) => fullName(nameOf(props.names, id)) }, words)
  const undrawn = Number(breakdown.notAllocated.value ?? 0) < 0
  return (
    <ChartPanel
      {...frame}
      height={look === 'treemap' ? TREEMAP_HEIGHT : (breakdown.parts.length + 3) * ROW_HEIGHT + 40}
      summary={summaryOf(props, words)}
      notes={[
        ...(frame.notes ?? []),
        ...(look === 'treemap' && undrawn ? [words.t('parts.exceeds')] : []),
        // What the sums leave out is said of the change instead.
        ...noteSentences(words.t, excluded.length > 0 ? { ...marks, excluded: 0 } : marks, {
          drawn: look !== 'treemap',
        }),
        ...excluded,
      ]}
      chart={look === 'treemap' ? <TreemapChart {...props} /> : <PartBarsChart {...props} />}
      tableView={<PartsTable props={props} words={words} />}
      taken={takenParts(props, words)}
    />
  )
}

function summaryOf({ breakdown, names, wholeName, unit, valuation, locale }: PartsProps, words: FigureWords): string {
  const magnitude = partsMagnitude(breakdown)
  const period = formatPeriodLabel(breakdown.period, { locale })
  const [largest] = breakdown.parts
  if (!largest || largest.value.value === null) return words.t('parts.none', { whole: wholeName, period })
  return words.t('parts.summary', {
    whole: wholeName,
    count: breakdown.parts.length,
    period,
    unit: words.unitLine(unit, magnitude, valuation),
    name: fullName(nameOf(names, largest.id)),
    value: words.inChart(largest.value, magnitude),
    share: formatShare(largest.share, { locale }) ?? words.t('missing.noData'),
  })
}
