/** A position in px; `y` null (or `x`) is a period without a value. */
export interface PathPoint {
  readonly x: number | null
  readonly y: number | null
}

const short = (value: number): string => String(Math.round(value * 100) / 100)
const isPlace = (point: PathPoint | undefined): point is { x: number; y: number } =>
  point !== undefined && point.x !== null && point.y !== null

/** SVG path of the runs of at least two points; nothing is drawn across a missing one. '' without any run. */
export function runsPath(points: readonly PathPoint[]): string {
  let path = ''
  points.forEach((point, i) => {
    if (!isPlace(point)) return
    if (isPlace(points[i - 1])) path += `L${short(point.x)} ${short(point.y)}`
    else if (isPlace(points[i + 1])) path += `M${short(point.x)} ${short(point.y)}`
  })
  return path
}

/** SVG path of a zero-length stroke at each point without a neighbour: with round caps they are dots. */
export function lonePath(points: readonly PathPoint[]): string {
  return points
    .filter((point, i) => isPlace(point) && !isPlace(points[i - 1]) && !isPlace(points[i + 1]))
    .map((point) => `M${short(point.x!)} ${short(point.y!)}h0`)
    .join('')
}

/**
 * Places of values at equal distances in a box of `width` by `height` with y down: the middle of each value's slot.
 * `low` and `high` are the values at the box's bottom and top.
 */
export function placeValues(
  values: ReadonlyArray<number | null>,
  box: { readonly width: number; readonly height: number; readonly low: number; readonly high: number },
): PathPoint[] {
  const slot = box.width / Math.max(1, values.length)
  const span = box.high - box.low || 1
  return values.map((value, i) => ({
    x: (i + 0.5) * slot,
    y: value === null ? null : box.height - ((value - box.low) / span) * box.height,
  }))
}
