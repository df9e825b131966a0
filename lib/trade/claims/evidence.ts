import { findArea } from '../area'
import { subtractDecimals } from '../decimal'
import { MIRROR_FLOW, type Flow } from '../flow'
import { flowValue, partValue, type FlowValue } from '../flow-value'
import type { FlowLine, PairFigures, SourceInfo } from '../pair-figures'
import type { Period } from '../period'
import { isHsCode } from '../product'
import { isSectorId, type SectorId } from '../sector'
import { selectionsOf, type Selection } from '../selection'
import type { Difference, Evidence, Finding, SeriesUsed, Verdict } from './verdict'
import { averageOf } from '../comparison/compared'
import type { Claim } from './claim'
import type { ClaimBase } from './claim-base'
import { findingOf, type Rate } from './finding'
import type { StatedFigure } from './stated-figures'
import { reasonsOf } from './reasons'
import { pointsOf, wholeOf } from './share'
import { comesFromClaim } from './same-statement'

export interface ClaimPeriods {
  readonly period: Period
  /** What it is compared with; null where no change was stated. */
  readonly base: ClaimBase | null
}

/** A line, or those that one derives total trade and the balance from, and how it differs from what the claim speaks of. */
interface Candidate {
  readonly selection: Selection
  readonly flow: Flow
  readonly figures: PairFigures
  readonly differs: readonly Difference[]
  readonly source: SourceInfo | undefined
}

/**
 * What every series that could speak to a claim says to it, direct evidence first; in an order that does not depend on
 * that of the figures. Evidence of another kind without a value for the period is left out.
 */
export function evidenceOf(
  claim: Claim,
  stated: readonly StatedFigure[],
  periods: ClaimPeriods,
  figures: readonly PairFigures[],
  wholes: readonly PairFigures[],
): Evidence[] {
  return figures
    .flatMap((each) => candidates(claim, each))
    .map((candidate) => weigh(claim, stated, periods, candidate, wholes))
    .filter((each) => each.differs.length === 0 || hasFigure(claim, each))
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
}

/** The verdicts of the direct series alone, in any order: as `evidenceOf` gives them, for less than half of its work. */
export function directVerdicts(
  claim: Claim,
  stated: readonly StatedFigure[],
  periods: ClaimPeriods,
  figures: readonly PairFigures[],
  wholes: readonly PairFigures[],
): Verdict[] {
  return figures
    .filter((each) => relationOf(claim, each)?.length === 0)
    .flatMap((each) => candidates(claim, each))
    .filter(({ differs }) => differs.length === 0)
    .map((candidate) => verdictFrom(read(claim, stated, periods, candidate, wholes).findings))
}

/** A growth, or the level of the period, whether it can be compared or not. */
const hasFigure = (claim: Claim, { findings, value }: Evidence): boolean =>
  (claim.level !== null && value.value !== null) || findings.some(({ ratio }) => ratio !== null)

const orderOf = ({ differs, series }: Evidence): string =>
  [differs.length, differs.join(), series.reporter, series.source, series.unit, series.valuation].join(' ')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How a pair relates to that of the claim; null: not at all. */
function relationOf(claim: Claim, { reporter, partner }: PairFigures): readonly ('country' | 'mirror')[] | null {
  const country = (area: string): string => findArea(area)?.parent ?? area
  const asOwn = (a: string, b: string): boolean => a === claim.reporter && b === claim.partner
  const asCountry = (a: string, b: string): boolean =>
    (a === claim.reporter || a === country(claim.reporter)) && (b === claim.partner || b === country(claim.partner))
  if (asOwn(reporter, partner)) return []
  if (asOwn(partner, reporter)) return ['mirror']
  if (asCountry(reporter, partner)) return ['country']
  return asCountry(partner, reporter) ? ['country', 'mirror'] : null
}

function candidates(claim: Claim, figures: PairFigures): Candidate[] {
  const relation = relationOf(claim, figures)
  if (!relation) return []
  const mirrored = relation.includes('mirror')
  // What leaves again is part of what the other side calls imports, and cannot be told apart there.
  if (mirrored && (claim.flow === 'RX' || claim.flow === 'RM')) return []
  // Beyond six digits each country has codes of its own: the same digits mean other goods there.
  if (mirrored && isHsCode(claim.product) && claim.product.length > 6) return []
  const flow = mirrored ? MIRROR_FLOW[claim.flow] : claim.flow
  return seriesFor(figures, flow).flatMap((selection): Candidate[] => {
    const ofUnit = unitDifference(claim, selection)
    if (ofUnit === null) return []
    const source = figures.sources.find(({ id }) => id === selection.source)
    const same = source !== undefined && comesFromClaim(source, selection.measure, claim)
    const differs = [...(same ? (['same-statement'] as const) : []), ...ofUnit, ...relation]
    return [{ selection, flow, figures, differs, source }]
  })
}

