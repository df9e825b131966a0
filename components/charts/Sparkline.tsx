import { lonePath, placeValues, runsPath } from './line-path'
import { lineRange } from './scale'

export interface SparklineProps {
  /** One per period; null breaks the line. */
  readonly values: ReadonlyArray<number | null>
  /** What the line shows, in words: "Total trade 1992 to 2020: from 0.3 bn to 1.2 bn USD". */
  readonly label: string
  readonly width?: number
  readonly height?: number
  /** CSS colour of the line. */
  readonly colour?: string
}

const BOX = { width: 100, height: 100 } as const

/**
 * A line without axes, for cards and lists: gaps stay gaps, the last value has a dot. Drawn on the server as well; it
 * takes the width it is given by `width` and never measures.
 */
export function Sparkline({ values, label, width = 120, height = 32, colour = 'var(--ink)' }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  const last = values.findLastIndex((value) => value !== null)
  if (last < 0) return <span className="sr-only">{label}</span>
  const [low, high] = lineRange(Math.min(...known), Math.max(...known))
  const scale = { ...BOX, low, high: high === low ? low + 1 : high }
  const places = placeValues(values, scale)
  const [line, dots] = [runsPath(places), lonePath(places)]
  const end = lonePath(places.slice(last, last + 1))
  return (
    <span className="inline-block p-1">
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        width={width}
        height={height}
        aria-hidden
        className="block overflow-visible"
      >
        {line && (
          <path
            d={line}
            fill="none"
            stroke={colour}
            strokeWidth={1.5}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {dots && (
          <path d={dots} stroke={colour} strokeWidth={3} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
        )}
        <path d={end} stroke={colour} strokeWidth={5.5} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  )
}
