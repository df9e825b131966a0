'use client'

import { lazy, memo, useDeferredValue, useMemo } from 'react'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { TimePoint } from '@/lib/trade/over-time'
import { useFigureWords, type FlowNames } from './figure-words'
import { PointedChart } from './PointedChart'
import { timeDrawing } from './time-drawing'
import { timeHeight } from './time-layout'
import { TimePicture } from './TimePicture'
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
  readonly names?: FlowNames
}

// Recharts is a third of the script of the page, and only needed to point at a value.
const TimeReader = lazy(() => import('./TimeReader'))

/** Trade over time: lines (or bars) that break where nothing is known, named at their ends. */
export const TradeOverTimeChart = memo(function TradeOverTimeChart(props: TradeOverTimeChartProps) {
  const { model, bars, unit, locale, source, names } = props
  const words = useFigureWords(locale, names)
  const [measure, width] = useElementWidth()
  const drawing = useMemo(() => timeDrawing(model, words, { width, bars, unit }), [model, words, width, bars, unit])
  // A filter is answered by the picture; the layer over it follows in the next moment.
  const reading = useDeferredValue(
    useMemo(() => ({ model, drawing, words, unit, source }), [model, drawing, words, unit, source]),
  )
  const barsGivenUp = bars && !drawing.layout.bars && model.series.some(({ flow }) => flow !== 'T')
  return (
    <>
      <PointedChart
        label={words.t('time.label')}
        height={timeHeight(model)}
        measure={measure}
        picture={<TimePicture model={model} drawing={drawing} gapWord={words.t('gap')} />}
        reader={() => <TimeReader {...reading} />}
      />
      {barsGivenUp && <p className="mt-2 text-12 text-ink-muted">{words.t('notes.barsAsLines')}</p>}
    </>
  )
})
