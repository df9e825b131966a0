import { findArea } from '../area'
import { subtractDecimals } from '../decimal'
import type { PairFigures } from '../pair-figures'
import type { Period } from '../period'
import type { SectorId } from '../sector'
import { lineValue } from '../selection'
import { isComplete, type PeriodValue } from '../tiling'
import { finding, LARGE_SHARE, MOST_FREIGHT, USUAL_FREIGHT, type Finding, type MirrorData } from './mirror-finding'
import { mirrorGap, type MirrorSectors } from './mirror-gap'
import { conversionFinding, originFinding, tradeSystemFinding } from './mirror-methods'
import type { MirrorLines } from './mirror-lines'
import { longerGap, monthlyDistance } from './mirror-timing'
import type { SectorMirror } from './sector-mirror'

/** A usual reason why two reports of one trade differ, with what in this data speaks for or against it. */
export interface MirrorReason extends Finding {
  readonly id: ReasonId
}

/** The usual reasons, in the order they are listed (IMTS 2010, chapter IX: bilateral asymmetries). */
export const REASON_IDS = [
  ...(['valuation', 'source', 'completeness', 'coverage', 'subnational', 'reExports', 'timing', 'status'] as const),
  ...(['smallBase', 'concentration', 'allocation', 'edition', 'origin', 'tradeSystem', 'conversion'] as const),
] as const
export type ReasonId = (typeof REASON_IDS)[number]

/** Below this an ordinary shipment more or less moves the whole. In units of currency. */
export const SMALL_BASE = 1_000_000
/** From this share on one sector is named as the cause. */
const MOST_OF_IT = 0.5

const READERS: Readonly<Record<ReasonId, (data: MirrorData) => Finding>> = {
  valuation: ({ lines: { exporter, importer }, gap: { exporter: sentValue, gap, ratio } }) => {
    const [sent, received] = [exporter.line.valuation, importer.line.valuation]
    if (!sent || !received) return finding('unknown', 'notStated')
    if (sent === received) return finding('against', 'same', { valuation: sent })
    if (sent === 'CIF') return finding('unknown', 'otherWayRound', { exporter: sent, importer: received })
    if (gap === null || ratio === null) return finding('unknown', 'noGap')
    const params = { exporter: sent, importer: received, ratio: Math.abs(ratio) }
    if (ratio < 0) return finding('against', 'importerLower', params)
    const known = { ...params, gap, freight: Math.round(Number(sentValue.value) * USUAL_FREIGHT), rule: USUAL_FREIGHT }
    return ratio <= MOST_FREIGHT ? finding('for', 'within', known) : finding('against', 'beyond', known)
  },
  source: ({ lines: { exporter, importer } }) =>
    exporter.line.source === importer.line.source ? finding('against', 'same') : finding('for', 'different'),
  completeness: ({ gap: { exporter, importer } }) => {
    const need = exporter.need
    if (isComplete(exporter) && isComplete(importer)) return finding('against', 'complete', { need })
    if (!isComplete(exporter) && !isComplete(importer))
      return finding('for', 'both', { have: exporter.have, otherHave: importer.have, need })
    const side = isComplete(exporter) ? 'importer' : 'exporter'
    return finding('for', 'incomplete', { side, have: (side === 'importer' ? importer : exporter).have, need })
  },
  coverage: ({ gap: { exporter, importer, gap } }) => {
    const lower: PeriodValue = gap?.startsWith('-') ? importer : exporter
    const which = lower === importer ? 'importer' : 'exporter'
    if (lower.excluded) return finding('for', 'excluded', { side: which, count: lower.excluded })
    if (lower.derived) return finding('for', 'derived', { side: which })
    if (exporter.derived || importer.derived) return finding('against', 'otherDerived')
    return finding('against', 'published')
  },
  subnational: ({ lines: { exporter, importer } }) => {
    const part = [exporter, importer].find(({ reporter }) => findArea(reporter)?.kind === 'subdivision')
    return part ? finding('for', 'subdivision', { area: part.reporter }) : finding('against', 'countries')
  },
  reExports: ({ reExports, period, gap: { gap } }) => {
    const value = lineValue(reExports, 'TOTAL', period)
    if (!isComplete(value) || value.value === null) return finding('unknown', 'notReported')
    if (gap === null) return finding('unknown', 'noGap')
    const share = Number(gap) === 0 ? 0 : Number(value.value) / Math.abs(Number(gap))
    const params = { value: value.value, share, gap: gap.replace('-', '') }
    if (Number(gap) > 0) return finding('against', 'importerHigher', params)
    return share >= LARGE_SHARE ? finding('for', 'large', params) : finding('against', 'small', params)
  },
  timing: ({ lines, period, gap }) => {
    const monthly = monthlyDistance(lines, period)
    if (monthly && monthly.shifted <= monthly.straight / 2) {
      return finding('for', 'nextMonth', { ...monthly })
    }
    const around = longerGap(lines, period)
    if (gap.ratio === null || around?.ratio == null) {
      if (!monthly) return finding('unknown', 'noNeighbours')
      return finding('against', 'notNextMonth', { ...monthly })
    }
    const params = { ratio: gap.ratio, longer: around.ratio, periods: 3 }
    return Math.abs(around.ratio) <= Math.abs(gap.ratio) / 2
      ? finding('for', 'closes', params)
      : finding('against', 'stays', params)
  },
  status: ({ gap: { exporter, importer } }) => {
    const open = [exporter, importer].filter(({ status }) => status === 'P' || status === 'E')
    return open.length > 0 ? finding('for', 'open', { count: open.length }) : finding('against', 'final')
  },
  smallBase: ({ gap: { exporter } }) => {
    if (exporter.value === null) return finding('unknown', 'noFigure')
    const params = { value: exporter.value }
    return Number(exporter.value) < SMALL_BASE ? finding('for', 'small', params) : finding('against', 'large', params)
  },
  concentration: ({ bySector: { sectors, borrowed } }) => {
    const { gap } = sectors.total
    const largest = largestSectorGap(sectors)
    if (!largest || gap === null || Number(gap) === 0) return finding('unknown', 'noSectors')
    const share = Number(largest.gap) / Number(gap)
    const params = { sector: largest.id, gap: largest.gap, share, borrowed: borrowed ? 'yes' : 'no' }
    return share >= MOST_OF_IT ? finding('for', 'one', params) : finding('against', 'spread', params)
  },
  allocation: ({ bySector: { sectors, borrowed } }) => {
    const { splits, notAllocated, total } = sectors
    const { exporter: sent, importer: received } = notAllocated
    if (!splits.exporter && !splits.importer) return finding('unknown', 'neither')
    if (!splits.exporter || !splits.importer)
      return finding('unknown', 'oneSide', { side: splits.exporter ? 'importer' : 'exporter' })
    if (sent === null || received === null || total.gap === null) return finding('unknown', 'neither')
    const gap = subtractDecimals(received, sent)
    const share = Number(total.gap) === 0 ? 0 : Number(gap) / Number(total.gap)
    const params = {
      gap,
      share,
      sentShare: ratioOf(sent, total.exporter.value),
      receivedShare: ratioOf(received, total.importer.value),
      borrowed: borrowed ? 'yes' : 'no',
    }
    return Math.abs(share) >= LARGE_SHARE ? finding('for', 'large', params) : finding('against', 'small', params)
  },
  edition: ({ bySector: { lines } }) => {
    const [sent, received] = [lines.exporter.line.editions, lines.importer.line.editions]
    if (!sent || !received) return finding('unknown', 'noCodes')
    if (sent.includes('HS') || received.includes('HS')) return finding('unknown', 'notNamed')
    const params = { sentEditions: sent.join(', '), receivedEditions: received.join(', ') }
    return sent.join() === received.join() ? finding('against', 'same', params) : finding('for', 'different', params)
  },
  origin: originFinding,
  tradeSystem: tradeSystemFinding,
  conversion: conversionFinding,
}

