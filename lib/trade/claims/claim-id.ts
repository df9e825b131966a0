import type { Claim } from './claim'

const FLOW_WORDS = { X: 'exports', M: 'imports', RX: 're-exports', RM: 're-imports', T: 'total', B: 'balance' } as const

/** The id that a claim gets from what it speaks of: `rus-mar-exports-2022-s1`. */
export function claimIdFrom({
  reporter,
  partner,
  flow,
  period,
}: Pick<Claim, 'reporter' | 'partner' | 'flow' | 'period'>): string {
  return [reporter, partner, FLOW_WORDS[flow], period]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
