import { SUMMARY_FLOWS } from '@/lib/trade/flow'
import { formatPeriod } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'
import type { FigureWords } from './figure-words'
import { figureCells, figureColumns, periodColumn } from './taken-columns'
import { flowsOf, yearlyGrowth, type TimeChartModel } from './time-rows'

/** Trade over time to take along: a row a period and flow; the flows stand side by side for people. */
export function takenTimeTable(model: TimeChartModel, words: FigureWords): TakenTable {
  const { t, locale } = words
  const { points } = model
  const flows = SUMMARY_FLOWS.filter((flow) => flowsOf(model).includes(flow))
  const [alone] = flows.length === 1 && flows[0] !== 'B' ? flows : []
  const growth = alone && yearlyGrowth(points, alone)
  const change: TakenColumn = { id: 'growth', header: `${t('change')}, %`, kind: 'ratio' }
  return {
    columns: [
      periodColumn(
        points.map((point) => point.period),
        t('period'),
        locale,
      ),
      { id: 'flow', header: t('compare.flow'), kind: 'text', labels: flowLabels(words) },
      ...figureColumns(words, t('value')),
      { id: 'valuation', header: 'valuation', kind: 'text', for: 'machines' },
      ...(growth ? [change] : []),
    ],
    rows: points.flatMap((point, index) =>
      flows.map((flow) => [
        formatPeriod(point.period),
        flow,
        ...figureCells(point.flows[flow], words),
        point.flows[flow].value === null ? null : point.flows[flow].valuation,
        ...(growth ? [ratioText(growth[index] ?? null)] : []),
      ]),
    ),
    across: { column: 'flow', values: ['value', 'note'] },
  }
}

export const flowLabels = ({ flowName }: FigureWords): Record<string, string> =>
  Object.fromEntries(SUMMARY_FLOWS.map((flow) => [flow, flowName(flow)]))
