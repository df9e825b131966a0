import type { Panel, TimeLayout } from './time-layout'

/** Pixel positions in the chart over time, from its layout: the same as the axes of the chart have. */
export interface TimeGeometry {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Width of one period. */
  readonly slot: number
  /** Middle of a period. */
  readonly x: (index: number) => number
  readonly y: (panel: Panel, value: number) => number
}

export function timeGeometry(layout: TimeLayout, width: number, count: number): TimeGeometry {
  const { margin, height } = layout
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom]
  const slot = (right - left) / Math.max(1, count)
  return {
    left,
    right,
    top,
    bottom,
    slot,
    x: (index) => left + (index + 0.5) * slot,
    y: ({ domain: [low, high] }, value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  }
}
