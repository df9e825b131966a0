'use client'

import { useMemo } from 'react'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatGrowth, formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { SUMMARY_FLOWS, type SummaryFlow } from '@/lib/trade/flow'
import type { TimePoint } from '@/lib/trade/over-time'
import { periodKey } from '@/lib/trade/period'
import { drawnAnnotations } from './annotations'
import { ChartPanel, type ChartFrame } from './ChartPanel'
import { useOriginHref } from './figure-origin'
import { decimalsOf, noteSentences, useFigureWords, valuationOf, type FigureWords } from './figure-words'
import { notesOf } from './figure-status'
import { spanOf } from './taken-columns'
import { cutsTimeAxis, timeHeight, timeMagnitude } from './time-layout'
import { takenTimeTable } from './time-taken'
import { extremesOf, flowsOf, timeChartModel, yearlyGrowth, type TimeChartModel } from './time-rows'
import { TradeOverTimeChart, type TradeOverTimeProps } from './TradeOverTimeChart'

interface TradeOverTimePanelProps extends TradeOverTimeProps {
  readonly frame: ChartFrame
}

/** Trade over time in its frame: chart, the same figures as a table, summary, notes. */
export function TradeOverTimePanel({ frame, ...props }: TradeOverTimePanelProps) {
  const { points, flow, ...chart } = props
  const { unit, locale } = chart
  const words = useFigureWords(locale)
  const { annotations } = frame
  const marked = drawnAnnotations(annotations)
  const model = useMemo(() => timeChartModel(points, flow, marked), [points, flow, marked])
  const valuation = valuationOf(points.flatMap((point) => flowsOf(model).map((each) => point.flows[each])))
  const exact = words.unitLine(unit, 0, valuation)
  return (
    <ChartPanel
      {...frame}
      height={timeHeight(model)}
      summary={timeSummary(model, words, words.unitLine(unit, timeMagnitude(model), valuation))}
      notes={[...(frame.notes ?? []), ...timeNotes(model, words, props.bars)]}
      chart={<TradeOverTimeChart model={model} {...chart} />}
      tableView={<TimeTable model={model} words={words} unit={exact} />}
      taken={{
        table: () => takenTimeTable(model, words),
        unit: exact,
        codes: { unit },
        period: spanOf(points.map((point) => point.period)),
      }}
    />
  )
}

function timeNotes(model: TimeChartModel, words: FigureWords, bars: boolean): string[] {
  const { t } = words
  const flows = flowsOf(model)
  const figures = model.points.flatMap((point) =>
    flows.filter((flow) => flow === 'X' || flow === 'M' || flows.length === 1).map((flow) => point.flows[flow]),
  )
  return [
    ...(cutsTimeAxis(model, bars) ? [t('notes.cutAxis')] : []),
    ...noteSentences(t, notesOf(figures)),
    ...(model.absent.length ? [t('notes.absent', { names: namesOf(model.absent, words) })] : []),
  ]
}

const namesOf = (flows: readonly SummaryFlow[], { t, locale }: FigureWords): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(flows.map((flow) => t(`flows.${flow}`)))

/** What is drawn, from when to when, and of each flow the least, the greatest and the last value. */
function timeSummary(model: TimeChartModel, words: FigureWords, unit: string): string {
  const { t, locale } = words
  const flows = flowsOf(model)
  const [first, last] = [model.points[0], model.points.at(-1)]
  if (!first || !last || flows.length === 0) return t('state.empty')
  const period = (index: number): string => formatPeriodLabel(model.points[index]!.period, { locale })
  const magnitude = timeMagnitude(model)
  const number = (value: string): string => words.inChart({ value, status: null }, magnitude)
  const sentences = flows.flatMap((flow) => {
    const found = extremesOf(model.points, flow)
    if (!found) return []
    const { least, greatest, last: end } = found
    const at = { name: t(`flows.${flow}`), last: number(end.value), lastPeriod: period(end.index) }
    if (least.index === greatest.index) return [t('time.one', at)]
    const range = { least: number(least.value), leastPeriod: period(least.index), greatest: number(greatest.value) }
    return [t('time.series', { ...at, ...range, greatestPeriod: period(greatest.index) })]
  })
  const head = t('time.summary', {
    names: namesOf(flows, words),
    from: period(0),
    to: period(model.points.length - 1),
    unit,
  })
  return [head, ...sentences].join(' ')
}

interface TimeTableProps {
  readonly model: TimeChartModel
  readonly words: FigureWords
  readonly unit: string
}

function TimeTable({ model, words, unit }: TimeTableProps) {
  const href = useOriginHref()
  const { t, locale } = words
  const flows = SUMMARY_FLOWS.filter((flow) => flowsOf(model).includes(flow))
  const positions = new Map(model.points.map((point, index) => [periodKey(point.period), index]))
  const columns: [Column<TimePoint>, ...Column<TimePoint>[]] = [
    {
      id: 'period',
      header: t('period'),
      cell: ({ period }) => {
        const label = formatPeriodLabel(period, { locale })
        const to = href({ period })
        return to === undefined ? label : <NumberCell text={label} words="" href={to} />
      },
    },
    ...flows.flatMap((flow) => flowColumns(flow, model, words, positions, href, flows.length === 1)),
  ]
  return (
    <DataTable
      caption={t('time.caption', { names: namesOf(flows, words), unit })}
      columns={columns}
      rows={model.points.toReversed()}
      rowKey={(point) => periodKey(point.period)}
      maxHeight={440}
    />
  )
}

/** A flow's values with their status; where it is the only one, its growth too. */
function flowColumns(
  flow: SummaryFlow,
  model: TimeChartModel,
  words: FigureWords,
  positions: ReadonlyMap<string, number>,
  href: ReturnType<typeof useOriginHref>,
  alone: boolean,
): Column<TimePoint>[] {
  const { t, locale } = words
  const decimals = decimalsOf(model.points.map((point) => point.flows[flow].value))
  const value: Column<TimePoint> = {
    id: flow,
    header: t(`flows.${flow}`),
    kind: 'number',
    cell: ({ period, flows }) => (
      <NumberCell
        text={formatNumber(flows[flow].value, { locale, decimals })}
        words={words.missing(flows[flow])}
        note={words.brief(flows[flow])}
        href={href({ period, flow })}
      />
    ),
  }
  if (!alone || flow === 'B') return [value]
  const growth = yearlyGrowth(model.points, flow)
  const change: Column<TimePoint> = {
    id: 'change',
    header: t('change'),
    kind: 'number',
    cell: (point) => formatGrowth(growth[positions.get(periodKey(point.period))!] ?? null, { locale }) ?? '–',
  }
  return [value, change]
}
