import { isComplete } from '../../tiling'
import { whyIncomplete } from '../compared'
import { cannot, known, type Result } from '../result'
import { editionsOf } from './editions'
import { grubelLloyd, herfindahl, normalisedHerfindahl } from './formulas'
import type { IndicatorInput, ProductParts } from './indicator'

/** Parts have to hold this share of the total: what is left out could be anything. */
const LEAST_ALLOCATED = 0.95

/** The values of the parts that are known, if they hold enough of the total. */
function allocated(parts: ProductParts): Map<string, number> | Result {
  const { total } = parts.breakdown
  const reason = whyIncomplete(total.value)
  if (reason) return reason
  const values = new Map<string, number>()
  for (const { id, value } of parts.breakdown.parts) if (isComplete(value)) values.set(id, Number(value.value))
  const sum = [...values.values()].reduce((all, value) => all + value, 0)
  if (values.size === 0) return cannot('no-detail', { detail: parts.by })
  if (!(Number(total.value.value) > 0)) return cannot('no-parts')
  const part = sum / Number(total.value.value)
  if (part < LEAST_ALLOCATED)
    return cannot('rest', { percent: Math.floor(part * 1000) / 10, least: LEAST_ALLOCATED * 100 })
  return values
}

/** Whether what these parts do not list can be taken for no trade: hardly anything can hide in the rest. */
export const isAllocated = (parts: ProductParts): boolean => allocated(parts) instanceof Map

function concentration(input: IndicatorInput, index: (values: readonly number[]) => number | null): Result {
  const { flow } = input.line
  if (flow !== 'X' && flow !== 'M') return cannot('two-flows')
  const parts = input.products[flow]
  if (!parts) return cannot('no-parts')
  const values = allocated(parts)
  if (!(values instanceof Map)) return values
  const numbers = [...values.values()].filter((value) => value !== 0)
  const result = index(numbers)
  return result === null
    ? cannot(numbers.length < 2 ? 'one-part' : 'negative-value')
    : known(result, { parts: numbers.length, by: parts.by, from: parts.source, ...editionsOf(parts) })
}

export const concentrationOf = (input: IndicatorInput): Result => concentration(input, herfindahl)
export const normalisedConcentrationOf = (input: IndicatorInput): Result => concentration(input, normalisedHerfindahl)

/**
 * Grubel-Lloyd over products that both directions are split by alike. A product that one direction does not
 * list is trade one way: with at least 95 % of both totals listed, hardly anything can hide.
 */
export function grubelLloydOf({ products, line }: IndicatorInput): Result {
  if (!line.selection.lines.X || !line.selection.lines.M) return cannot('one-flow')
  const { X, M } = products
  if (!X || !M || X.by !== M.by || X.source !== M.source) return cannot('no-parts')
  const [exports, imports] = [allocated(X), allocated(M)]
  if (!(exports instanceof Map)) return exports
  if (!(imports instanceof Map)) return imports
  const ids = new Set([...exports.keys(), ...imports.keys()])
  const parts = [...ids].map((id) => ({ exports: exports.get(id) ?? 0, imports: imports.get(id) ?? 0 }))
  const result = grubelLloyd(parts)
  return result === null
    ? cannot('negative-value')
    : known(result, { parts: parts.length, by: X.by, from: X.source, ...editionsOf(X, M) })
}
