import { findArea } from '../area'
import { endOf, formatPeriod, frequencyOf, parsePeriod, type Period } from '../period'
import type { SourceInfo } from '../pair-figures'
import { isHsCode, TOTAL } from '../product'
import type { Selection } from '../selection'
import { isComplete } from '../tiling'
import type { Claim, Coded } from './claim'
import { formatBase } from './claim-base'
import { pointsOf } from './share'
import type { Evidence } from './verdict'

/** Why a series gives no figure, and what its figure is made of: seen in the data. */
export const FACTS = [
  ...([
    'missing-months',
    'confidential',
    'other-direction-missing',
    'no-growth-from-base',
    'valuation-changed',
  ] as const),
  ...(['other-unit', 'points-of-what', 'added-up', 'mixed-valuation', 'sum-of-chapters', 'parts-left-out'] as const),
  ...(['provisional', 'estimated', 'not-separable', 'currency-assumed'] as const),
] as const

/**
 * Why an official figure may differ from one that was truly said. Each is given only where its condition holds, and only
 * beside a figure that does not fit: see `explanationsOf`.
 */
export const EXPLANATIONS = [
  ...(['goods-only', 'mirror-valuation', 'mirror-origin', 'mirror-transit', 'sub-national', 'revised-since'] as const),
  ...([
    'vintage-unknown',
    'said-early',
    'small-base',
    'value-not-volume',
    'exchange-rate',
    'sector-drawn-otherwise',
  ] as const),
  ...(['code-list', 'unusual-period', 'fob-cif'] as const),
] as const

export type ReasonCode = (typeof FACTS)[number] | (typeof EXPLANATIONS)[number]
export interface Reason extends Coded<ReasonCode> {
  readonly kind: 'fact' | 'possible'
}

type Weighed = Pick<Evidence, 'value' | 'against' | 'averaged' | 'series' | 'differs' | 'findings'>

/** Below a million a rate of growth says little: one delivery makes it. */
export const SMALL_BASE = 1_000_000
/** Months after a period's end within which what is said rests on first figures. */
const EARLY = 4

/** What a reader has to know of a piece of evidence. */
export function reasonsOf(
  claim: Claim,
  weighed: Weighed,
  selection: Selection,
  source: SourceInfo | undefined,
): Reason[] {
  const facts = factsOf(claim, weighed, selection).map((fact): Reason => ({ ...fact, kind: 'fact' }))
  // A figure that fits needs no excuse.
  const differs = weighed.findings.some(({ within }) => within === false)
  const explanations = differs ? explanationsOf(claim, weighed, source) : []
  return [...facts, ...explanations.map((each): Reason => ({ ...each, kind: 'possible' }))]
}

function factsOf(
  claim: Claim,
  { value, against, averaged, series, findings, differs }: Weighed,
  { lines }: Selection,
): Coded<ReasonCode>[] {
  const found: Coded<ReasonCode>[] = []
  const add = (when: boolean, code: ReasonCode, params: Coded['params'] = {}): void => {
    if (when) found.push({ code, params })
  }
  const derives = series.flow === 'T' || series.flow === 'B'
  const halves = derives && !lines[series.flow] && !(lines.X && lines.M)
  add(halves, 'other-direction-missing', { flow: lines.X ? 'M' : 'X' })
  const known = [value, ...averaged]
  for (const each of halves ? [] : known) {
    const period = formatPeriod(each.period)
    if (each.status === 'S') add(true, 'not-separable', { period })
    else if (each.status === 'C') add(true, 'confidential', { period })
    // Of the years of an average it is told together.
    else if (!isComplete(each) && (each === value || averaged.length === 1))
      add(true, 'missing-months', { period, have: each.have, need: each.need })
    add(each.status === 'P', 'provisional', { period })
    add(each.status === 'E', 'estimated', { period })
    add((each.excluded ?? 0) > 0, 'parts-left-out', { period, count: each.excluded ?? 0 })
  }
  const base = averaged.map((each) => each.period) as [Period, ...Period[]]
  if (!halves && against && averaged.length > 1 && !isComplete(against))
    add(true, 'missing-months', { period: formatBase(base), have: against.have, need: against.need })
  const change = findings.find(({ aspect }) => aspect === 'change')
  if (against && change?.within === null && isComplete(value) && isComplete(against)) {
    const points = pointsOf(claim)
    if (points) add(true, 'points-of-what', { of: points, area: series.reporter })
    else if (value.valuation !== against.valuation) add(true, 'valuation-changed')
    else add(true, 'no-growth-from-base', { period: formatBase(base) })
  }
  const compared = claim.level !== null && series.unit !== claim.unit
  add(compared, 'other-unit', { unit: series.unit, stated: claim.unit ?? '' })
  const there = known.filter((each) => each.value !== null)
  add(derives && there.length > 0 && !lines[series.flow], 'added-up', { flow: series.flow })
  add(
    there.some(({ valuation }) => valuation === 'mixed'),
    'mixed-valuation',
  )
  add(
    there.some(({ derived }) => derived === true),
    'sum-of-chapters',
  )
  add(claim.unit === null && series.measure === 'value' && differs.length === 0, 'currency-assumed', {
    unit: series.unit,
  })
  return found
}

function explanationsOf(claim: Claim, weighed: Weighed, source: SourceInfo | undefined): Coded<ReasonCode>[] {
  const { series, differs, against } = weighed
  const found: Coded<ReasonCode>[] = []
  const add = (when: boolean, code: ReasonCode, params: Coded['params'] = {}): void => {
    if (when) found.push({ code, params })
  }
  const mirror = differs.includes('mirror')
  add(differs.includes('country'), 'sub-national', {
    area: claim.reporter,
    country: findArea(claim.reporter)?.parent ?? '',
  })
  add(mirror, 'mirror-valuation')
  add(mirror, 'mirror-origin')
  add(mirror, 'mirror-transit')
  // What sets evidence of another kind apart says enough of it.
  if (differs.length > 0) return found
  add(claim.flow !== 'X' && series.measure === 'value', 'fob-cif', { flow: claim.flow })
  add(series.measure === 'value', 'goods-only')
  const newer = source?.published != null && source.published > claim.date
  add(newer, 'revised-since', { date: source?.published ?? '' })
  add(source?.published == null, 'vintage-unknown')
  const early = monthsAfter(claim)
  add(early !== null && early <= EARLY, 'said-early', { months: early ?? 0 })
  if (claim.change !== null) {
    add(
      against?.value != null && Math.abs(Number(against.value)) < SMALL_BASE && series.measure === 'value',
      'small-base',
      {
        value: against?.value ?? '',
        unit: series.unit,
      },
    )
    add(series.measure === 'value', 'value-not-volume')
    add(claim.unit === null, 'exchange-rate', { unit: series.unit })
  }
  add(isHsCode(claim.product), 'code-list')
  add(claim.product !== TOTAL && !isHsCode(claim.product), 'sector-drawn-otherwise')
  const period = parsePeriod(claim.period)
  add(period !== null && frequencyOf(period) === null, 'unusual-period', { period: claim.period })
  return found
}

/** Whole months from the end of the claim's period to when it was said; null where only a year is known of that. */
function monthsAfter(claim: Claim): number | null {
  const period = parsePeriod(claim.period)
  const [year = '', month] = claim.date.split('-')
  if (!period || month === undefined) return null
  return Number(year) * 12 + Number(month) - 1 - endOf(period)
}
