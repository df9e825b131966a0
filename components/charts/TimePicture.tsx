import { memo, useId, useMemo } from 'react'
import type { SummaryFlow } from '@/lib/trade/flow'
import { FLOW_LOOK } from './flow-look'
import { Hatch } from './Hatch'
import { Picture } from './Picture'
import { TimeAnnotations } from './TimeAnnotations'
import { TimeAxes } from './TimeAxes'
import { TimeBars } from './TimeBars'
import type { TimeDrawing } from './time-drawing'
import { TimeLabels } from './TimeLabels'
import { TimeLines } from './TimeLines'
import { linesOf, type TimeChartModel } from './time-rows'

export interface TimePictureProps {
  readonly model: TimeChartModel
  readonly drawing: TimeDrawing
  readonly gapWord: string
}

/** Everything that is seen of trade over time: axes, bars, lines, names. The server draws it as well as the browser. */
export const TimePicture = memo(function TimePicture(props: TimePictureProps) {
  const hatchId = useId()
  const hatchOf = useMemo(() => (flow: SummaryFlow) => `url(#${hatchId}${flow})`, [hatchId])
  return <TimeInk {...props} {...{ hatchId, hatchOf }} />
})

interface TimeInkProps extends TimePictureProps {
  /** Where the ids of hatched fills begin, unique in the document. */
  readonly hatchId: string
  /** Keep the reference while nothing changes. */
  readonly hatchOf: (flow: SummaryFlow) => string
}

/** The same without hooks, for pictures that no React renders. */
export function TimeInk({ model, drawing, gapWord, hatchId, hatchOf }: TimeInkProps) {
  const { layout, geometry, flows, width } = drawing
  const { lines, barred } = linesOf(model, layout.bars)
  const common = { geometry, points: model.points }
  const { main, balance } = layout
  return (
    <Picture width={width} height={layout.height}>
      <defs>
        {flows.map((flow) => (
          <Hatch key={flow} id={`${hatchId}${flow}`} colour={FLOW_LOOK[flow].colour} />
        ))}
      </defs>
      <TimeAxes
        drawing={drawing}
        gaps={model.gaps}
        gapWord={gapWord}
        hatch={hatchOf(flows.includes('B') ? 'B' : (flows[0] ?? 'T'))}
      />
      {model.annotations.length > 0 && (
        <TimeAnnotations annotations={model.annotations} periods={drawing.periods} geometry={geometry} />
      )}
      {balance && model.balance && (
        <TimeBars {...common} series={model.balance} panel={balance} group={0} of={1} hatch={hatchOf('B')} />
      )}
      {main &&
        barred.map((series, group) => (
          <TimeBars
            key={series.flow}
            {...common}
            {...{ series, group }}
            panel={main}
            of={barred.length}
            hatch={hatchOf(series.flow)}
          />
        ))}
      {main && <TimeLines series={lines} rows={model.rows} panel={main} geometry={geometry} thin={layout.bars} />}
      <TimeLabels model={model} drawing={drawing} hatchOf={hatchOf} />
    </Picture>
  )
}
