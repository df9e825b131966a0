'use client'

import { formatPeriodLabel } from '@/lib/trade/format'
import { againstLabel } from './against-name'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { excludedNotes } from './excluded-words'
import { useFigureWords, type FigureWords } from './figure-words'
import { fullName, nameOf } from './part-names'
import { partsMagnitude, type PartsProps } from './PartBarsChart'
import { takenParts } from './parts-taken'
import { PartsTable } from './PartsTable'
import { slopeEnds, slopeLines } from './slope'
import { MOST_SLOPES, SlopeChart, slopeChartHeight } from './SlopeChart'
import { MOST_STEPS, WaterfallChart, waterfallSummary } from './WaterfallChart'

export interface ChangesPanelProps extends PartsProps {
  readonly frame: ChartFrame
  readonly look: 'waterfall' | 'slope'
}

/** What moved a whole from one period to another, in its frame: contributions as steps, or the parts as slopes. */
export function ChangesPanel({ frame, look, ...props }: ChangesPanelProps) {
  const words = useFigureWords(props.locale)
  const { t } = words
  const { breakdown, locale } = props
  const summary = look === 'slope' ? slopeSummary(props, words) : waterfallSummary(props, words)
  const nothing = summary === null
  return (
    <ChartPanel
      {...frame}
      state={
        nothing && frame.state.kind === 'ready'
          ? {
              kind: 'empty',
              message: t('waterfall.none', {
                period: formatPeriodLabel(breakdown.period, { locale }),
                against: againstLabel(props),
              }),
            }
          : frame.state
      }
      height={look === 'slope' ? slopeChartHeight(props) : (Math.min(breakdown.parts.length, MOST_STEPS) + 3) * 28}
      summary={summary ?? ''}
      notes={[
        ...(frame.notes ?? []),
        ...(look === 'slope' && !nothing ? slopeNotes(props, words) : []),
        ...(look === 'waterfall' && !nothing ? [t('waterfall.note')] : []),
        ...(nothing ? [] : excludedNotes({ ...props, partName: (id) => fullName(nameOf(props.names, id)) }, words)),
      ]}
      chart={look === 'slope' ? <SlopeChart {...props} /> : <WaterfallChart {...props} />}
      tableView={<PartsTable props={props} words={words} />}
      taken={takenParts(props, words)}
    />
  )
}

/** What of the whole is no line: smaller parts, those without a complete figure, and what no part holds. */
function slopeNotes({ breakdown, names }: PartsProps, { t, locale, inChart }: FigureWords): string[] {
  const magnitude = partsMagnitude(breakdown)
  const { none, one } = slopeEnds(breakdown)
  const listed = (ids: readonly string[]): string =>
    new Intl.ListFormat(locale).format(ids.map((id) => fullName(nameOf(names, id))))
  const left = breakdown.parts.length - none.length - slopeLines(breakdown, MOST_SLOPES).length
  const { value, against } = breakdown.notAllocated
  const rest = [value, against].some((each) => Number(each ?? 0) !== 0)
  const restText = (each: string | null): string => inChart({ value: each, status: null }, magnitude)
  return [
    ...(left > 0 ? [t('slope.left', { count: left })] : []),
    ...(one.length > 0 ? [t('slope.oneEnd', { names: listed(one) })] : []),
    ...(none.length > 0 ? [t('slope.noEnd', { names: listed(none) })] : []),
    ...(rest ? [t('slope.rest', { before: restText(against), after: restText(value) })] : []),
  ]
}

function slopeSummary(props: PartsProps, words: FigureWords): string | null {
  const { breakdown, names, locale } = props
  const lines = slopeLines(breakdown, MOST_SLOPES)
  if (!lines.some(({ before }) => before !== null) || !lines.some(({ after }) => after !== null)) return null
  const [largest] = lines
  const magnitude = partsMagnitude(breakdown)
  return words.t('slope.summary', {
    count: lines.length,
    against: againstLabel(props),
    period: formatPeriodLabel(breakdown.period, { locale }),
    name: fullName(nameOf(names, largest!.id)),
    before: words.inChart(largest!.part.against, magnitude),
    after: words.inChart(largest!.part.value, magnitude),
  })
}
