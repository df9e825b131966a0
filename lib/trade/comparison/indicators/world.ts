import { flowValue } from '../../flow-value'
import type { Period } from '../../period'
import type { SectorId } from '../../sector'
import type { Selection } from '../../selection'
import { isComplete } from '../../tiling'
import { whyIncomplete } from '../compared'
import { cannot, isKnown, known, type Result } from '../result'
import { advantages } from './each-product'
import { editionsOf } from './editions'
import { ratioOfShares } from './formulas'
import type { IndicatorInput } from './indicator'

const WORLD = 'WLD'

/** Exports of a selection, or that they are missing: whose with whom. */
function exportsOf(
  selection: Selection | null,
  of: { readonly area: string; readonly partner: string },
  period: Period,
  sectors: readonly SectorId[] = [],
): number | Result {
  const value = selection && flowValue(selection, 'X', period, sectors)
  return value && isComplete(value) ? Number(value.value) : cannot('no-world', of)
}

/**
 * Balassa's revealed comparative advantage of the reporter in the world's trade: in the chosen sectors together, else the
 * greatest of all products at the detail chosen, with how many are above 1.
 */
export function advantageOf(input: IndicatorInput): Result {
  const { line, period, world, worldProducts } = input
  if (line.sectors.length === 0) return greatestAdvantage(input)
  const own = { area: line.reporter, partner: WORLD }
  const all = { area: WORLD, partner: WORLD }
  const result = ratio([
    exportsOf(world.ofReporter, own, period, line.sectors),
    exportsOf(world.ofReporter, own, period),
    exportsOf(world.whole, all, period, line.sectors),
    exportsOf(world.whole, all, period),
  ])
  const editions = editionsOf(worldProducts.ofReporter, worldProducts.whole)
  return isKnown(result) && editions.editions ? known(result.value, editions) : result
}

function greatestAdvantage({ line, worldProducts: { ofReporter, whole } }: IndicatorInput): Result {
  if (!ofReporter) return cannot('no-world', { area: line.reporter, partner: WORLD })
  if (!whole) return cannot('no-world', { area: WORLD, partner: WORLD })
  const found = advantages(ofReporter, whole).toSorted((a, b) => b.advantage - a.advantage)
  const [greatest] = found
  if (!greatest) return cannot('no-detail', { detail: ofReporter.by })
  return known(greatest.advantage, {
    product: greatest.id,
    above: found.filter(({ advantage }) => advantage > 1).length,
    parts: found.length,
    by: ofReporter.by,
    from: ofReporter.source,
    ...editionsOf(ofReporter, whole),
  })
}

/** Trade intensity: the partner's share in the reporter's exports over its share in the world's. */
export function intensityOf({ line, period, world }: IndicatorInput): Result {
  const exports = flowValue(line.selection, 'X', period)
  const reason = whyIncomplete(exports)
  if (reason) return reason
  return ratio([
    Number(exports.value),
    exportsOf(world.ofReporter, { area: line.reporter, partner: WORLD }, period),
    exportsOf(world.toPartner, { area: WORLD, partner: line.partner }, period),
    exportsOf(world.whole, { area: WORLD, partner: WORLD }, period),
  ])
}

function ratio(terms: readonly [number | Result, number | Result, number | Result, number | Result]): Result {
  const missing = terms.find((term) => typeof term !== 'number')
  if (missing !== undefined && typeof missing !== 'number') return missing
  const result = ratioOfShares(...(terms as [number, number, number, number]))
  return result === null ? cannot('from-nothing') : known(result)
}

/** The partner's share in the reporter's trade with the world. */
export function partnerShareOf({ line, period, world }: IndicatorInput): Result {
  if (line.flow === 'B') return cannot('balance')
  const part = line.valueOf(period)
  const reason = whyIncomplete(part)
  if (reason) return reason
  const whole = world.ofReporter && flowValue(world.ofReporter, line.flow, period, line.sectors)
  if (!whole || !isComplete(whole)) return cannot('no-world', { area: line.reporter, partner: WORLD })
  if (whole.valuation !== part.valuation) return cannot('valuation')
  if (!(Number(whole.value) > 0)) return cannot('from-nothing')
  return known(Number(part.value) / Number(whole.value))
}

/** Rank of the partner among the countries that the source has for this flow, period and unit; equal values share a rank. */
export function rankOf({ line, period, partners }: IndicatorInput): Result {
  if (line.flow === 'B') return cannot('balance')
  if (!partners) return cannot('not-a-country', { area: line.partner })
  const own = line.valueOf(period)
  const reason = whyIncomplete(own)
  if (reason) return reason
  const values = partners.filter(({ value }) => isComplete(value))
  if (values.length < 2) return cannot('no-partners')
  const larger = values.filter(
    ({ partner, value }) => partner !== line.partner && Number(value.value) > Number(own.value),
  )
  return known(larger.length + 1, { of: values.length })
}
