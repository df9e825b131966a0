import { memo } from 'react'
import type { Period } from '@/lib/trade/period'
import { ANNOTATION_ROW, placeAnnotations, type Annotation } from './annotations'
import { textWidth } from './text-width'
import type { TimeGeometry } from './time-geometry'

interface TimeAnnotationsProps {
  readonly annotations: readonly Annotation[]
  readonly periods: readonly Period[]
  readonly geometry: Pick<TimeGeometry, 'left' | 'right' | 'top' | 'bottom' | 'slot'>
}

/** A thin vertical line a word each: what happened then. The list under the chart says it in full. */
export const TimeAnnotations = memo(function TimeAnnotations(props: TimeAnnotationsProps) {
  const { annotations, periods, geometry } = props
  const placed = placeAnnotations(annotations, periods, geometry).map((each) => ({
    ...each,
    words: geometry.top - 5 - (each.row ?? 0) * ANNOTATION_ROW,
  }))
  return (
    <g className="text-12" data-mark="annotations">
      {placed.map(({ id, x, row, words }) => (
        <line
          key={id}
          x1={x}
          x2={x}
          y1={row === null ? geometry.top : words - 10}
          y2={geometry.bottom}
          stroke="var(--control)"
          strokeDasharray="2 3"
        />
      ))}
      {placed.map(({ id, row, word, wordX, words }) => (
        <g key={id} className="fill-ink-muted" data-annotation={id}>
          {row !== null && (
            <>
              {/* The line of another one does not cross the word. */}
              <rect x={wordX - 1} y={words - 10} width={textWidth(word) + 2} height={13} fill="var(--paper)" />
              <text x={wordX} y={words}>
                {word}
              </text>
            </>
          )}
        </g>
      ))}
    </g>
  )
})
