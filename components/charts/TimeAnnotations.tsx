import { memo } from 'react'
import type { Period } from '@/lib/trade/period'
import { ANNOTATION_ROW, placeAnnotations, type Annotation } from './annotations'
import type { TimeGeometry } from './time-geometry'

interface TimeAnnotationsProps {
  readonly annotations: readonly Annotation[]
  readonly periods: readonly Period[]
  readonly geometry: Pick<TimeGeometry, 'left' | 'right' | 'top' | 'bottom' | 'slot'>
}

/** A thin vertical line a word each: what happened then. The list under the chart says it in full. */
export const TimeAnnotations = memo(function TimeAnnotations(props: TimeAnnotationsProps) {
  const { annotations, periods, geometry } = props
  return (
    <g className="text-12" data-mark="annotations">
      {placeAnnotations(annotations, periods, geometry).map(({ id, x, row, word, wordX }) => {
        const words = geometry.top - 5 - (row ?? 0) * ANNOTATION_ROW
        return (
          <g key={id} data-annotation={id}>
            <line
              x1={x}
              x2={x}
              y1={row === null ? geometry.top : words - 10}
              y2={geometry.bottom}
              stroke="var(--control)"
              strokeDasharray="2 3"
            />
            {row !== null && (
              <text x={wordX} y={words} className="fill-ink-muted">
                {word}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
})
