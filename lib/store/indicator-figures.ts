import { findArea } from '../trade/area'
import type { Instant } from '../trade/as-of'
import type { Base } from '../trade/comparison/base'
import type { IndicatorInput, ProductParts } from '../trade/comparison/indicators/indicator'
import { weightSelection, type ComparisonLine } from '../trade/comparison/lines'
import { choosePartsSelection } from '../trade/comparison/parts-choice'
import { sectorParts } from '../trade/comparison/parts'
import { flowValue } from '../trade/flow-value'
import type { PairFigures } from '../trade/pair-figures'
import { yearBefore, type Period } from '../trade/period'
import { selectionsOf, type Selection } from '../trade/selection'
import { findPairFigures } from './figures'
import { findPartnerLines } from './partner-figures'
import { productBreakdown } from './product-breakdown'

const WORLD = 'WLD'

export interface IndicatorsWanted {
  /** All figures of the pair. */
  readonly figures: PairFigures
  readonly line: ComparisonLine
  readonly period: Period
  readonly base: Base
  readonly indexBase: Period | null
  /** As everything stood here at that time; as it stands now when absent. */
  readonly asOf?: Instant | undefined
}

/** What the indicators of a line need beside the pair's own figures: its products, the world, the other partners. */
export async function findIndicatorInput(wanted: IndicatorsWanted): Promise<IndicatorInput> {
  const { figures, line, period, asOf } = wanted
  const { reporter, partner } = line
  const totalsOnly = line.sectors.length === 0
  const [ofReporter, toPartner, whole, partners, exports, imports] = await Promise.all([
    worldFigures(reporter, WORLD, totalsOnly, asOf),
    worldFigures(WORLD, partner, true, asOf),
    worldFigures(WORLD, WORLD, totalsOnly, asOf),
    partnersOf(line, period, asOf),
    productsOf('X', wanted),
    productsOf('M', wanted),
  ])
  const sameIn = (each: PairFigures): Selection | null =>
    selectionsOf(each).find(
      ({ source, measure, unit }) => source === line.source && measure === line.measure && unit === line.unit,
    ) ?? null
  return {
    ...{ line, period, base: wanted.base, indexBase: wanted.indexBase, partners },
    products: { X: exports, M: imports },
    weight: weightSelection(figures, line.source),
    world: { ofReporter: sameIn(ofReporter), toPartner: sameIn(toPartner), whole: sameIn(whole) },
  }
}

const worldFigures = (
  reporter: string,
  partner: string,
  totalsOnly: boolean,
  asOf: Instant | undefined,
): Promise<PairFigures> => findPairFigures({ reporter, partner, totalsOnly, ...(asOf !== undefined && { asOf }) })

/** One direction by HS chapter, of the line's source or of the one that splits; by sector where there are no codes. */
async function productsOf(flow: 'X' | 'M', wanted: IndicatorsWanted): Promise<ProductParts | null> {
  const { figures, line, period, asOf } = wanted
  const selection = choosePartsSelection(figures, line.selection, flow, period)
  const dataLine = selection?.lines[flow]
  if (!selection || !dataLine) return null
  const { reporter, partner } = line
  const against = yearBefore(period)
  const breakdown = await productBreakdown({ reporter, partner, line: dataLine, period, against, level: 2, asOf })
  if (breakdown.parts.length) return { by: 'chapter', source: selection.source, breakdown }
  return {
    by: 'sector',
    source: selection.source,
    breakdown: sectorParts(selection, flow, period, { relation: 'year-before', periods: [against] }),
  }
}

/** The line's flow with every country; null where the partner is no country, and so has no rank among them. */
async function partnersOf(
  line: ComparisonLine,
  period: Period,
  asOf: Instant | undefined,
): Promise<IndicatorInput['partners']> {
  const { reporter, source, measure, unit, flow, sectors } = line
  if (findArea(line.partner)?.kind !== 'country' || flow === 'B') return null
  const lines = await findPartnerLines({
    ...{ reporter, source, measure, unit, period, asOf },
    flows: flow === 'T' ? ['T', 'X', 'M'] : [flow],
    parts: sectors.length ? sectors : ['TOTAL'],
  })
  return [...lines]
    .filter(([partner]) => findArea(partner)?.kind === 'country')
    .flatMap(([partner, ofPartner]) => {
      const [selection] = selectionsOf({ reporter, partner, lines: ofPartner, sources: [] })
      return selection ? [{ partner, value: flowValue(selection, flow, period, sectors) }] : []
    })
}
