import type { FlowNames } from '@/components/charts/figure-words'
import type { FlowValue } from '@/lib/trade/flow-value'
import type { MirrorGap } from '@/lib/trade/mirror/mirror-gap'
import type { MirrorLines } from '@/lib/trade/mirror/mirror-lines'
import type { TimePoint } from '@/lib/trade/over-time'
import { nothingFor } from '@/lib/trade/tiling'

/**
 * Gaps over time as the chart of trade over time draws them: the exporter's report as exports, the importer's as imports,
 * and the gap in the panel about zero. They are two reports, so there is no total.
 */
export const mirrorPoints = (gaps: readonly MirrorGap[], { exporter, importer }: MirrorLines): TimePoint[] =>
  gaps.map((each) => ({
    period: each.period,
    flows: {
      X: { ...each.exporter, valuation: exporter.line.valuation },
      M: { ...each.importer, valuation: importer.line.valuation },
      T: { ...nothingFor(each.period), valuation: '' },
      B: gapValue(each),
    },
  }))

const gapValue = ({ period, gap, exporter, importer }: MirrorGap): FlowValue => ({
  ...nothingFor(period),
  ...(gap !== null && {
    value: gap,
    status: [exporter, importer].some(({ status }) => status === 'E') ? ('E' as const) : ('A' as const),
    have: period.months,
    basis: exporter.basis,
  }),
  valuation: 'mixed',
})

type Translate = (key: string, values: Record<string, string>) => string

/**
 * What the lines are called: whose report of which flow, in which valuation. `t` speaks the words `mirror.lines`;
 * `percentAt` says the gap of a point in per cent.
 */
export const mirrorNames = (
  { exporter, importer }: MirrorLines,
  names: { readonly exporter: string; readonly importer: string },
  t: Translate,
  percentAt?: (index: number) => string | null,
): FlowNames => ({
  X: {
    name: t('exporter', { name: names.exporter, valuation: exporter.line.valuation || 'none' }),
    short: t('exporterShort', { name: names.exporter }),
  },
  M: {
    name: t('importer', { name: names.importer, valuation: importer.line.valuation || 'none' }),
    short: t('importerShort', { name: names.importer }),
  },
  B: { name: t('gap', {}), short: t('gapShort', {}), ...(percentAt && { note: percentAt }) },
})
