import type { StatedFigure } from '../trade/claims/stated-figures'
import type { Evidence, Finding, Verdict } from '../trade/claims/verdict'
import type { ClaimWords } from '../trade/claims/words'
import type { FlowValue } from '../trade/flow-value'
import { formatPeriod } from '../trade/period'
import type { ClaimRecord } from '../store/claims'
import type { ClaimInFull } from './checked-claims'
import { completeness, exactOrNull, statusWord, valuationOrNull } from './api-response'

/** A claim as the interface for programs gives it. */
export const claimJson = (claim: ClaimRecord, verdict?: Verdict) => ({
  ...claim,
  level: exactOrNull(claim.level),
  levelTo: exactOrNull(claim.levelTo),
  ...(verdict && { verdict }),
})

/** A check as the interface for programs gives it: codes with their facts, and beside each the sentence it makes. */
export function checkJson({ claim, check, asOf }: Pick<ClaimInFull, 'claim' | 'check' | 'asOf'>, words: ClaimWords) {
  const figureJson = (figure: StatedFigure) => ({
    aspect: figure.aspect,
    kind: figure.kind,
    figure: exactOrNull(figure.figure),
    ...(figure.to !== undefined && { to: exactOrNull(figure.to) }),
    ...(figure.fraction && { fraction: figure.fraction }),
    ...(figure.falls && { divides: true }),
    ...(figure.deficit && { deficit: true }),
    said: words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null),
    unit: figure.unit,
    wording: figure.wording,
    interval: {
      low: exactOrNull(figure.interval.low),
      high: exactOrNull(figure.interval.high),
      lowClosed: figure.interval.lowClosed,
      highClosed: figure.interval.highClosed,
      rule: figure.interval.rule.code,
      ...figure.interval.rule.params,
      message: words.interval(figure),
    },
  })
  const evidenceJson = (evidence: Evidence) => ({
    ...evidence.series,
    valuation: evidence.series.valuation || null,
    label: words.series(evidence.series),
    differs: evidence.differs.map((code) => ({ code, message: words.differenceMeans(code) })),
    verdict: evidence.verdict,
    findings: evidence.findings.map(findingJson),
    value: valueJson(evidence.value),
    against: evidence.against && valueJson(evidence.against),
    ...(evidence.averaged.length > 1 && {
      averaged: evidence.averaged.map((each) => ({ period: formatPeriod(each.period), ...valueJson(each) })),
    }),
    reasons: evidence.reasons.map((reason) => ({ ...reason, message: words.reason(reason) })),
  })
  return {
    id: claim.id,
    verdict: check.verdict,
    sentence: words.sentence(claim, check),
    ...{ reporter: claim.reporter, partner: claim.partner, flow: claim.flow, product: claim.product },
    ...{ period: check.period, against: check.against, againstAssumed: check.againstAssumed },
    ...(asOf && { asOf }),
    figures: check.figures.map(figureJson),
    direct: check.direct.map(evidenceJson),
    other: check.other.map(evidenceJson),
    needed: check.needed.map((needed) => ({ ...needed, message: words.needed(needed) })),
    notes: check.notes.map((note) => ({ ...note, message: words.note(note) })),
    arithmetic: check.arithmetic.map((found) => ({ ...found, message: words.arithmetic(found) })),
    bases: check.bases.map((base) => ({
      ...{ source: base.series.source, unit: base.series.unit },
      ...{ value: exactOrNull(base.value), within: base.within, message: words.base(base, check) },
    })),
    sources: check.sources,
  }
}

const findingJson = ({ level, ...finding }: Finding) => ({ ...finding, level: exactOrNull(level) })

const valueJson = (value: FlowValue) => ({
  value: exactOrNull(value.value),
  status: statusWord(value),
  valuation: valuationOrNull(value),
  complete: completeness(value),
})
