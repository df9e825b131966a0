import { frequencyOf, parsePeriod } from '../period'
import { isComplete } from '../tiling'
import type { Claim, Coded } from './claim'
import { SMALL_BASE } from './reasons'
import type { ClaimCheck } from './verdict'

/** What in the figures speaks against explaining a difference away; each is given only where its condition holds. */
export const CONTRARIES = [
  'sources-agree',
  'no-month-missing',
  'not-provisional',
  'base-not-small',
  'usual-period',
] as const
export type Contrary = Coded<(typeof CONTRARIES)[number]>

/** Two sources agree where their figures differ by no more than this. */
const AGREEMENT = 0.02

/**
 * What speaks against the usual explanations, from the direct series that do not fit; nothing where all fit, since then
 * there is nothing to explain.
 */
export function contraryReasons(claim: Claim, { direct }: ClaimCheck): Contrary[] {
  const reached = direct.filter(({ findings }) => findings.some(({ within }) => within !== null))
  if (!reached.some(({ findings }) => findings.some(({ within }) => within === false))) return []
  const found: Contrary[] = []
  const values = reached.filter(({ value }) => isComplete(value)).map(({ value }) => Number(value.value))
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const sources = new Set(reached.map(({ series }) => series.source)).size
  const units = new Set(reached.map(({ series }) => series.unit)).size
  // Where one of them fits, it is the other that has to be explained.
  const none = reached.every(({ verdict }) => verdict === 'not-consistent')
  if (none && sources > 1 && units === 1 && least > 0 && greatest / least - 1 <= AGREEMENT)
    found.push({ code: 'sources-agree', params: { count: sources, difference: greatest / least - 1 } })
  const used = reached.flatMap(({ value, against }) => (against ? [value, against] : [value]))
  if (used.every(isComplete)) found.push({ code: 'no-month-missing', params: {} })
  if (used.every(({ status }) => status === 'A')) found.push({ code: 'not-provisional', params: {} })
  const bases = reached.flatMap(({ against, series }) =>
    against?.value && series.measure === 'value' ? [{ value: against.value, unit: series.unit }] : [],
  )
  const size = ({ value }: { readonly value: string }): number => Math.abs(Number(value))
  const smallest = bases.toSorted((a, b) => size(a) - size(b))[0]
  if (claim.change !== null && smallest && size(smallest) >= SMALL_BASE)
    found.push({ code: 'base-not-small', params: { ...smallest } })
  const period = parsePeriod(claim.period)
  if (period && frequencyOf(period) === 'A') found.push({ code: 'usual-period', params: {} })
  return found
}
