import { areaName } from '@/lib/trade/area'
import type { PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { overviewOf, type PairOverview } from '@/lib/trade/pair-overview'
import { monthOf } from '@/lib/trade/period'
import { isComplete } from '@/lib/trade/tiling'

/** One line of the list of pairs. */
export interface PairRow {
  readonly reporter: string
  readonly partner: string
  readonly reporterName: string
  readonly partnerName: string
  /** Null for a pair without any complete period. */
  readonly overview: PairOverview | null
  /** The source of the overview first. */
  readonly sources: readonly SourceInfo[]
  /** The total over time; null is a gap. */
  readonly trend: readonly (number | null)[]
}

/**
 * The pairs in the order in which they are listed: `first` if there, then by latest total. Different units have no common
 * order: money before indices and weights, then the unit that most pairs have; pairs without a total come last.
 */
export function pairRows(
  pairs: readonly PairFigures[],
  options: { readonly locale: string; readonly first?: { readonly reporter: string; readonly partner: string } },
): PairRow[] {
  const { locale, first } = options
  const rows = pairs.map((pair) => rowOf(pair, locale))
  const unitCounts = new Map<string, number>()
  for (const { overview } of rows) {
    if (overview) unitCounts.set(overview.selection.unit, (unitCounts.get(overview.selection.unit) ?? 0) + 1)
  }
  const collator = new Intl.Collator(locale)
  const rank = (row: PairRow): readonly number[] => {
    const leads = row.reporter === first?.reporter && row.partner === first.partner
    if (!row.overview) return [Number(!leads), 2, 0]
    const { measure, unit } = row.overview.selection
    return [Number(!leads), Number(measure !== 'value'), -(unitCounts.get(unit) ?? 0)]
  }
  return rows.sort(
    (a, b) =>
      compareLists(rank(a), rank(b)) ||
      compareText(a.overview?.selection.unit ?? '', b.overview?.selection.unit ?? '') ||
      totalOf(b) - totalOf(a) ||
      collator.compare(a.reporterName, b.reporterName) ||
      collator.compare(a.partnerName, b.partnerName),
  )
}

const totalOf = (row: PairRow): number => Number(row.overview?.summary.value.value ?? 0)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return 0
}

function rowOf(pair: PairFigures, locale: string): PairRow {
  const overview = overviewOf(pair)
  const own = (source: SourceInfo): boolean => source.id === overview?.selection.source
  return {
    reporter: pair.reporter,
    partner: pair.partner,
    reporterName: areaName(pair.reporter, locale),
    partnerName: areaName(pair.partner, locale),
    overview,
    sources: [...pair.sources.filter(own), ...pair.sources.filter((source) => !own(source))],
    trend: overview ? trendOf(overview) : [],
  }
}

/** Half-years of which only the first is ever published are compared year by year: the second is no gap then. */
function trendOf({ line }: PairOverview): (number | null)[] {
  const seasons = new Set(line.filter(isComplete).map((value) => monthOf(value.period)))
  return line
    .filter((value) => seasons.has(monthOf(value.period)))
    .map((value) => (isComplete(value) ? Number(value.value) : null))
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The rows that hold every word of a query in a name (in the page's language or in English) or a code. */
export function matchingPairs(rows: readonly PairRow[], query: string): PairRow[] {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return rows.filter((row) => {
    const english = [areaName(row.reporter, 'en'), areaName(row.partner, 'en')]
    const text = fold([row.reporterName, row.partnerName, ...english, row.reporter, row.partner].join(' '))
    return words.every((word) => text.includes(word))
  })
}
