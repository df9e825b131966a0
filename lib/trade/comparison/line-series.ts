import { samePeriod, type Period } from '../period'
import { isComplete } from '../tiling'
import { comparableValues, type ComparisonLine } from './lines'
import { inOwnUnit, measureAt, type LineMeasure, type MeasureOptions } from './measures'
import { isKnown, numberOf, type Result } from './result'

/** One line over a grid of periods. */
export interface LineSeries {
  readonly line: ComparisonLine
  readonly results: readonly Result[]
  /** The same for drawing: null is a gap. */
  readonly numbers: readonly (number | null)[]
}

/** Lines that can be drawn together, and those that cannot, with the reason. */
export interface LinesOverTime {
  readonly periods: readonly Period[]
  readonly measure: LineMeasure
  readonly indexBase: Period | null
  readonly series: readonly LineSeries[]
  /** `unit`: its values are in another unit than the first line's; as an index or a growth rate it can be drawn. */
  readonly leftOut: readonly { readonly line: ComparisonLine; readonly reason: 'unit' | 'nothing' }[]
}

/**
 * The earliest period of the grid that every line has, so that all of them start from 100 together; else the earliest of
 * the first line.
 */
export function commonBase(lines: readonly ComparisonLine[], periods: readonly Period[]): Period | null {
  const usable = (line: ComparisonLine, period: Period): boolean => {
    const value = line.valueOf(period)
    return isComplete(value) && Number(value.value) > 0
  }
  return (
    periods.find((period) => lines.every((line) => usable(line, period))) ??
    periods.find((period) => lines[0] && usable(lines[0], period)) ??
    null
  )
}

/** Several lines over one grid in one measure. Values stand together only in one unit; nothing is converted. */
export function linesOverTime(
  lines: readonly ComparisonLine[],
  periods: readonly Period[],
  measure: LineMeasure,
  options: Omit<MeasureOptions, 'weight'> & { readonly weightOf: (line: ComparisonLine) => MeasureOptions['weight'] },
): LinesOverTime {
  const [first] = lines
  const series: LineSeries[] = []
  const leftOut: LinesOverTime['leftOut'][number][] = []
  for (const line of lines) {
    if (first && inOwnUnit(measure) && !comparableValues(first, line)) {
      leftOut.push({ line, reason: 'unit' })
      continue
    }
    const weight = measure === 'unit-value' ? options.weightOf(line) : null
    const results = periods.map((period) => measureAt(line, measure, period, { ...options, weight }))
    if (results.some(isKnown)) series.push({ line, results, numbers: results.map(numberOf) })
    else leftOut.push({ line, reason: 'nothing' })
  }
  return { periods, measure, indexBase: measure === 'index' ? options.indexBase : null, series, leftOut }
}

/** The position of a period in a grid; -1 where it is not on it. */
export const positionOf = (periods: readonly Period[], period: Period): number =>
  periods.findIndex((each) => samePeriod(each, period))
