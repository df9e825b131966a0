import { figureCells, figureColumns, periodColumn } from '@/components/charts/taken-columns'
import type { FigureWords } from '@/components/charts/figure-words'
import type { MirrorGap, MirrorSectors } from '@/lib/trade/mirror/mirror-gap'
import type { MirrorReason } from '@/lib/trade/mirror/mirror-reasons'
import type { MirrorView } from '@/lib/trade/mirror/mirror-view'
import { formatPeriod } from '@/lib/trade/period'
import type { SectorId } from '@/lib/trade/sector'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'

/** What the columns are called for people. */
interface Headers {
  readonly exporter: string
  readonly importer: string
  readonly gap: string
  readonly percent: string
}

const machine = (id: string): TakenColumn => ({ id, header: id, kind: 'text', for: 'machines' })

/** The two reports of a row with whose they are, then the gap: the importer's minus the exporter's. */
const sideColumns = (words: FigureWords, headers: Headers): TakenColumn[] => [
  ...['exporter', 'exporter_source', 'exporter_valuation'].map(machine),
  ...figureColumns(words, headers.exporter, 'exporter_'),
  ...['importer', 'importer_source', 'importer_valuation'].map(machine),
  ...figureColumns(words, headers.importer, 'importer_'),
  { id: 'gap', header: headers.gap, kind: 'number' },
  { id: 'gap_ratio', header: headers.percent, kind: 'ratio' },
]

const sideCells = (gap: MirrorGap, { lines }: Pick<MirrorView, 'lines'>, words: FigureWords): (string | null)[] => {
  const side = (which: 'exporter' | 'importer') => {
    const { reporter, line } = lines[which]
    return [reporter, line.source, line.valuation || null, ...figureCells(gap[which], words)]
  }
  return [...side('exporter'), ...side('importer'), gap.gap, ratioText(gap.ratio)]
}

/** Both reports over time to take along, a row a period. */
export const takenOverTime = (
  gaps: readonly MirrorGap[],
  view: Pick<MirrorView, 'lines'>,
  words: FigureWords,
  headers: Headers,
): TakenTable => ({
  columns: [
    periodColumn(
      gaps.map(({ period }) => period),
      words.t('period'),
      words.locale,
    ),
    ...sideColumns(words, headers),
  ],
  rows: gaps.map((gap) => [formatPeriod(gap.period), ...sideCells(gap, view, words)]),
})

/** The usual reasons for a gap to take along, a row each, in the order of the page. */
export const takenReasons = (
  reasons: readonly MirrorReason[],
  headers: { readonly reason: string; readonly speaks: string; readonly text: string },
  labels: { readonly title: Record<string, string>; readonly speaks: Record<string, string> },
  sentence: (reason: MirrorReason) => string,
): TakenTable => ({
  columns: [
    { id: 'reason', header: headers.reason, kind: 'text', labels: labels.title },
    { id: 'speaks', header: headers.speaks, kind: 'text', labels: labels.speaks },
    machine('says'),
    { id: 'sentence', header: headers.text, kind: 'text' },
  ],
  rows: reasons.map((reason) => [reason.id, reason.speaks, reason.says, sentence(reason)]),
})

/** Both reports by sector to take along, a row a sector, then what is in none of them (`_X`), then the total. */
export const takenBySector = (
  { sectors, total, notAllocated }: MirrorSectors,
  view: Pick<MirrorView, 'lines'>,
  words: FigureWords,
  headers: Headers & {
    readonly sector: string
    readonly rest: string
    readonly total: string
    readonly names: Record<SectorId, string>
  },
): TakenTable => ({
  columns: [
    {
      id: 'product',
      header: headers.sector,
      kind: 'text',
      labels: { ...headers.names, _X: headers.rest, TOTAL: headers.total },
    },
    machine('period'),
    ...sideColumns(words, headers),
  ],
  rows: [
    ...sectors,
    ...(notAllocated.exporter !== null || notAllocated.importer !== null ? [restRow(total, notAllocated)] : []),
    { id: 'TOTAL', ...total },
  ].map((gap) => [gap.id, formatPeriod(gap.period), ...sideCells(gap, view, words)]),
})

/** Rests of different things are not set against each other: they have no gap, as on the screen. */
const restRow = (total: MirrorGap, rest: MirrorSectors['notAllocated']): MirrorGap & { readonly id: string } => ({
  ...total,
  id: '_X',
  exporter: { ...total.exporter, value: rest.exporter },
  importer: { ...total.importer, value: rest.importer },
  gap: null,
  ratio: null,
})
