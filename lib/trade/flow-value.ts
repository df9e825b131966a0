import { addDecimals, subtractDecimals } from './decimal'
import type { SummaryFlow, Valuation } from './flow'
import type { CellStatus, FlowLine } from './pair-figures'
import type { Period } from './period'
import type { SectorId } from './sector'
import { indexOf, type Selection } from './selection'
import { valueFor, type PeriodValue } from './tiling'

/** `mixed`: exports FOB and imports CIF together, as total trade and the balance hold them by definition (IMTS 2010). */
export type FlowValuation = Valuation | 'mixed'

export interface FlowValue extends PeriodValue {
  readonly valuation: FlowValuation
}

const nothing = (period: Period, status: CellStatus | null = null): PeriodValue => ({
  period,
  value: null,
  status,
  have: 0,
  need: period.months,
  basis: null,
})

/**
 * The value of a line for a period: its total, or the sum of the chosen sectors (they are disjoint). A chosen sector that
 * cannot be told apart makes the sum unknown; one without a figure is left out and counted in `excluded`, and a sum that
 * leaves something out is not complete.
 */
export function partValue(line: FlowLine | undefined, period: Period, sectors: readonly SectorId[] = []): PeriodValue {
  if (!line) return nothing(period)
  if (sectors.length === 0) return valueFor(indexOf(line.parts.TOTAL ?? []), period)
  const values = sectors.map((sector) => valueFor(indexOf(line.parts[sector] ?? []), period))
  if (values.length === 1) return values[0]!
  if (values.some((value) => value.status === 'S')) return nothing(period, 'S')
  const known = values.filter((value) => value.value !== null)
  if (known.length === 0) return nothing(period, values.find((value) => value.status)?.status ?? null)
  const missing = values.length - known.length
  return {
    period,
    value: addDecimals(known.map((value) => value.value!)),
    status: (['E', 'P'] as const).find((status) => known.some((value) => value.status === status)) ?? 'A',
    have: missing ? 0 : Math.min(...known.map((value) => value.have)),
    need: period.months,
    basis: known.every((value) => value.basis === 'reported') ? 'reported' : 'tiled',
    ...(missing && { excluded: missing }),
  }
}

/**
 * The value of one of the four summary flows. Total trade is taken as reported where it is, else exports plus imports;
 * the balance is exports minus imports. Both need both sides with the same months.
 */
export function flowValue(
  selection: Selection,
  flow: SummaryFlow,
  period: Period,
  sectors: readonly SectorId[] = [],
): FlowValue {
  const { lines } = selection
  if (lines[flow]) {
    const reported = partValue(lines[flow], period, sectors)
    if (reported.value !== null || flow === 'X' || flow === 'M') return { ...reported, valuation: lines[flow].valuation }
  }
  if (flow === 'X' || flow === 'M') return { ...nothing(period), valuation: '' }
  const exports = partValue(lines.X, period, sectors)
  const imports = partValue(lines.M, period, sectors)
  const valuation = lines.X && lines.M && lines.X.valuation === lines.M.valuation ? lines.X.valuation : 'mixed'
  return { ...combine(exports, imports, flow), valuation }
}

function combine(exports: PeriodValue, imports: PeriodValue, flow: 'T' | 'B'): PeriodValue {
  const have = Math.min(exports.have, imports.have)
  if (exports.value === null || imports.value === null || exports.have !== imports.have) {
    const status = exports.value === null ? exports.status : imports.status
    return { ...nothing(exports.period, status), have }
  }
  const excluded = (exports.excluded ?? 0) + (imports.excluded ?? 0)
  return {
    period: exports.period,
    value:
      flow === 'T' ? addDecimals([exports.value, imports.value]) : subtractDecimals(exports.value, imports.value),
    status: exports.status === 'E' || imports.status === 'E' ? 'E' : exports.status === 'P' ? 'P' : imports.status,
    have,
    need: exports.need,
    basis: exports.basis === 'reported' && imports.basis === 'reported' ? 'reported' : 'tiled',
    ...((exports.derived || imports.derived) && { derived: true }),
    ...(excluded && { excluded }),
  }
}
