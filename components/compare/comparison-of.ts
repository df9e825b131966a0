import type { CompareQuery } from '@/lib/trade/comparison/compare-query'
import { compare } from '@/lib/trade/comparison/compared'
import type { ComparisonView } from '@/lib/trade/comparison/comparison-view'
import { indexBaseOf, linesOf, type ComparisonLine, type PairCodes } from '@/lib/trade/comparison/lines'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { Comparison } from './compare-context'

type Compared = Pick<Comparison, 'figures' | 'others' | 'view' | 'lines' | 'compared' | 'without' | 'indexBase'>

/** What is compared: the lines of a pair and of those added to it, each with its period and its base. */
export function comparisonOf(
  figures: PairFigures,
  others: readonly PairFigures[],
  view: ComparisonView,
  query: Pick<CompareQuery, 'sources' | 'base'>,
): Compared {
  const { lines, without } = linesOf([figures, ...others], { ...view, sources: query.sources })
  return {
    ...{ figures, others, view, without },
    compared: Object.fromEntries(
      lines.map((line) => [line.key, compare(line.valueOf, view.period, view.base, view.flow === 'B')]),
    ),
    indexBase: indexBaseOf(lines, view.periods, query.base ?? null),
    // The pair's own line is always there: the view was made from it.
    lines: lines as [ComparisonLine, ...ComparisonLine[]],
  }
}

/** The figures of one of the pairs that are compared. */
export const figuresOf = ({ figures, others }: Pick<Comparison, 'figures' | 'others'>, pair: PairCodes): PairFigures =>
  [figures, ...others].find((each) => each.reporter === pair.reporter && each.partner === pair.partner) ?? figures
