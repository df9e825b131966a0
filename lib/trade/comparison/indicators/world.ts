import { flowValue } from '../../flow-value'
import type { Period } from '../../period'
import type { SectorId } from '../../sector'
import type { Selection } from '../../selection'
import { isComplete } from '../../tiling'
import { whyIncomplete } from '../compared'
import { cannot, known, type Result } from '../result'
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

/** Balassa's revealed comparative advantage of the reporter in the chosen sectors, in the world's trade. */
export function advantageOf({ line, period, world }: IndicatorInput): Result {
  if (line.sectors.length === 0) return cannot('no-sector')
  const own = { area: line.reporter, partner: WORLD }
  const all = { area: WORLD, partner: WORLD }
  return ratio([
    exportsOf(world.ofReporter, own, period, line.sectors),
    exportsOf(world.ofReporter, own, period),
    exportsOf(world.whole, all, period, line.sectors),
    exportsOf(world.whole, all, period),
  ])
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
