'use client'

import { formatPeriodLabel, formatShare } from '@/lib/trade/format'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { noteSentences, useFigureWords, type FigureWords } from './figure-words'
import { notesOf } from './figure-status'
import { fullName, nameOf } from './part-names'
import { PartBarsChart, partsMagnitude, type PartsProps } from './PartBarsChart'
import { PartsTable } from './PartsTable'

const ROW_HEIGHT = 28

/** What a whole is made of, in its frame: bars, the same as a table, summary, notes. */
export function PartsPanel({ frame, ...props }: PartsProps & { readonly frame: ChartFrame }) {
  const words = useFigureWords(props.locale)
  const { breakdown } = props
  return (
    <ChartPanel
      {...frame}
      height={(breakdown.parts.length + 3) * ROW_HEIGHT + 40}
      summary={summaryOf(props, words)}
      notes={[
        ...(frame.notes ?? []),
        ...noteSentences(words.t, notesOf([breakdown.total.value, ...breakdown.parts.map((part) => part.value)])),
      ]}
      chart={<PartBarsChart {...props} />}
      tableView={<PartsTable props={props} words={words} />}
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
