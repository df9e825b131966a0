import type { FlowLine } from '@/lib/trade/pair-figures'
import type { Period } from '@/lib/trade/period'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import { indexOf } from '@/lib/trade/selection'
import { isComplete, valueFor, type PeriodValue } from '@/lib/trade/tiling'
import { valueScale, type ValueScale } from './scale'

export interface SectorSeries {
  readonly id: SectorId
  /** One per period of the grid. */
  readonly values: readonly PeriodValue[]
  /** Complete values only, for drawing: a partial sum would look like a fall. */
  readonly numbers: ReadonlyArray<number | null>
  /** Position of the last complete value. */
  readonly last: number
}

export interface SectorsOverTime {
  readonly periods: readonly Period[]
  /** Sectors with a complete value, largest latest value first. */
  readonly series: readonly SectorSeries[]
  /** The one scale of all panels; null without any value. */
  readonly scale: ValueScale | null
  readonly notSeparable: readonly SectorId[]
  readonly withoutFigure: readonly SectorId[]
}

/** One line's sectors over a grid of periods. Sectors that the source never tells apart are named, not drawn as zero. */
export function sectorsOverTime(line: FlowLine, periods: readonly Period[]): SectorsOverTime {
  const all = SECTOR_IDS.map((id): SectorSeries => {
    const index = indexOf(line.parts[id] ?? [])
    const values = periods.map((period) => valueFor(index, period))
    const numbers = values.map((value) => (isComplete(value) ? Number(value.value) : null))
    return { id, values, numbers, last: numbers.findLastIndex((number) => number !== null) }
  })
  const series = all.filter((each) => each.last >= 0)
  series.sort((a, b) => b.numbers[b.last]! - a.numbers[a.last]!)
  const without = all.filter((each) => each.last < 0)
  const isApart = (each: SectorSeries): boolean => each.values.some((value) => value.status === 'S')
  return {
    periods,
    series,
    scale: valueScale(
      series.flatMap((each) => each.numbers.filter((number) => number !== null)),
      { zero: true, most: 2 },
    ),
    notSeparable: without.filter(isApart).map((each) => each.id),
    withoutFigure: without.filter((each) => !isApart(each)).map((each) => each.id),
  }
}

/** The position in a row of `count` equal slots that lies under `x` of `width` px; stays inside. */
export function slotAt(x: number, width: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((x / Math.max(1, width)) * count)))
}
