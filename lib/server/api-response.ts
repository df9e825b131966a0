import type { FlowValue } from '../trade/flow-value'
import type { PeriodValue } from '../trade/tiling'
import { STATUSES } from '../trade/observation'
import { exactNumber, stringifyExact, type ExactNumber } from './exact-json'

/** JSON with the digits of every exact number; never cached, since an import may change it at any time. */
export function apiJson(body: unknown, init: ResponseInit = {}): Response {
  return apiJsonText(stringifyExact(body), init)
}

/** As `apiJson`, of what is JSON text already. */
export function apiJsonText(json: string, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers)
  headers.set('content-type', 'application/json; charset=utf-8')
  headers.set('cache-control', 'no-store')
  return new Response(json, { ...init, headers })
}

export const exactOrNull = (value: string | null): ExactNumber | null => (value === null ? null : exactNumber(value))

/** Words for a value's status: those of an observation, and two that only sums have. */
export function statusWord(value: PeriodValue): string {
  if (value.status === 'S') return 'not-separable'
  if (value.value !== null && value.have !== value.need) return 'incomplete'
  return value.status === null ? 'missing' : STATUSES[value.status]
}

/** How many months of a period its value rests on. */
export const completeness = (value: PeriodValue): { have: number; need: number } => ({
  have: value.have,
  need: value.need,
})

/** How many confidential or unpublished figures of products a sum leaves out. */
export const excludedCount = (value: PeriodValue): number => value.excluded ?? 0

export const valuationOrNull = (value: FlowValue): string | null => value.valuation || null
