import { useMemo } from 'react'
import { resolveSectorView, type SectorView } from '@/lib/trade/sector-view'
import { usePair } from './pair-context'

/** The line whose sectors the page shows; null when no source of the pair splits its trade. */
export function useSectorView(): SectorView | null {
  const { figures, view, address } = usePair()
  return useMemo(() => resolveSectorView(figures, view, address.query), [figures, view, address.query])
}

/** Id of the source that the sectors come from. */
export const useSectorSource = (): string | null => useSectorView()?.line.source ?? null
