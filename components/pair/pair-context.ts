import { createContext, useContext } from 'react'
import type { ViewAddress } from '@/lib/client/view-address'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { View } from '@/lib/trade/view'

export interface NamedArea {
  readonly code: string
  readonly name: string
}

/** What the parts of a pair's page share: whose trade, the figures, the view drawn, and how to change it. */
export interface Pair {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly figures: PairFigures
  readonly view: View
  readonly address: ViewAddress
  readonly locale: Language
}

export const PairContext = createContext<Pair | null>(null)

/** @throws Error outside of a pair's page: a bug */
export function usePair(): Pair {
  const pair = useContext(PairContext)
  if (!pair) throw new Error('usePair needs a PairContext')
  return pair
}

export { sourceOf } from '@/lib/trade/pair-figures'
