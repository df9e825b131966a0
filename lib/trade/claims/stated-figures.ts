import { readChange, type Change, type Fraction } from './change'
import type { Claim, Wording } from './claim'
import { changeInterval, levelInterval, type Interval } from './interval'

export type Aspect = 'change' | 'level'

/** One figure of a claim, as said and as the interval it leaves open. */
export interface StatedFigure {
  readonly aspect: Aspect
  readonly kind: Change['kind'] | 'level'
  /** As said: `42` per cent, `2` times, `8.7` points, `1600000000`; of a range its lower end. */
  readonly figure: string
  /** Of a range its upper end. */
  readonly to?: string
  /** Of a factor that divides. */
  readonly falls?: true
  /** Of a change that was said as one. */
  readonly fraction?: Fraction
  /** Of a factor that was said in words with a half. */
  readonly halves?: true
  /** Of a balance that was said to be a deficit: `figure` is below zero, and people speak of its size. */
  readonly deficit?: true
  readonly unit: string | null
  readonly wording: Wording
  readonly interval: Interval
}

/** Whether a change was said without a figure: "unchanged", "flat", "rose". */
export const isNoChange = ({ kind, figure, to }: Pick<StatedFigure, 'kind' | 'figure' | 'to'>): boolean =>
  (kind === 'percent' || kind === 'points') && figure === '0' && to === undefined

/** A claim is never changed in place, and asked for its figures many times over in one check. */
const known = new WeakMap<Claim, readonly StatedFigure[]>()

/** The figures of a claim with their intervals: the change, the level, or both. Unreadable ones are left out. */
export function statedFigures(claim: Claim): readonly StatedFigure[] {
  const figures = known.get(claim) ?? readFigures(claim)
  known.set(claim, figures)
  return figures
}

function readFigures(claim: Claim): StatedFigure[] {
  const figures: StatedFigure[] = []
  const change = claim.change === null ? null : readChange(claim.change)
  if (change) {
    const wording = claim.changeWording ?? claim.wording
    const interval = changeInterval(change, wording)
    const { decimals: _, ...said } = change
    const deficit = claim.balance === 'deficit' && { deficit: true as const }
    figures.push({ aspect: 'change', ...said, ...deficit, unit: null, wording, interval })
  }
  if (claim.level !== null) {
    const { level, levelTo, levelDigits, wording, unit } = claim
    const interval = levelInterval(level, levelDigits, wording, levelTo)
    figures.push({
      aspect: 'level',
      kind: 'level',
      figure: level,
      ...(levelTo && { to: levelTo }),
      ...(claim.balance === 'deficit' && { deficit: true as const }),
      unit,
      wording,
      interval,
    })
  }
  return figures
}
