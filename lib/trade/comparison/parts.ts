import { breakdown, type Breakdown } from '../breakdown'
import { flowValue } from '../flow-value'
import type { SummaryFlow } from '../flow'
import type { Period } from '../period'
import { SECTOR_IDS } from '../sector'
import type { Selection } from '../selection'
import { latestOf, type Base } from './base'
import { baseValue, type ValueOf } from './compared'

/**
 * A flow of a period beside its base by sector: values, shares, growth, and contributions in ratios of the base that add up
 * with the rest to the growth of the total. Sectors of which nothing is known on either side are left out.
 */
export function sectorParts(selection: Selection, flow: SummaryFlow, period: Period, base: Base): Breakdown {
  const sidesOf = (valueOf: ValueOf) => ({ value: valueOf(period), against: baseValue(valueOf, base) })
  const parts = SECTOR_IDS.map((id) => ({ id, ...sidesOf((each) => flowValue(selection, flow, each, [id])) }))
  return breakdown(
    period,
    latestOf(base),
    sidesOf((each) => flowValue(selection, flow, each)),
    parts.filter((part) => part.value.status !== null || part.against.status !== null),
  )
}

/** Total trade split into exports and imports: what each of them contributed to its growth. */
export function directionParts(selection: Selection, period: Period, base: Base): Breakdown {
  const sidesOf = (flow: SummaryFlow) => {
    const valueOf: ValueOf = (each) => flowValue(selection, flow, each)
    return { value: valueOf(period), against: baseValue(valueOf, base) }
  }
  return breakdown(
    period,
    latestOf(base),
    sidesOf('T'),
    (['X', 'M'] as const).map((id) => ({ id, ...sidesOf(id) })),
  )
}
