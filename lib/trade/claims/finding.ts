import { subtractDecimals } from '../decimal'
import type { Flow } from '../flow'
import type { FlowValue } from '../flow-value'
import { growth } from '../growth'
import { isComplete } from '../tiling'
import type { Finding } from './verdict'
import { isGrowthWithin, isWithin } from './interval'
import type { StatedFigure } from './stated-figures'

/** Two values of one period that make a rate: exports over imports, or a part over its whole. */
export type Rate = readonly [part: FlowValue, whole: FlowValue]

export interface Computed {
  readonly value: FlowValue
  readonly against: FlowValue | null
  readonly flow: Flow
  readonly unit: string
  /** What stated points are points of. */
  readonly rate?: { readonly value: Rate; readonly against: Rate }
}

/** A stated figure beside the one computed from a series; only complete periods are compared. */
export function findingOf(stated: StatedFigure, computed: Computed): Finding {
  const { aspect } = stated
  if (aspect === 'level') {
    const comparable = isComplete(computed.value) && computed.unit === stated.unit
    const level = comparable ? computed.value.value : null
    return { aspect, within: level === null ? null : isWithin(level, stated.interval), level, ratio: null }
  }
  if (stated.kind === 'points') return pointsFinding(stated, computed)
  const { value, against } = computed
  // What grows of a deficit is its size.
  const sized = ({ value: amount, ...rest }: FlowValue): FlowValue => ({
    ...rest,
    value: amount !== null && stated.deficit ? subtractDecimals('0', amount) : amount,
  })
  const [now, before] = [sized(value), against && sized(against)]
  const ratio = before && growthFrom(before, now)
  // A balance that changes sign has no growth rate.
  if (ratio === null || (computed.flow === 'B' && ratio < -1)) return { aspect, within: null, level: null, ratio: null }
  return { aspect, within: isGrowthWithin(now.value!, before!.value!, stated.interval), level: null, ratio }
}

/** Only between complete values that are valued alike; an average needs the months of all its years. */
function growthFrom(against: FlowValue, value: FlowValue): number | null {
  if (!isComplete(value) || !isComplete(against) || value.valuation !== against.valuation) return null
  return growth(value.value, against.value)
}

/** Points are the difference of two rates: of a balance the coverage ratio, of anything else a share. */
function pointsFinding({ aspect, interval }: StatedFigure, { rate }: Computed): Finding {
  const now = rate && ratioOf(rate.value)
  const before = rate && ratioOf(rate.against)
  if (now == null || before == null) return { aspect, within: null, level: null, ratio: null }
  const ratio = now - before
  return {
    aspect,
    within: isWithin(ratio.toFixed(12), interval),
    level: null,
    ratio,
    rates: { value: now, against: before },
  }
}

function ratioOf([part, whole]: Rate): number | null {
  if (!isComplete(part) || !isComplete(whole)) return null
  return Number(whole.value) > 0 ? Number(part.value) / Number(whole.value) : null
}
