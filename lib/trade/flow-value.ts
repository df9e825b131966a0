import { addDecimals, subtractDecimals } from './decimal'
import type { SummaryFlow, Valuation } from './flow'
import { isAdditive } from './observation'
import type { FlowLine } from './pair-figures'
import type { Period } from './period'
import type { SectorId } from './sector'
import { lineValue, type Selection } from './selection'
import { isComplete, missingMonths, nothingFor, type PeriodValue } from './tiling'

/** `mixed`: exports FOB and imports CIF together, as total trade and the balance hold them by definition (IMTS 2010). */
export type FlowValuation = Valuation | 'mixed'

export interface FlowValue extends PeriodValue {
  readonly valuation: FlowValuation
}

/**
 * The value of a line for a period: its total, or the sum of the chosen sectors (they are disjoint). A chosen sector that
 * cannot be told apart makes the sum unknown; one without a figure is left out and counted in `excluded`, and a sum that
 * leaves something out is not complete.
 */
export function partValue(line: FlowLine | undefined, period: Period, sectors: readonly SectorId[] = []): PeriodValue {
  if (!line) return nothingFor(period)
  if (sectors.length === 0) return lineValue(line, 'TOTAL', period)
  const values = [...new Set(sectors)].map((sector) => lineValue(line, sector, period))
  if (values.length === 1) return values[0]!
  if (!isAdditive(line.measure)) return nothingFor(period)
  if (values.some((value) => value.status === 'S')) return nothingFor(period, 'S')
  const known = values.filter((value) => value.value !== null)
  if (known.length === 0) return nothingFor(period, values.find((value) => value.status)?.status ?? null)
  const unknown = values.length - known.length
  const missing = missingMonths(known)
  const excluded = known.reduce((sum, value) => sum + (value.excluded ?? 0), unknown)
  return {
    period,
    value: addDecimals(known.map((value) => value.value!)),
    status: (['E', 'P'] as const).find((status) => known.some((value) => value.status === status)) ?? 'A',
    have: unknown ? 0 : period.months - missing.length,
    need: period.months,
    basis: known.every((value) => value.basis === 'reported') ? 'reported' : 'tiled',
    ...(missing.length && { missing }),
    ...(known.some((value) => value.derived) && { derived: true }),
    ...(excluded && { excluded }),
  }
}

/**
 * The value of one of the four summary flows. Total trade is taken as reported where that is complete, else exports plus
 * imports; the balance is exports minus imports. Both need both sides with the same months.
 */
export function flowValue(
  selection: Selection,
  flow: SummaryFlow,
  period: Period,
  sectors: readonly SectorId[] = [],
): FlowValue {
  const { lines } = selection
  const reported: FlowValue = { ...partValue(lines[flow], period, sectors), valuation: lines[flow]?.valuation ?? '' }
  if (flow === 'X' || flow === 'M' || isComplete(reported) || !isAdditive(selection.measure)) return reported
  const derived = combine(partValue(lines.X, period, sectors), partValue(lines.M, period, sectors), flow)
  if (!isComplete(derived) && (reported.value !== null || (derived.value === null && reported.status))) return reported
  return { ...derived, valuation: derivedValuation(lines) }
}

/** Of one direction alone there is neither a total nor a balance that could be valued. */
function derivedValuation({ X, M }: Selection['lines']): FlowValuation {
  if (!X || !M) return ''
  return X.valuation === M.valuation ? X.valuation : 'mixed'
}

function combine(exports: PeriodValue, imports: PeriodValue, flow: 'T' | 'B'): PeriodValue {
  const missing = missingMonths([exports, imports])
  const have = exports.have && imports.have ? exports.need - missing.length : 0
  // As many months as both have in common: neither has one that the other lacks.
  const same = have > 0 && exports.have === have && imports.have === have
  if (exports.value === null || imports.value === null || !same) {
    const status = exports.value === null ? exports.status : imports.status
    return { ...nothingFor(exports.period, status), have }
  }
  const excluded = (exports.excluded ?? 0) + (imports.excluded ?? 0)
  return {
    period: exports.period,
    value: flow === 'T' ? addDecimals([exports.value, imports.value]) : subtractDecimals(exports.value, imports.value),
    status: exports.status === 'E' || imports.status === 'E' ? 'E' : exports.status === 'P' ? 'P' : imports.status,
    have,
    need: exports.need,
    basis: exports.basis === 'reported' && imports.basis === 'reported' ? 'reported' : 'tiled',
    ...(missing.length && { missing }),
    ...((exports.derived || imports.derived) && { derived: true }),
    ...(excluded && { excluded }),
  }
}
