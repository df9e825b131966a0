import { findArea } from '../trade/area'
import type { Instant } from '../trade/as-of'
import type { Base } from '../trade/comparison/base'
import { DIGITS_OF_DETAIL, type Detail } from '../trade/comparison/detail'
import type { IndicatorInput, ProductParts } from '../trade/comparison/indicators/indicator'
import { splitsAlike, type ProductSplits } from '../trade/comparison/indicators/each-product'
import { weightSelection, type ComparisonLine, type PairCodes } from '../trade/comparison/lines'
import { choosePartsSelection } from '../trade/comparison/parts-choice'
import { sectorParts } from '../trade/comparison/parts'
import { flowValue } from '../trade/flow-value'
import type { PairFigures } from '../trade/pair-figures'
import { endOf, yearBefore, type Period } from '../trade/period'
import { selectionsOf, type Selection } from '../trade/selection'
import { findPairFigures } from './figures'
import { findPartnerLines } from './partner-figures'
import { productBreakdown } from './product-breakdown'
import { classificationsUsed, type LineOfPair } from './products'

const WORLD = 'WLD'

type ProductsOfLine = Pick<IndicatorsWanted, 'figures' | 'line' | 'period' | 'detail' | 'asOf'>

export interface IndicatorsWanted {
  /** All figures of the pair. */
  readonly figures: PairFigures
  readonly line: ComparisonLine
  readonly period: Period
  readonly base: Base
  readonly indexBase: Period | null
  /** How finely products are split; by chapter, else by sector, when absent. */
  readonly detail?: Detail | undefined
  /** As everything stood here at that time; as it stands now when absent. */
  readonly asOf?: Instant | undefined
}

/** What the indicators of a line need beside the pair's own figures: its products, the world, the other partners. */
export async function findIndicatorInput(wanted: IndicatorsWanted): Promise<IndicatorInput> {
  const { figures, line, period, asOf } = wanted
  const { reporter, partner } = line
  const [ofReporter, toPartner, whole, partners, exports, imports] = await Promise.all([
    worldFigures(reporter, WORLD, false, asOf),
    worldFigures(WORLD, partner, true, asOf),
    worldFigures(WORLD, WORLD, false, asOf),
    partnersOf(line, period, asOf),
    productsOf('X', wanted),
    productsOf('M', wanted),
  ])
  const world = { ofReporter: sameIn(ofReporter, line), toPartner: sameIn(toPartner, line), whole: sameIn(whole, line) }
  return {
    ...{ line, period, base: wanted.base, indexBase: wanted.indexBase, partners },
    products: { X: exports, M: imports },
    weight: weightSelection(figures, line.source),
    world,
    worldProducts: await worldProductsOf(world.ofReporter, world.whole, reporter, wanted),
  }
}

/** What the reporter and the world export to the world, split alike: by what was asked for, else as finely as both are. */
async function worldProductsOf(
  ofReporter: Selection | null,
  whole: Selection | null,
  reporter: string,
  wanted: Pick<IndicatorsWanted, 'line' | 'period' | 'detail' | 'asOf'>,
): Promise<IndicatorInput['worldProducts']> {
  const split = async (detail: Detail | undefined): Promise<IndicatorInput['worldProducts']> => {
    const [own, all] = await Promise.all([
      ofReporter && splitOf(ofReporter, { reporter, partner: WORLD }, 'X', { ...wanted, detail }),
      whole && splitOf(whole, { reporter: WORLD, partner: WORLD }, 'X', { ...wanted, detail }),
    ])
    return { ofReporter: own, whole: all }
  }
  const detail = wanted.line.sectors.length > 0 ? 'sector' : wanted.detail
  const found = await split(detail)
  const [by, byWorld] = [found.ofReporter?.by, found.whole?.by]
  return by && byWorld && by !== byWorld ? split('sector') : found
}

