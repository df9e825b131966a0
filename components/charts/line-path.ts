export interface LinePath {
  /** SVG path of the runs of at least two values; '' without any. */
  readonly line: string
  /** SVG path of zero-length strokes, one for each value without a neighbour: drawn with round caps they are dots. */
  readonly dots: string
}

const short = (value: number): string => String(Math.round(value * 100) / 100)

/**
 * A line through values at equal distances, in a box of `width` by `height` with y down: the middle of each value's slot.
 * A null breaks the line; nothing is drawn across it. `low` and `high` are the values of the box's bottom and top.
 */
export function linePath(
  values: ReadonlyArray<number | null>,
  box: { readonly width: number; readonly height: number; readonly low: number; readonly high: number },
): LinePath {
  const slot = box.width / Math.max(1, values.length)
  const span = box.high - box.low || 1
  const line: string[] = []
  const dots: string[] = []
  values.forEach((value, i) => {
    if (value === null) return
    const point = `${short((i + 0.5) * slot)} ${short(box.height - ((value - box.low) / span) * box.height)}`
    const [joinsBefore, joinsAfter] = [i > 0 && values[i - 1] !== null, (values[i + 1] ?? null) !== null]
    if (joinsBefore) line.push(`L${point}`)
    else if (joinsAfter) line.push(`M${point}`)
    else dots.push(`M${point}h0`)
  })
  return { line: line.join(''), dots: dots.join('') }
}