/** Total trade and the balance from what a source has of them; the others line by line, each valuation by itself. */
function seriesFor(figures: PairFigures, flow: Flow): Selection[] {
  if (flow === 'T' || flow === 'B')
    return selectionsOf(figures).filter(({ lines }) => lines[flow] ?? lines.X ?? lines.M)
  const alone = (line: FlowLine): Selection => ({ ...line, lines: { [flow]: line } })
  return figures.lines.filter((line) => line.flow === flow).map(alone)
}

/** Null: weights, say, have nothing to say to a claim in dollars. */
function unitDifference({ unit, change }: Claim, series: Selection): readonly Difference[] | null {
  const measure = unit === null ? 'value' : measureOf(unit)
  if (series.measure === 'index' && measure === 'value') return change === null ? null : ['index']
  if (series.measure !== measure) return null
  if (unit === null || series.unit === unit) return []
  return measure === 'value' ? ['currency'] : null
}

function measureOf(unit: string): Selection['measure'] {
  if (unit === 'KG') return 'net_weight'
  if (unit.startsWith('INDEX')) return 'index'
  return /^[A-Z]{3}$/.test(unit) ? 'value' : 'quantity'
}

/** What a candidate has for the periods of a claim, and where that lies beside what was stated. */
function read(
  claim: Claim,
  stated: readonly StatedFigure[],
  { period, base }: ClaimPeriods,
  { selection, flow, figures, differs }: Candidate,
  wholes: readonly PairFigures[],
): Pick<Evidence, 'findings' | 'value' | 'against' | 'averaged'> {
  const sectors = isSectorId(claim.product) ? [claim.product] : []
  const mirroredBalance = flow === 'B' && differs.includes('mirror')
  const valueFor = (target: Period): FlowValue => {
    const value = valueOf(selection, flow, target, sectors)
    return mirroredBalance && value.value !== null ? { ...value, value: subtractDecimals('0', value.value) } : value
  }
  const value = valueFor(period)
  const averaged = (base ?? []).map(valueFor)
  const against = base && averageOf(averaged as [FlowValue, ...FlowValue[]])
  const kind = pointsOf(claim)
  const whole = kind === null || kind === 'coverage' ? null : wholeOf(claim, selection, figures, wholes)
  const rate = (target: Period): Rate => {
    if (whole) return [valueOf(selection, flow, target, sectors), valueOf(whole, flow, target, [])]
    const turned = differs.includes('mirror')
    return [
      flowValue(selection, turned ? 'M' : 'X', target, sectors),
      flowValue(selection, turned ? 'X' : 'M', target, sectors),
    ]
  }
  const findings = stated.map((figure) =>
    findingOf(figure, {
      value,
      against,
      flow,
      unit: selection.unit,
      // Of several rates there is no one average.
      ...((kind === 'coverage' || whole) &&
        base?.length === 1 && { rate: { value: rate(period), against: rate(base[0]) } }),
    }),
  )
  return { findings, value, against, averaged }
}

function weigh(
  claim: Claim,
  stated: readonly StatedFigure[],
  periods: ClaimPeriods,
  candidate: Candidate,
  wholes: readonly PairFigures[],
): Evidence {
  const { selection, flow, figures, differs, source } = candidate
  const { findings, value, against, averaged } = read(claim, stated, periods, candidate, wholes)
  const series: SeriesUsed = {
    source: selection.source,
    reporter: figures.reporter,
    partner: figures.partner,
    flow,
    product: claim.product,
    measure: selection.measure,
    unit: selection.unit,
    valuation: value.valuation,
  }
  const evidence = { series, differs, findings, value, against, averaged }
  return {
    ...evidence,
    verdict: differs.length === 0 ? verdictFrom(findings) : null,
    reasons: reasonsOf(claim, evidence, selection, source),
  }
}

const valueOf = (selection: Selection, flow: Flow, period: Period, sectors: readonly SectorId[]): FlowValue =>
  flow === 'RX' || flow === 'RM'
    ? { ...partValue(selection.lines[flow], period, sectors), valuation: selection.lines[flow]?.valuation ?? '' }
    : flowValue(selection, flow, period, sectors)

/** All of a claim's figures that can be computed hold, some do, none does; none can be computed. */
function verdictFrom(findings: readonly Finding[]): Verdict {
  const reached = findings.filter(({ within }) => within !== null)
  const held = reached.filter(({ within }) => within)
  if (reached.length === 0) return 'cannot-be-checked'
  return held.length === reached.length ? 'consistent' : held.length === 0 ? 'not-consistent' : 'partly'
}
