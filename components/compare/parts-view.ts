import { useMemo } from 'react'
import { choosePartsSelection } from '@/lib/trade/comparison/parts-choice'
import { sectorParts } from '@/lib/trade/comparison/parts'
import type { Breakdown } from '@/lib/trade/breakdown'
import type { Selection } from '@/lib/trade/selection'
import { useComparison } from './compare-context'

export interface PartsView {
  readonly selection: Selection
  /** The source shown has totals only: the sectors are another one's, with its own totals. */
  readonly borrowed: boolean
  readonly breakdown: Breakdown
}

/** The sectors of the flow beside their base; null where no source splits it. */
export function usePartsView(): PartsView | null {
  const { figures, view } = useComparison()
  const { selection: own, flow, period, base } = view
  return useMemo(() => {
    const selection = choosePartsSelection(figures, own, flow, period)
    if (!selection) return null
    return {
      selection,
      borrowed: selection.source !== own.source,
      breakdown: sectorParts(selection, flow, period, base),
    }
  }, [figures, own, flow, period, base])
}
