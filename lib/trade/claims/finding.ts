import type { Flow } from '../flow'
import type { FlowValue } from '../flow-value'
import { growthBetween } from '../summary'
import { isComplete } from '../tiling'
import type { Finding } from './verdict'
import { isGrowthWithin, isWithin, type StatedFigure } from './interval'

/** Exports and imports of a period, for the coverage ratio. */
type Sides = readonly [exports: FlowValue, imports: FlowValue]

export interface Computed {
  readonly value: FlowValue
  readonly against: FlowValue | null
  readonly flow: Flow
  readonly unit: string
  readonly coverage?: { readonly value: Sides; readonly against: Sides }
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
  const ratio = against && growthBetween(value, against)
  // A balance that changes sign has no growth rate.
  if (ratio === null || (computed.flow === 'B' && ratio < -1)) return { aspect, within: null, level: null, ratio: null }
  return { aspect, within: isGrowthWithin(value.value!, against!.value!, stated.interval), level: null, ratio }
}

/** Points can be computed of the coverage ratio only (exports over imports): that is what a balance's points are of. */
function pointsFinding({ aspect, interval }: StatedFigure, { coverage }: Computed): Finding {
  const now = coverage && ratioOf(coverage.value)
  const before = coverage && ratioOf(coverage.against)
  if (now == null || before == null) return { aspect, within: null, level: null, ratio: null }
  const ratio = now - before
  return { aspect, within: isWithin(ratio.toFixed(12), interval), level: null, ratio }
}

function ratioOf([exports, imports]: Sides): number | null {
  if (!isComplete(exports) || !isComplete(imports)) return null
  return Number(imports.value) > 0 ? Number(exports.value) / Number(imports.value) : null
}
