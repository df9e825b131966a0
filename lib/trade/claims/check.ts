import type { PairFigures, SourceInfo } from '../pair-figures'
import { parsePeriod, yearBefore } from '../period'
import { arithmeticOf } from './arithmetic'
import type { Claim } from './claim'
import { formatBase, parseBase } from './claim-base'
import { directVerdicts, evidenceOf, type ClaimPeriods } from './evidence'
import { statedFigures } from './stated-figures'
import { neededFor } from './needed'
import { basesFound, notesOf } from './notes'
import { verdictOf, type ClaimCheck, type Evidence, type Verdict } from './verdict'

/** What is known that could speak to a claim. */
export interface ClaimFigures {
  /**
   * Of the claim's pair, its mirror, its country's pair and the mirror of that, in any order; others are passed over.
   * For an HS code `TOTAL` stands for the cells of that code.
   */
  readonly figures: readonly PairFigures[]
  /**
   * What a share is of, where points of one were stated: of a code the figures of the same pairs with their totals, of total
   * trade the reporters' trade with the World.
   */
  readonly wholes?: readonly PairFigures[]
  /** Other claims, of which those about the same trade are set against this one. */
  readonly claims?: readonly Claim[]
}

/** The claim's periods as they are compared: without a named one a change is against the year before. */
export function periodsOfClaim(claim: Claim): ClaimPeriods {
  const period = parsePeriod(claim.period)
  if (!period) throw new RangeError(`not a period: ${claim.period}`)
  const base = claim.against === null ? null : parseBase(claim.against)
  return { period, base: claim.change === null ? null : (base ?? [yearBefore(period)]) }
}

/**
 * Puts a claim beside every series that could speak to it. All direct series within the interval: consistent; none:
 * not consistent; some, or the growth and not the level: partly; no complete one: cannot be checked.
 */
export function checkClaim(claim: Claim, { figures, wholes = [], claims = [] }: ClaimFigures): ClaimCheck {
  const stated = statedFigures(claim)
  const periods = periodsOfClaim(claim)
  const against = periods.base && formatBase(periods.base)
  const evidence = evidenceOf(claim, stated, periods, figures, wholes)
  const direct = evidence.filter(({ differs }) => differs.length === 0)
  const other = evidence.filter(({ differs }) => differs.length > 0)
  const verdict = verdictOf(direct.map((each) => each.verdict))
  const arithmetic = arithmeticOf(claim, claims)
  return {
    verdict,
    figures: stated,
    period: claim.period,
    against,
    againstAssumed: against !== null && claim.against === null,
    direct,
    other,
    needed: verdict === 'cannot-be-checked' ? neededFor(claim, periods, direct) : [],
    notes: notesOf(claim, { verdict, stated, direct, other }),
    arithmetic,
    bases: basesFound(claim, arithmetic, direct),
    sources: sourcesOf([...direct, ...other], figures),
  }
}

/** The verdict of `checkClaim` alone: all that most of a long list of claims is asked for. */
export function verdictOfClaim(claim: Claim, { figures, wholes = [] }: ClaimFigures): Verdict {
  return verdictOf(directVerdicts(claim, statedFigures(claim), periodsOfClaim(claim), figures, wholes))
}

function sourcesOf(evidence: readonly Evidence[], figures: readonly PairFigures[]): SourceInfo[] {
  const used = new Set(evidence.map(({ series }) => series.source))
  const sources = new Map(
    figures.flatMap((each) => each.sources).map((source): [string, SourceInfo] => [source.id, source]),
  )
  return [...used].toSorted().flatMap((id) => sources.get(id) ?? [])
}
