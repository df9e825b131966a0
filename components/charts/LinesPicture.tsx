import { memo } from 'react'
import type { Period } from '@/lib/trade/period'
import type { Annotation } from './annotations'
import { lonePath, runsPath } from './line-path'
import type { LineLook, LinesDrawing } from './lines-drawing'
import { Picture } from './Picture'
import { TimeAnnotations } from './TimeAnnotations'
import { ValueGrid } from './ValueGrid'

interface LinesPictureProps {
  readonly lines: readonly LineLook[]
  readonly drawing: LinesDrawing
  /** A value that is drawn as a line of its own: 100 of an index, zero of growth. */
  readonly mark: number | null
  readonly periods: readonly Period[]
  readonly annotations: readonly Annotation[]
}

const LABEL_LINE = 15

/** Several lines on one grid, each named at its end. The server draws it as well as the browser. */
export const LinesPicture = memo(function LinesPicture(props: LinesPictureProps) {
  const { lines, drawing, mark, periods, annotations } = props
  const { left, right, bottom, x, y, sample } = drawing
  return (
    <Picture width={drawing.width} height={drawing.height}>
      <g className="figures fill-ink-muted text-12">
        <ValueGrid ticks={drawing.valueTicks} {...{ left, right, y }} mark={mark} />
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--control)" />
        {drawing.ticks.map(({ index, label }) => (
          <g key={index}>
            <line x1={x(index)} x2={x(index)} y1={bottom} y2={bottom + 4} stroke="var(--control)" />
            <text x={x(index)} y={bottom + 18} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </g>
      <TimeAnnotations annotations={annotations} periods={periods} geometry={drawing} />
      {lines.map(({ key, colour, dash, numbers }) => {
        const places = numbers.map((number, i) => ({ x: x(i), y: number === null ? null : y(number) }))
        return (
          <g key={key} fill="none" stroke={colour} strokeLinejoin="round">
            <path d={runsPath(places)} strokeWidth={2} strokeDasharray={dash} data-mark="line" />
            <path d={lonePath(places)} strokeWidth={7} strokeLinecap="round" />
          </g>
        )
      })}
      {drawing.beyond.map(({ line, index }) => (
        // An arrow at the edge: the value itself stands under the chart, in the table and where one points.
        <path
          key={`${line.key} ${index}`}
          d={`M${x(index) - 5},${drawing.top + 1} h10 l-5,-9 z`}
          fill={line.colour}
          stroke="var(--paper)"
          data-mark="beyond"
        />
      ))}
      {drawing.labels.map(({ line, y: middle, texts }) => (
        <g key={line.key} className="figures text-12">
          {sample > 0 && (
            <line
              x1={right + 8}
              x2={right + 8 + sample}
              y1={middle - (texts.length * LABEL_LINE) / 2 + LABEL_LINE - 8}
              y2={middle - (texts.length * LABEL_LINE) / 2 + LABEL_LINE - 8}
              stroke={line.colour}
              strokeWidth={2}
              strokeDasharray={line.dash}
            />
          )}
          {texts.map((text, i) => (
            <text
              key={text}
              x={right + 8 + (sample > 0 ? sample + 6 : 0)}
              y={middle - (texts.length * LABEL_LINE) / 2 + (i + 1) * LABEL_LINE - 4}
              fill={i === 0 ? line.colour : 'var(--ink-muted)'}
              fontWeight={i === 0 ? 600 : 400}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </Picture>
  )
})
