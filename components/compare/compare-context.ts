import { createContext, useContext } from 'react'
import type { NamedArea } from '@/components/pair/pair-context'
import type { CompareAddress } from '@/lib/client/compare-address'
import type { Compared } from '@/lib/trade/comparison/compared'
import type { ComparisonView } from '@/lib/trade/comparison/comparison-view'
import type { ComparisonLine, NoLine } from '@/lib/trade/comparison/lines'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { Period } from '@/lib/trade/period'

/** What the parts of a comparison's page share. */
export interface Comparison {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** The pair's own figures, and those of the pairs added that have come. */
  readonly figures: PairFigures
  readonly others: readonly PairFigures[]
  readonly view: ComparisonView
  /** The pair's own line first. */
  readonly lines: readonly [ComparisonLine, ...ComparisonLine[]]
  readonly compared: Readonly<Record<string, Compared>>
  /** The period that is 100 in an index. */
  readonly indexBase: Period | null
  readonly without: readonly NoLine[]
  readonly address: CompareAddress
  readonly locale: Language
  readonly nameOf: (code: string) => string
}

export const CompareContext = createContext<Comparison | null>(null)

/** @throws Error outside of a comparison's page: a bug */
export function useComparison(): Comparison {
  const comparison = useContext(CompareContext)
  if (!comparison) throw new Error('useComparison needs a CompareContext')
  return comparison
}
