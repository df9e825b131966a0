import { memo, useMemo, type MouseEvent, type PointerEvent } from 'react'
import { lonePath, placeValues, runsPath } from './line-path'
import type { ValueScale } from './scale'
import type { SectorSeries } from './sector-series'

interface SectorCellProps {
  readonly name: string
  readonly series: SectorSeries
  readonly scale: ValueScale
  /** What is marked, in per cent of the width. */
  readonly marks: readonly { readonly id: string; readonly at: number }[]
  readonly colour: string
  readonly emphasised: boolean
  /** Period under the cursor; null shows the latest value. */
  readonly cursor: number | null
  readonly value: string
  /** The period of the latest value where it is not the last of all. */
  readonly valuePeriod: string
  /** First and last period, under the first cell only. */
  readonly ends: readonly [string, string] | null
  readonly onPointer: (event: PointerEvent<HTMLElement>) => void
  readonly onOpen?: (event: MouseEvent) => void
}

/** One sector's line with its name and one value. */
export function SectorCell(props: SectorCellProps) {
  const { name, series, scale, marks, colour, emphasised, cursor, value, valuePeriod, ends, onPointer, onOpen } = props
  const number = series.numbers[cursor ?? series.last] ?? null
  const at = cursor ?? series.last
  const left = `${((at + 0.5) / series.numbers.length) * 100}%`
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the application around it takes keys
    <div
      data-panel
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onClick={onOpen}
      className={`flex min-w-0 flex-col justify-end ${onOpen ? 'cursor-pointer' : ''}`}
    >
      <p className={`text-12 hyphens-auto ${emphasised ? 'font-semibold' : ''}`}>{name}</p>
      <p className="figures text-14 font-semibold">
        {value}
        {valuePeriod && <span className="ms-1 text-12 font-normal text-ink-muted">{valuePeriod}</span>}
      </p>
      <div data-plot className="relative mt-1 h-16 border-b border-control">
        {marks.map(({ id, at }) => (
          <span
            key={id}
            data-annotation={id}
            className="absolute inset-y-0 border-s border-dotted border-control/70"
            style={{ insetInlineStart: `${at}%` }}
          />
        ))}
        <SectorLine numbers={series.numbers} scale={scale} colour={colour} width={emphasised ? 2.25 : 1.75} />
        {cursor !== null && <span className="absolute inset-y-0 w-px bg-control" style={{ left }} />}
        {number !== null && (
          <span
            className="absolute size-1.5 -translate-x-1/2 translate-y-1/2 rounded-full forced-color-adjust-none"
            style={{ left, bottom: `${((number - scale.low) / (scale.high - scale.low)) * 100}%`, background: colour }}
          />
        )}
      </div>
      {/* Kept empty under the others, so that all stand on one line. */}
      <p aria-hidden className="figures flex min-h-4 justify-between text-12 text-ink-muted">
        {ends?.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
    </div>
  )
}

interface SectorLineProps {
  readonly numbers: ReadonlyArray<number | null>
  readonly scale: ValueScale
  readonly colour: string
  readonly width: number
}

/** The path alone: it does not change while the cursor moves. */
const SectorLine = memo(function SectorLine({ numbers, scale, colour, width }: SectorLineProps) {
  const { line, dots } = useMemo(() => {
    const places = placeValues(numbers, { width: 100, height: 100, low: scale.low, high: scale.high })
    return { line: runsPath(places), dots: lonePath(places) }
  }, [numbers, scale])
  const zero = 100 + (scale.low / (scale.high - scale.low)) * 100
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden
      className="absolute inset-0 size-full overflow-visible"
    >
      <line x1={0} x2={100} y1={0} y2={0} stroke="var(--grid)" vectorEffect="non-scaling-stroke" />
      {scale.low < 0 && (
        <line x1={0} x2={100} y1={zero} y2={zero} stroke="var(--control)" vectorEffect="non-scaling-stroke" />
      )}
      {line && (
        <path
          d={line}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {dots && (
        <path
          d={dots}
          stroke={colour}
          strokeWidth={width + 2}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
})
