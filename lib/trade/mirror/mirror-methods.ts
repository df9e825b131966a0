import { findArea } from '../area'
import type { FlowLine, PairFigures } from '../pair-figures'
import { frequencyOf, yearOf } from '../period'
import { currencyOf } from '../reference/currencies'
import { lineValue } from '../selection'
import { isComplete } from '../tiling'
import { finding, LARGE_SHARE, MOST_FREIGHT, type Finding, type MirrorData } from './mirror-finding'
import { mirrorGap, type MirrorGap } from './mirror-gap'
import { mirrorPeriods, type MirrorSide } from './mirror-lines'

/** A lasting cause shows in most of the periods; below this many nothing can be said to last. */
const LEAST_PERIODS = 3
const MOST_PERIODS = 2 / 3
/** Two reports valued alike that are this near each other leave nothing to explain. */
const NEAR = 0.05

/** Which way a gap goes that freight and insurance cannot explain; 0 where they can. */
function unexplained({ ratio }: MirrorGap, freight: boolean): -1 | 0 | 1 {
  const [low, high] = freight ? [0, MOST_FREIGHT] : [-NEAR, NEAR]
  if (ratio === null || (ratio >= low && ratio <= high)) return 0
  return ratio > 0 ? 1 : -1
}

/**
 * Imports are recorded by country of origin, exports by last known destination (IMTS 2010, chapter VI): goods that go by
 * third countries make a gap that lasts and goes one way. The data cannot name those countries.
 */
export function originFinding({ lines, period, gap }: MirrorData): Finding {
  if (gap.ratio === null) return finding('unknown', 'noGap')
  const freight = lines.exporter.line.valuation === 'FOB' && lines.importer.line.valuation === 'CIF'
  const way = unexplained(gap, freight)
  const params = { ratio: Math.abs(gap.ratio) }
  if (way === 0) return finding('against', freight ? 'withinFreight' : 'near', params)
  const gaps = mirrorPeriods(lines, frequencyOf(period) ?? 'A')
    .map((each) => mirrorGap(lines, each))
    .filter(({ ratio }) => ratio !== null)
  if (gaps.length < LEAST_PERIODS) return finding('unknown', 'tooFew', { ...params, periods: gaps.length })
  const count = gaps.filter((each) => unexplained(each, freight) === way).length
  const counts = { ...params, count, periods: gaps.length }
  if (count < gaps.length * MOST_PERIODS) return finding('against', 'changing', counts)
  return finding('for', way > 0 ? 'importerHigher' : 'importerLower', counts)
}

/** Sources whose figures are all special trade: without what only enters customs warehouses. */
const SPECIAL: readonly string[] = ['eurostat-comext', 'eurostat', 'destatis']

/** General trade counts what enters a country's warehouses and leaves again; special trade does not (IMTS 2010, chapter II). */
export function tradeSystemFinding({ lines, period, gap: { gap }, reExports }: MirrorData): Finding {
  const special = (side: MirrorSide): boolean => SPECIAL.includes(side.line.source)
  const [sent, received] = [special(lines.exporter), special(lines.importer)]
  if (sent && received) return finding('against', 'bothSpecial')
  const value = lineValue(reExports, 'TOTAL', period)
  if (isComplete(value) && value.value !== null && gap !== null && Number(gap) < 0) {
    const share = Number(value.value) / Math.abs(Number(gap))
    const params = { value: value.value, share }
    return share >= LARGE_SHARE ? finding('for', 'reExports', params) : finding('against', 'fewReExports', params)
  }
  if (sent || received) return finding('unknown', 'oneSpecial', { side: sent ? 'exporter' : 'importer' })
  return finding('unknown', 'needed')
}

/** Rates of the same year's months and of the year differ by some per cent: a larger gap has another cause, too. */
const MOST_CONVERSION = 0.2

/** Each side converts its own currency, by rates of its choice: of the day, the month, the year. */
export function conversionFinding(data: MirrorData): Finding {
  const { lines, period, gap, exporter, importer } = data
  const { unit } = lines
  const own = (side: MirrorSide): boolean =>
    currencyOf(findArea(side.reporter)?.parent ?? side.reporter, yearOf(period)) === unit
  const [sent, received] = [own(lines.exporter), own(lines.importer)]
  if (sent && received) return finding('against', 'bothOwn', { unit })
  const rates = impliedRates(lines.exporter.line, exporter, data)
  const others = impliedRates(lines.importer.line, importer, data)
  const common = [...rates.keys()].find((other) => others.has(other))
  if (common !== undefined && gap.ratio !== null) {
    const difference = others.get(common)! / rates.get(common)! - 1
    const params = { unit, other: common, difference: Math.abs(difference), ratio: Math.abs(gap.ratio) }
    const explains = Math.abs(difference) >= Math.abs(gap.ratio) * LARGE_SHARE && difference * gap.ratio > 0
    return explains ? finding('for', 'rates', params) : finding('against', 'sameRates', params)
  }
  if (gap.ratio !== null && Math.abs(gap.ratio) > MOST_CONVERSION)
    return finding('against', 'tooLarge', { unit, ratio: Math.abs(gap.ratio) })
  if (sent || received) return finding('unknown', 'oneOwn', { unit, side: sent ? 'importer' : 'exporter' })
  return finding('unknown', 'needed', { unit })
}

/** By other currency: how much of the mirror's unit one of it was worth, where a source gives one value in both. */
function impliedRates(line: FlowLine, figures: PairFigures, { period }: MirrorData): Map<string, number> {
  const value = lineValue(line, 'TOTAL', period)
  const rates = new Map<string, number>()
  if (!isComplete(value)) return rates
  for (const other of figures.lines) {
    if (other.source !== line.source || other.flow !== line.flow || other.measure !== 'value') continue
    if (other.unit === line.unit || other.valuation !== line.valuation) continue
    const same = lineValue(other, 'TOTAL', period)
    if (isComplete(same) && Number(same.value) > 0) rates.set(other.unit, Number(value.value) / Number(same.value))
  }
  return rates
}
