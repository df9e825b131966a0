import type { PointMark } from './time-rows'

interface MarkShapeProps {
  readonly x: number
  readonly y: number
  readonly colour: string
  readonly mark: PointMark | 'end'
  readonly shape: 'circle' | 'square' | 'diamond'
  /** Where periods stand close together, the signs are smaller. */
  readonly small?: boolean
  /** Fill of a partial mark: `url(#…)` of a hatch. */
  readonly hatch: string
}

/** The sign of one value: filled at the end of a line or alone, hollow when provisional, hollow and dashed when estimated. */
export function MarkShape({ x, y, colour, mark, shape, hatch, small = false }: MarkShapeProps) {
  const filled = mark === 'alone' || mark === 'end'
  const look = {
    fill: filled ? colour : mark === 'partial' ? hatch : 'var(--paper)',
    stroke: colour,
    strokeWidth: filled ? 0 : 1.5,
    strokeDasharray: mark === 'estimated' ? '2 1.5' : undefined,
  }
  const r = (filled ? 3.5 : 3.75) * (small && mark !== 'end' ? 0.65 : 1)
  if (mark === 'partial') {
    const half = small ? 3 : 4.5
    return <rect x={x - half} y={y - half} width={half * 2} height={half * 2} {...look} />
  }
  if (shape === 'circle') return <circle cx={x} cy={y} r={r} {...look} />
  const side = r * 0.9
  const turn = shape === 'diamond' ? `rotate(45 ${x} ${y})` : undefined
  return <rect x={x - side} y={y - side} width={side * 2} height={side * 2} transform={turn} {...look} />
}
