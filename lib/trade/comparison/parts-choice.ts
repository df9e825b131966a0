import { flowValue } from '../flow-value'
import type { SummaryFlow } from '../flow'
import type { PairFigures } from '../pair-figures'
import type { Period } from '../period'
import { SECTOR_IDS } from '../sector'
import { selectionsOf, splits, type Selection } from '../selection'
import { isComplete } from '../tiling'

/**
 * The selection whose sectors are shown: the one shown where it splits its trade, else the one that tells most sectors apart
 * in the period, then by source and unit, so that order never matters. Null where no source splits the pair's trade.
 */
export function choosePartsSelection(
  figures: PairFigures,
  own: Selection,
  flow: SummaryFlow,
  period: Period,
): Selection | null {
  // Parts of a balance are no parts of a whole: some are negative.
  if (flow === 'B') return null
  if (splits(own, SECTOR_IDS)) return own
  const others = selectionsOf(figures)
    .filter((each) => each.measure === 'value' && splits(each, SECTOR_IDS))
    .map((selection) => ({
      selection,
      known: SECTOR_IDS.filter((id) => flowValue(selection, flow, period, [id]).value !== null).length,
      total: isComplete(flowValue(selection, flow, period)),
      sameUnit: selection.unit === own.unit,
      key: `${selection.source} ${selection.unit}`,
    }))
    .sort(
      (a, b) =>
        b.known - a.known ||
        Number(b.sameUnit) - Number(a.sameUnit) ||
        Number(b.total) - Number(a.total) ||
        (a.key < b.key ? -1 : 1),
    )
  return others[0]?.selection ?? null
}
