import { memo } from 'react'
import { spreadLabels } from './end-labels'
import { FLOW_LOOK } from './flow-look'
import { MarkShape } from './mark-shape'
import type { TimeGeometry } from './time-geometry'
import type { EndLabels, TimeDrawing } from './time-drawing'
import type { Panel } from './time-layout'
import type { TimeChartModel, TimeSeries } from './time-rows'
import type { SummaryFlow } from '@/lib/trade/flow'

interface TimeLabelsProps {
  readonly model: TimeChartModel
  readonly drawing: TimeDrawing
  readonly hatchOf: (flow: SummaryFlow) => string
}

const LINE = 15

/** What stands over the lines: the signs of single values, the dots at the ends, and the names beside them. */
export const TimeLabels = memo(function TimeLabels({ model, drawing, hatchOf }: TimeLabelsProps) {
  const { layout, geometry, endLabels: labels, pointLabels } = drawing
  const { main, balance } = layout
  return (
    <g aria-hidden>
      {main &&
        model.series.map((series) => (
          <SeriesMarks
            key={series.flow}
            series={series}
            panel={main}
            geometry={geometry}
            hatch={hatchOf(series.flow)}
            barred={layout.bars && series.flow !== 'T'}
          />
        ))}
      {main &&
        pointLabels.map(({ index, value, text }) => (
          <text
            key={index}
            x={geometry.x(index)}
            y={geometry.y(main, value) - 10}
            textAnchor="middle"
            className="figures fill-ink text-12"
          >
            {text}
          </text>
        ))}
      {main && <PanelLabels series={model.series} panel={main} geometry={geometry} labels={labels} />}
      {balance && model.balance && (
        <PanelLabels series={[model.balance]} panel={balance} geometry={geometry} labels={labels} />
      )}
    </g>
  )
})

interface SeriesMarksProps {
  readonly series: TimeSeries
  readonly panel: Panel
  readonly geometry: TimeGeometry
  readonly hatch: string
  readonly barred: boolean
}

function SeriesMarks({ series, panel, geometry, hatch, barred }: SeriesMarksProps) {
  if (barred) return null
  const { colour, shape } = FLOW_LOOK[series.flow]
  const last = series.last && !series.marks.some(({ index }) => index === series.last?.index) ? series.last : null
  const at = (index: number, value: number) => ({
    x: geometry.x(index),
    y: geometry.y(panel, value),
    colour,
    shape,
    hatch,
    small: geometry.slot < 7,
  })
  return (
    <>
      {series.marks.map(({ index, value, mark }) => (
        <MarkShape key={index} mark={mark} {...at(index, value)} />
      ))}
      {last && <MarkShape mark="end" {...at(last.index, last.value)} />}
    </>
  )
}

interface PanelLabelsProps {
  readonly series: readonly TimeSeries[]
  readonly panel: Panel
  readonly geometry: TimeGeometry
  readonly labels: EndLabels
}

function PanelLabels({ series, panel, geometry, labels }: PanelLabelsProps) {
  const named = series.filter((each) => labels[each.flow])
  const heightOf = (flow: SummaryFlow): number => labels[flow]!.length * LINE + 4
  const wanted = named.map((each) => ({
    id: each.flow,
    y: geometry.y(panel, (each.last ?? each.marks.at(-1))?.value ?? 0),
    height: heightOf(each.flow),
  }))
  const [high, low] = [geometry.y(panel, panel.scale.high), geometry.y(panel, panel.scale.low)]
  const placed = spreadLabels(wanted, high - 10, low + 10)
  return named.map(({ flow }) => {
    const lines = labels[flow]!
    const first = placed.get(flow)! - (lines.length * LINE) / 2 + LINE - 4
    return (
      <g key={flow} className="figures text-12">
        {lines.map((line, i) => (
          <text
            key={line}
            x={geometry.right + 8}
            y={first + i * LINE}
            fill={FLOW_LOOK[flow].text}
            fontWeight={i === 0 ? 600 : 400}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}
