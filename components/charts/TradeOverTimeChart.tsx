'use client'

import { memo, useMemo } from 'react'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { TimePoint } from '@/lib/trade/over-time'
import { useFigureWords } from './figure-words'
import { TimeCanvas } from './TimeCanvas'
import { timeDrawing } from './time-drawing'
import { timeHeight } from './time-layout'
import type { TimeChartModel } from './time-rows'
import { useElementWidth } from './use-element-width'

export interface TradeOverTimeProps {
  /** See `pointsOverTime`: every period of the grid, empty ones too. Keep the reference while nothing changes. */
  readonly points: readonly TimePoint[]
  /** null: exports, imports and total, with the balance in a panel below. */
  readonly flow: SummaryFlow | null
  /** Exports and imports as bars, the total as a thin line. */
  readonly bars: boolean
  readonly unit: string
  readonly locale: Language
  /** Short source for the tooltip: "IMF, as reported by Russia". */
  readonly source: string
}

interface TradeOverTimeChartProps extends Omit<TradeOverTimeProps, 'points' | 'flow'> {
  readonly model: TimeChartModel
}

/** Trade over time: lines (or bars) that break where nothing is known, named at their ends. */
export const TradeOverTimeChart = memo(function TradeOverTimeChart(props: TradeOverTimeChartProps) {
  const { model, bars, unit, locale, source } = props
  const words = useFigureWords(locale)
  const [ref, width] = useElementWidth()
  const drawing = useMemo(
    () => (width === null ? null : timeDrawing(model, words, { width, bars, unit })),
    [model, words, width, bars, unit],
  )
  const barsGivenUp = drawing && bars && !drawing.layout.bars && model.series.some(({ flow }) => flow !== 'T')
  return (
    <>
      <div ref={ref} className="relative [contain:layout]" style={{ blockSize: timeHeight(model) }}>
        {drawing && <TimeCanvas model={model} drawing={drawing} words={words} unit={unit} source={source} />}
      </div>
      {barsGivenUp && <p className="mt-2 text-12 text-ink-muted">{words.t('notes.barsAsLines')}</p>}
    </>
  )
})
