import type { SourceInfo } from '../pair-figures'
import type { Selection } from '../selection'
import { isComplete } from '../tiling'
import type { Evidence } from './verdict'
import type { Claim, Coded } from './claim'

export const REASONS = ['missing-months', 'other-direction-missing'] as const
export type ReasonCode = (typeof REASONS)[number]

/** What a reader has to know of a piece of evidence: why there is no figure, or why it may differ from a true claim. */
export function reasonsOf(
  _claim: Claim,
  { value, against, series }: Pick<Evidence, 'value' | 'against' | 'series'>,
  { lines }: Selection,
  _source: SourceInfo | undefined,
): Coded<ReasonCode>[] {
  const reasons: Coded<ReasonCode>[] = []
  for (const each of [value, against]) {
    if (each && !isComplete(each)) {
      const { first, months } = each.period
      reasons.push({ code: 'missing-months', params: { first, months, have: each.have, need: each.need } })
    }
  }
  if ((series.flow === 'T' || series.flow === 'B') && !lines[series.flow] && !(lines.X && lines.M))
    reasons.push({ code: 'other-direction-missing', params: { flow: lines.X ? 'M' : 'X' } })
  return reasons
}
