import { formatPeriodLabel } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Period } from '@/lib/trade/period'
import { valuationOf, type FigureWords } from './figure-words'
import { timeGeometry, type TimeGeometry } from './time-geometry'
import { NARROW, timeLayout, timeMagnitude, type TimeLayout } from './time-layout'
import { flowsOf, type TimeChartModel } from './time-rows'
import { timeTicks, type TimeTick } from './time-ticks'

/** The lines of text at the right end of each flow: its name, then its last value. */
export type EndLabels = Readonly<Partial<Record<SummaryFlow, readonly string[]>>>

/** A value printed beside its point. */
export interface PointLabel {
  readonly index: number
  readonly value: number
  readonly text: string
}

/** Everything a width decides about the chart over time. */
export interface TimeDrawing {
  readonly width: number
  readonly flows: readonly SummaryFlow[]
  readonly layout: TimeLayout
  readonly geometry: TimeGeometry
  readonly ticks: readonly TimeTick[]
  readonly periods: readonly Period[]
  readonly endLabels: EndLabels
  readonly pointLabels: readonly PointLabel[]
  /** "million USD, exports FOB, imports CIF" */
  readonly unit: string
}

interface DrawingOptions {
  readonly width: number
  /** Where another one is needed than the chart's own. */
  readonly height?: number
  readonly bars: boolean
  readonly unit: string
}

export function timeDrawing(
  model: TimeChartModel,
  words: FigureWords,
  { width, height, bars, unit }: DrawingOptions,
): TimeDrawing {
  const { locale } = words
  const flows = flowsOf(model)
  const labels = endLabels(model, words, width < NARROW)
  const layout = timeLayout(model, { width, height, bars, locale, endLabels: labels })
  const geometry = timeGeometry(layout, width, model.rows.length)
  const periods = model.points.map((point) => point.period)
  const valuation = valuationOf(model.points.flatMap((point) => flows.map((flow) => point.flows[flow])))
  return {
    width,
    flows,
    layout,
    geometry,
    periods,
    ticks: timeTicks(periods, geometry.right - geometry.left, locale),
    endLabels: labels,
    pointLabels: layout.bars ? [] : pointLabels(model, words),
    unit: words.unitLine(unit, layout.magnitude, valuation),
  }
}

/** Names and last values for the right ends; on a narrow chart the short name alone. */
function endLabels(model: TimeChartModel, words: FigureWords, narrow: boolean): EndLabels {
  const { locale } = words
  const lastOfAll = model.rows.length - 1
  const labels: Partial<Record<SummaryFlow, string[]>> = {}
  for (const { flow, last } of [...model.series, ...(model.balance ? [model.balance] : [])]) {
    labels[flow] = [words.flowName(flow, narrow)]
    if (narrow || !last) continue
    const point = model.points[last.index]!
    const value = words.inChart(point.flows[flow], timeMagnitude(model), flow === 'B' ? 'always' : 'auto')
    const period = last.index < lastOfAll ? ` (${formatPeriodLabel(point.period, { locale, style: 'short' })})` : ''
    labels[flow].push(value + period)
  }
  return labels
}

/** A single line of a handful of values has each of them printed; more would be a table. */
const MOST_POINT_LABELS = 6

function pointLabels(model: TimeChartModel, words: FigureWords): PointLabel[] {
  const [series, ...others] = model.series
  if (!series || others.length > 0) return []
  const known = model.points.flatMap((point, index) => {
    const value = point.flows[series.flow]
    return value.value === null
      ? []
      : [{ index, value: Number(value.value), text: words.inChart(value, timeMagnitude(model)) }]
  })
  return known.length > MOST_POINT_LABELS ? [] : known
}
