import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import type { FlowValue } from '@/lib/trade/flow-value'
import type { TimePoint } from '@/lib/trade/over-time'
import { periodKey, yearBefore, type Period } from '@/lib/trade/period'
import { growthBetween } from '@/lib/trade/summary'
import { isComplete } from '@/lib/trade/tiling'
import type { Annotation } from './annotations'

/** How one value is marked on its line or bar: alone, provisional, estimated, or for part of its period only. */
export type PointMark = 'alone' | 'provisional' | 'estimated' | 'partial'

/**
 * A period as the chart draws it. `X` to `B` are the complete values of certain figures: the solid line. `dashedX` to
 * `dashedB` hold the estimated ones with their neighbours: the dashed line. A null breaks either.
 */
export type TimeRow = {
  readonly index: number
  readonly period: Period
} & Readonly<Record<SummaryFlow | `dashed${SummaryFlow}`, number | null>>

export interface TimeMark {
  readonly index: number
  readonly value: number
  readonly mark: PointMark
}

export interface TimeSeries {
  readonly flow: SummaryFlow
  readonly marks: readonly TimeMark[]
  /** Whether any value is estimated: whether there is a dashed line to draw. */
  readonly dashed: boolean
  /** The last complete value. */
  readonly last: { readonly index: number; readonly value: number } | null
}

/** Periods without any figure of the flows shown, two or more in a row, inside the range. */
export interface Gap {
  readonly from: number
  readonly to: number
}

export interface TimeChartModel {
  readonly points: readonly TimePoint[]
  readonly rows: readonly TimeRow[]
  /** Flows drawn in the main panel and, apart, the balance: only those with a value. */
  readonly series: readonly TimeSeries[]
  readonly balance: TimeSeries | null
  /** Flows that were asked for and have no value in the whole range. */
  readonly absent: readonly SummaryFlow[]
  readonly gaps: readonly Gap[]
  /** What happened meanwhile, to be marked on the axis. */
  readonly annotations: readonly Annotation[]
}

/** Which flows are drawn as lines and which as bars; where bars are asked for, the total stays a line. */
export function linesOf(
  { series }: TimeChartModel,
  bars: boolean,
): { readonly lines: readonly TimeSeries[]; readonly barred: readonly TimeSeries[] } {
  const barred = bars ? series.filter(({ flow }) => flow !== 'T') : []
  return { barred, lines: series.filter((each) => !barred.includes(each)) }
}

const numberOf = (value: FlowValue): number | null => (value.value === null ? null : Number(value.value))
const completeNumber = (value: FlowValue): number | null => (isComplete(value) ? numberOf(value) : null)

/** Points as rows and series to draw. `flow` null: exports, imports, total, and the balance in a panel of its own. */
export function timeChartModel(
  points: readonly TimePoint[],
  flow: SummaryFlow | null,
  annotations: readonly Annotation[] = [],
): TimeChartModel {
  const asked: readonly SummaryFlow[] = flow ? [flow] : SUMMARY_FLOWS
  const all = asked.map((each) => seriesOf(points, each))
  const known = all.filter((series) => series.last !== null || series.marks.length > 0)
  const main = known.filter((series) => series.flow !== 'B')
  return {
    points,
    rows: points.map((point, index) => rowOf(points, point, index)),
    series: main,
    balance: known.find((series) => series.flow === 'B') ?? null,
    absent: all.filter((series) => !known.includes(series)).map((series) => series.flow),
    gaps: gapsOf(points, asked),
    annotations,
  }
}

/** Written out, not built from entries: a filter rebuilds hundreds of rows. */
function rowOf(points: readonly TimePoint[], point: TimePoint, index: number): TimeRow {
  const neighbours = [points[index - 1], points[index + 1]]
  const row: Record<string, unknown> = { index, period: point.period }
  for (const flow of SUMMARY_FLOWS) {
    const own = completeNumber(point.flows[flow])
    const estimated = isEstimated(point.flows[flow])
    const beside = neighbours.some((other) => other && isEstimated(other.flows[flow]))
    row[flow] = estimated ? null : own
    row[`dashed${flow}`] = estimated || beside ? own : null
  }
  return row as TimeRow
}

const isEstimated = (value: FlowValue): boolean => value.status === 'E' && isComplete(value)

function seriesOf(points: readonly TimePoint[], flow: SummaryFlow): TimeSeries {
  const marks: TimeMark[] = []
  let last: TimeSeries['last'] = null
  let dashed = false
  points.forEach((point, index) => {
    const figure = point.flows[flow]
    const value = numberOf(figure)
    if (value === null) return
    const mark = markOf(points, index, flow)
    if (mark) marks.push({ index, value, mark })
    dashed ||= isEstimated(figure)
    if (isComplete(figure)) last = { index, value }
  })
  return { flow, marks, dashed, last }
}

function markOf(points: readonly TimePoint[], index: number, flow: SummaryFlow): PointMark | null {
  const figure = points[index]!.flows[flow]
  if (!isComplete(figure)) return 'partial'
  if (figure.status === 'E') return 'estimated'
  if (figure.status === 'P') return 'provisional'
  const joined = [points[index - 1], points[index + 1]].some((other) => other && isComplete(other.flows[flow]))
  return joined ? null : 'alone'
}

function gapsOf(points: readonly TimePoint[], flows: readonly SummaryFlow[]): Gap[] {
  const empty = points.map((point) => flows.every((flow) => point.flows[flow].value === null))
  const [first, last] = [empty.indexOf(false), empty.lastIndexOf(false)]
  const gaps: Gap[] = []
  for (let index = first + 1; first >= 0 && index < last; index++) {
    if (!empty[index]) continue
    const from = index
    while (empty[index + 1]) index++
    if (index > from) gaps.push({ from, to: index })
  }
  return gaps
}

/** The flows that are drawn, in their usual order. */
export const flowsOf = (model: TimeChartModel): SummaryFlow[] =>
  [...model.series, ...(model.balance ? [model.balance] : [])].map((series) => series.flow)

/** Growth of each point's flows against the same period of the year before, where that is among the points. */
export function yearlyGrowth(points: readonly TimePoint[], flow: SummaryFlow): (number | null)[] {
  const byPeriod = new Map(points.map((point) => [periodKey(point.period), point]))
  return points.map((point) => {
    const base = byPeriod.get(periodKey(yearBefore(point.period)))
    return base && flow !== 'B' ? growthBetween(point.flows[flow], base.flows[flow]) : null
  })
}

export interface SeriesExtremes {
  readonly least: { readonly index: number; readonly value: string }
  readonly greatest: { readonly index: number; readonly value: string }
  readonly last: { readonly index: number; readonly value: string }
}

/** Least, greatest and last complete value of a flow: what the description of the chart says. Null without one. */
export function extremesOf(points: readonly TimePoint[], flow: SummaryFlow): SeriesExtremes | null {
  const known = points.flatMap((point, index) => {
    const figure = point.flows[flow]
    return figure.value !== null && isComplete(figure) ? [{ index, value: figure.value }] : []
  })
  if (known.length === 0) return null
  const pick = (better: (a: number, b: number) => boolean) =>
    known.reduce((best, each) => (better(Number(each.value), Number(best.value)) ? each : best))
  return { least: pick((a, b) => a < b), greatest: pick((a, b) => a > b), last: known.at(-1)! }
}
