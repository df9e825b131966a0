import type { FlowValue } from '../flow-value'
import type { Period } from '../period'
import { comparableValues, type ComparisonLine } from './lines'
import { inOwnUnit, measureAt, type LineMeasure, type MeasureOptions } from './measures'
import { isKnown, numberOf, type Result } from './result'

/** One line over a grid of periods. */
export interface LineSeries {
  readonly line: ComparisonLine
  readonly results: readonly Result[]
  /** The values that stand behind them, with status and completeness. */
  readonly values: readonly FlowValue[]
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
    if (results.some(isKnown))
      series.push({ line, results, values: periods.map(line.valueOf), numbers: results.map(numberOf) })
    else leftOut.push({ line, reason: 'nothing' })
  }
  return { periods, measure, indexBase: measure === 'index' ? options.indexBase : null, series, leftOut }
}
