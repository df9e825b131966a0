interface ValueGridProps {
  readonly ticks: ReadonlyArray<{ readonly value: number; readonly text: string }>
  readonly left: number
  readonly right: number
  /** From a value to its height in the picture. */
  readonly y: (value: number) => number
  /** A value whose line is drawn as strong as that of zero: 100 of an index. */
  readonly mark?: number | null
}

/** The horizontal lines of a value axis with their numbers at the start: faint, that of zero stronger. */
export function ValueGrid({ ticks, left, right, y, mark = null }: ValueGridProps) {
  return ticks.map(({ value, text }) => (
    <g key={value}>
      <line
        x1={left}
        x2={right}
        y1={y(value)}
        y2={y(value)}
        stroke={value === 0 || value === mark ? 'var(--control)' : 'var(--grid)'}
      />
      <text x={left - 8} y={y(value) + 4} textAnchor="end">
        {text}
      </text>
    </g>
  ))
}
