import { subtractDecimals } from '../decimal'
import { flowValue, partValue, type FlowValue } from '../flow-value'
import type { FlowLine, PairFigures } from '../pair-figures'
import { endOf, parsePeriod, period, samePeriod, shiftPeriod, type Period } from '../period'
import { parseBase } from './claim-base'
import { isSectorId } from '../sector'
import { selectionsOf, type Selection } from '../selection'
import type { Claim } from './claim'
import type { ClaimCheck, Evidence } from './verdict'

/** A series of the evidence over the years, at the periods that correspond to the claim's. */
export interface SeriesOverTime {
  readonly evidence: Evidence
  /** One value for each of the periods. */
  readonly values: readonly FlowValue[]
}

export interface ClaimOverTime {
  /** The same months of each year, without a gap, the claim's own and those compared with among them. */
  readonly periods: readonly Period[]
  /** Those of `periods` that are the claim's own and those compared with, or the years in which these end. */
  readonly claimed: Period
  readonly against: readonly Period[]
  /** Whole years, since no series has a course of periods like the claim's: nothing here is what the claim speaks of. */
  readonly yearly: boolean
  /** Series in one unit: that of the claim, else that of the first series. */
  readonly series: readonly SeriesOverTime[]
  readonly unit: string
}

/** Beyond this nobody reads a chart of years, and a claim about 2190 must not draw one. */
const MOST_YEARS = 150

/**
 * The series of a check over time, at the months of the claim; of series that have no such periods the whole years. Null
 * where none has at least three values, which would be no course.
 */
export function claimOverTime(claim: Claim, check: ClaimCheck, figures: readonly PairFigures[]): ClaimOverTime | null {
  const evidence = [...check.direct, ...check.other]
  const unit = claim.unit ?? evidence[0]?.series.unit
  if (unit === undefined) return null
  const found = evidence
    .filter(({ series }) => series.unit === unit)
    .flatMap((each) => {
      const selection = selectionFor(each, figures)
      return selection ? [{ each, selection }] : []
    })
  const claimed = parsePeriod(claim.period)!
  const against = check.against === null ? [] : (parseBase(check.against) ?? [])
  const own = courseOf(claim, found, claimed, against)
  if (own) return { ...own, unit, yearly: false }
  const year = yearHolding(claimed)
  if (samePeriod(year, claimed)) return null
  const years = courseOf(claim, found, year, against.map(yearHolding))
  return years && { ...years, unit, yearly: true }
}

/** The calendar year in which a period ends. */
const yearHolding = (p: Period): Period => period(Math.floor((endOf(p) - 1) / 12), 1, 12)

function courseOf(
  claim: Claim,
  found: readonly { readonly each: Evidence; readonly selection: Selection }[],
  claimed: Period,
  against: readonly Period[],
): Omit<ClaimOverTime, 'unit' | 'yearly'> | null {
  const spans = found.flatMap(({ selection }) => Object.values(selection.lines).flatMap(yearsOf))
  if (spans.length === 0) return null
  const own = [claimed, ...against].map(({ first }) => first)
  const steps = (first: number): number => Math.floor((first - claimed.first) / 12)
  const from = Math.min(...spans, ...own.map(steps).map((step) => claimed.first + step * 12))
  const to = Math.max(...spans, ...own)
  const count = steps(to) - steps(from) + 1
  if (count > MOST_YEARS) return null
  const periods = Array.from({ length: count }, (_, i) => shiftPeriod(claimed, (steps(from) + i) * 12))
  const series = found.map(({ each, selection }) => ({
    evidence: each,
    values: periods.map((target) => valueOf(claim, each, selection, target)),
  }))
  const drawn = series.filter(({ values }) => values.some(({ value }) => value !== null))
  const longest = Math.max(0, ...drawn.map(({ values }) => values.filter(({ value }) => value !== null).length))
  if (longest < 3) return null
  return { ...trimmed(periods, drawn, own), claimed, against }
}

const yearsOf = (line: FlowLine): number[] => {
  const firsts = Object.values(line.parts).flatMap((cells) => cells.map(({ first }) => first))
  return firsts.length > 0 ? [Math.min(...firsts), Math.max(...firsts)] : []
}

/** Without the years at both ends of which nothing is known and nothing was said. */
function trimmed(
  periods: readonly Period[],
  series: readonly SeriesOverTime[],
  own: readonly number[],
): Pick<ClaimOverTime, 'periods' | 'series'> {
  const wanted = periods.map(
    ({ first }, i) => own.includes(first) || series.some(({ values }) => values[i]!.value !== null),
  )
  const [start, end] = [wanted.indexOf(true), wanted.lastIndexOf(true) + 1]
  return {
    periods: periods.slice(start, end),
    series: series.map((each) => ({ ...each, values: each.values.slice(start, end) })),
  }
}

/** The lines that a piece of evidence was read from. */
export function selectionFor({ series }: Evidence, figures: readonly PairFigures[]): Selection | null {
  const pair = figures.find(({ reporter, partner }) => reporter === series.reporter && partner === series.partner)
  if (!pair) return null
  const { source, measure, unit, flow, valuation } = series
  if (flow === 'T' || flow === 'B')
    return (
      selectionsOf(pair).find((each) => each.source === source && each.measure === measure && each.unit === unit) ??
      null
    )
  const line = pair.lines.find(
    (each) =>
      each.source === source &&
      each.measure === measure &&
      each.unit === unit &&
      each.flow === flow &&
      each.valuation === valuation,
  )
  return line ? { source, measure, unit, lines: { [flow]: line } } : null
}

function valueOf(claim: Claim, { series, differs }: Evidence, selection: Selection, target: Period): FlowValue {
  const sectors = isSectorId(claim.product) ? [claim.product] : []
  const { flow } = series
  if (flow === 'RX' || flow === 'RM')
    return { ...partValue(selection.lines[flow], target, sectors), valuation: selection.lines[flow]?.valuation ?? '' }
  const value = flowValue(selection, flow, target, sectors)
  // The partner's balance has the other sign.
  return flow === 'B' && differs.includes('mirror') && value.value !== null
    ? { ...value, value: subtractDecimals('0', value.value) }
    : value
}