const worldFigures = (
  reporter: string,
  partner: string,
  totalsOnly: boolean,
  asOf: Instant | undefined,
): Promise<PairFigures> => findPairFigures({ reporter, partner, totalsOnly, ...(asOf !== undefined && { asOf }) })

/** One direction by product, of the line's source or of the one that splits. */
async function productsOf(flow: 'X' | 'M', wanted: ProductsOfLine): Promise<ProductParts | null> {
  const { figures, line, period } = wanted
  const selection = choosePartsSelection(figures, line.selection, flow, period)
  return selection && splitOf(selection, line, flow, wanted)
}

/** One direction of a selection by product; null where the selection has no such direction. */
async function splitOf(
  selection: Selection,
  { reporter, partner }: PairCodes,
  flow: 'X' | 'M',
  { period, detail, asOf }: Pick<IndicatorsWanted, 'period' | 'detail' | 'asOf'>,
): Promise<ProductParts | null> {
  const line = selection.lines[flow]
  if (!line) return null
  const { source } = selection
  const editions = await editionsIn(period, { reporter, partner, line, ...(asOf !== undefined && { asOf }) })
  const against = yearBefore(period)
  if (detail !== 'sector') {
    const by = detail ?? 'chapter'
    const level = DIGITS_OF_DETAIL[by]
    const breakdown = await productBreakdown({ reporter, partner, line, period, against, level, asOf })
    // What was asked for has no other detail in its place: a figure of another one would pass for it.
    if (detail || breakdown.parts.length) return { by, source, breakdown, editions }
  }
  return {
    ...{ by: 'sector', source, editions },
    breakdown: sectorParts(selection, flow, period, { relation: 'year-before', periods: [against] }),
  }
}

/** The editions that a line's codes are of in a period. */
async function editionsIn(period: Period, ofLine: LineOfPair): Promise<readonly string[]> {
  const editions = ofLine.line.editions ?? []
  if (editions.length < 2) return editions
  const used = await classificationsUsed(ofLine)
  return [
    ...new Set(
      used
        .filter((each) => each.first >= period.first && endOf(each) <= endOf(period))
        .map(({ classification }) => classification),
    ),
  ]
}

/** Every product of a line's pair by itself: of one source, all flows split alike. */
export async function findProductIndicators(
  wanted: ProductsOfLine,
): Promise<{ by: Detail; source: string; unit: string; splits: ProductSplits } | null> {
  const { figures, line, period, asOf } = wanted
  const choices = (['X', 'M'] as const).map((flow) => choosePartsSelection(figures, line.selection, flow, period))
  const selection = choices.find((each) => each !== null)
  if (!selection) return null
  const { reporter } = line
  const own = { reporter, partner: WORLD }
  const all = { reporter: WORLD, partner: WORLD }
  const [X, M, ofReporter, whole] = await Promise.all([
    splitOf(selection, line, 'X', wanted),
    splitOf(selection, line, 'M', wanted),
    worldFigures(reporter, WORLD, false, asOf),
    worldFigures(WORLD, WORLD, false, asOf),
  ])
  const by = X?.by ?? M!.by
  const splitWorld = async (pair: PairCodes, each: PairFigures): Promise<ProductParts | null> => {
    const same = sameIn(each, selection)
    return same && splitOf(same, pair, 'X', { ...wanted, detail: by })
  }
  const [fromReporter, fromWorld] = await Promise.all([splitWorld(own, ofReporter), splitWorld(all, whole)])
  const { source, unit } = selection
  return { by, source, unit, splits: splitsAlike({ X, M, ofReporter: fromReporter, whole: fromWorld }, by) }
}

/** The selection of the same source, measure and unit. */
const sameIn = (figures: PairFigures, { source, measure, unit }: SameAs): Selection | null =>
  selectionsOf(figures).find((each) => each.source === source && each.measure === measure && each.unit === unit) ?? null
type SameAs = Pick<Selection, 'source' | 'measure' | 'unit'>

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