const ratioOf = (part: string, whole: string | null): number => (Number(whole) > 0 ? Number(part) / Number(whole) : 0)

function largestSectorGap({ sectors }: MirrorSectors): { readonly id: SectorId; readonly gap: string } | null {
  const known = sectors.flatMap(({ id, gap }) => (gap === null ? [] : [{ id, gap }]))
  known.sort((a, b) => Math.abs(Number(b.gap)) - Math.abs(Number(a.gap)))
  return known[0] ?? null
}

/**
 * The usual reasons for a gap in a period, each with what in this data speaks for or against it. `exporter`, `importer`: all
 * figures of either side, whose re-exports and other currencies are read from them; `bySector`: the two reports that tell
 * sectors apart. Reasons do not exclude each other.
 */
export function mirrorReasons(
  lines: MirrorLines,
  { exporter, importer }: { readonly exporter: PairFigures; readonly importer: PairFigures },
  period: Period,
  bySector: SectorMirror,
): MirrorReason[] {
  const { line } = lines.exporter
  const reExports = exporter.lines.find(
    (each) => each.flow === 'RX' && each.source === line.source && each.unit === line.unit && each.measure === 'value',
  )
  const data: MirrorData = {
    ...{ lines, exporter, importer },
    period,
    gap: mirrorGap(lines, period),
    bySector,
    reExports,
  }
  return REASON_IDS.map((id) => ({ id, ...READERS[id](data) }))
}

/** Every sentence that can be said of a reason: words are written for each. */
export const REASON_SAYINGS: Readonly<Record<ReasonId, readonly string[]>> = {
  valuation: ['notStated', 'same', 'otherWayRound', 'noGap', 'importerLower', 'within', 'beyond'],
  source: ['same', 'different'],
  completeness: ['both', 'incomplete', 'complete'],
  coverage: ['excluded', 'derived', 'otherDerived', 'published'],
  subnational: ['subdivision', 'countries'],
  reExports: ['notReported', 'noGap', 'importerHigher', 'large', 'small'],
  timing: ['nextMonth', 'notNextMonth', 'noNeighbours', 'closes', 'stays'],
  status: ['open', 'final'],
  smallBase: ['noFigure', 'small', 'large'],
  concentration: ['noSectors', 'one', 'spread'],
  allocation: ['neither', 'oneSide', 'large', 'small'],
  edition: ['noCodes', 'notNamed', 'same', 'different'],
  origin: ['noGap', 'withinFreight', 'near', 'tooFew', 'changing', 'importerHigher', 'importerLower'],
  tradeSystem: ['bothSpecial', 'reExports', 'fewReExports', 'oneSpecial', 'needed'],
  conversion: ['bothOwn', 'rates', 'sameRates', 'tooLarge', 'oneOwn', 'needed'],
}
