import type { ReactNode } from 'react'

interface PictureProps {
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/**
 * The drawing of a chart for an assumed width: until the real one is measured it is shown smaller where it does not fit.
 * What it says is in the figure's description; what can be pointed at lies over it.
 */
export function Picture({ width, height, children }: PictureProps) {
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMin meet"
      aria-hidden
      className="block overflow-visible"
    >
      {children}
    </svg>
  )
}
