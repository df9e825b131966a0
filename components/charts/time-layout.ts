import { formatNumber, type Magnitude } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import { ANNOTATION_ROW, annotationRows } from './annotations'
import { chartMagnitude } from './chart-magnitude'
import { bandDomain, snugScale, startsAtZero, valueScale, type ValueScale } from './scale'
import { textWidth } from './text-width'
import type { TimeChartModel } from './time-rows'

export interface TickLabel {
  readonly value: number
  readonly text: string
}

/** Where everything in the chart over time stands: axes, margins, the share of the height each panel has. */
export interface TimeLayout {
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly magnitude: Magnitude
  readonly main: Panel | null
  readonly balance: Panel | null
  /** Whether the value axis of the lines begins away from zero, which the chart then says. */
  readonly cutAxis: boolean
  /** Bars were asked for and have the room. */
  readonly bars: boolean
}

export interface Panel {
  readonly scale: ValueScale
  /** The axis domain over the whole plot (see `bandDomain`). */
  readonly domain: [number, number]
  /** Shares of the plot's height, from the bottom. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly TickLabel[]
}

export const NARROW = 520
/** Bars thinner than this say nothing: the chart falls back to lines. */
const LEAST_SLOT = 11

const BALANCE_SHARE = 0.24
const PANEL_GAP = 0.09

interface LayoutOptions {
  readonly width: number
  /** Where another one is needed than its own. */
  readonly height?: number | undefined
  readonly bars: boolean
  readonly locale: Language
  /** Names at the right ends of the lines, by flow: they decide the right margin. */
  readonly endLabels: Readonly<Partial<Record<SummaryFlow, readonly string[]>>>
}

const hasBothPanels = (model: TimeChartModel): boolean => model.series.length > 0 && model.balance !== null

/** Height of the chart in px. It hangs on the data alone, not on the width, so that the server can keep the place. */
export const timeHeight = (model: TimeChartModel): number => (hasBothPanels(model) ? 400 : 300) + wordsHeight(model)

/** Room above the plot for the words of annotations. */
const wordsHeight = ({ annotations }: TimeChartModel): number => annotationRows(annotations) * ANNOTATION_ROW

export function timeLayout(model: TimeChartModel, options: LayoutOptions): TimeLayout {
  const { width, bars, locale, endLabels } = options
  const narrow = width < NARROW
  const both = hasBothPanels(model)
  const mainValues = valuesOf(
    model,
    model.series.map(({ flow }) => flow),
  )
  const balanceValues = valuesOf(model, model.balance ? ['B'] : [])
  const magnitude = timeMagnitude(model)
  const right =
    14 +
    Math.max(
      24,
      ...Object.values(endLabels)
        .flat()
        .map((text) => textWidth(text)),
    )
  const drawBars = bars && (width - right - 40) / Math.max(1, model.rows.length) >= LEAST_SLOT
  const main = valueScale(mainValues, { zero: drawBars, most: narrow ? 4 : 5 })
  const balance = both ? snugScale(balanceValues) : valueScale(balanceValues, { zero: true, most: 5 })
  const text = (value: number): string => formatNumber(value, { locale, style: 'axis', magnitude, suffix: false })
  const panel = (scale: ValueScale, from: number, to: number): Panel => ({
    scale,
    from,
    to,
    domain: bandDomain(scale, from, to),
    ticks: scale.ticks.map((value) => ({ value, text: text(value) })),
  })
  const mainPanel = main && panel(main, both ? BALANCE_SHARE + PANEL_GAP : 0, 1)
  const balancePanel = balance && panel(balance, 0, both ? BALANCE_SHARE : 1)
  const tickTexts = [mainPanel, balancePanel].flatMap((each) => each?.ticks ?? []).map((tick) => textWidth(tick.text))
  return {
    height: options.height ?? timeHeight(model),
    margin: { top: 26 + wordsHeight(model), right, bottom: 26, left: Math.ceil(Math.max(16, ...tickTexts)) + 8 },
    magnitude,
    main: mainPanel,
    balance: balancePanel,
    cutAxis: main !== null && main.low > 0,
    bars: drawBars,
  }
}

/** Whether the value axis of the lines begins away from zero, which is then said; wherever bars were asked for it does not. */
export function cutsTimeAxis(model: TimeChartModel, bars: boolean): boolean {
  const values = valuesOf(
    model,
    model.series.map(({ flow }) => flow),
  )
  return !bars && values.length > 0 && !startsAtZero(Math.min(...values), Math.max(...values))
}

/** The magnitude of both panels. */
export const timeMagnitude = (model: TimeChartModel): Magnitude =>
  chartMagnitude(valuesOf(model, [...model.series.map(({ flow }) => flow), ...(model.balance ? (['B'] as const) : [])]))

function valuesOf(model: TimeChartModel, flows: readonly SummaryFlow[]): number[] {
  const values: number[] = []
  for (const point of model.points) {
    for (const flow of flows) {
      const { value } = point.flows[flow]
      if (value !== null) values.push(Number(value))
    }
  }
  return values
}
