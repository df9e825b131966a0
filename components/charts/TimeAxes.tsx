import { memo } from 'react'
import { textWidth } from './text-width'
import type { TimeGeometry } from './time-geometry'
import type { TimeDrawing } from './time-drawing'
import type { Panel } from './time-layout'
import type { Gap } from './time-rows'
import { ValueGrid } from './ValueGrid'

interface TimeAxesProps {
  readonly drawing: TimeDrawing
  readonly gaps: readonly Gap[]
  readonly gapWord: string
  /** Fill of the strip that marks a gap. */
  readonly hatch: string
}

/** Grid, values, periods and gaps: everything that stands still under the lines. */
export const TimeAxes = memo(function TimeAxes(props: TimeAxesProps) {
  const { drawing, gaps, gapWord, hatch } = props
  const { layout, geometry, ticks, unit } = drawing
  const { left, right, bottom } = geometry
  return (
    <g className="figures fill-ink-muted text-12" aria-hidden>
      <text x={0} y={12}>
        {unit}
      </text>
      {layout.main && <PanelGrid panel={layout.main} geometry={geometry} />}
      {layout.balance && <PanelGrid panel={layout.balance} geometry={geometry} />}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--control)" />
      {ticks.map(({ index, label }) => (
        <g key={index}>
          <line x1={geometry.x(index)} x2={geometry.x(index)} y1={bottom} y2={bottom + 4} stroke="var(--control)" />
          <text x={clampLabel(geometry.x(index), label, right)} y={bottom + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {gaps.map(({ from, to }) => {
        const [x1, x2] = [geometry.x(from) - geometry.slot / 2, geometry.x(to) + geometry.slot / 2]
        return (
          <g key={from}>
            <rect x={x1} y={bottom - 5} width={x2 - x1} height={5} fill={hatch} />
            {x2 - x1 > textWidth(gapWord) + 4 && (
              <text x={(x1 + x2) / 2} y={bottom - 10} textAnchor="middle">
                {gapWord}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
})

/** A label may reach into the margin at the right, not beyond half of itself. */
const clampLabel = (x: number, label: string, right: number): number => Math.min(x, right + 18 - textWidth(label) / 2)

const PanelGrid = ({ panel, geometry }: { panel: Panel; geometry: TimeGeometry }) => (
  <ValueGrid ticks={panel.ticks} left={geometry.left} right={geometry.right} y={(value) => geometry.y(panel, value)} />
)
