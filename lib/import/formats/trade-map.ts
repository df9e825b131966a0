import type { Flow } from '../../trade/flow'
import { foldHeader } from '../columns'
import type { ConstantField } from '../choices'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { productReader } from '../fields/product'
import { readUnit } from '../fields/unit'
import { finding } from '../problem'
import { RowFindings, type FileFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { ownFormat } from './own'
import { padHsCode, totalWithoutEdition } from './product-field'
import {
  alignedHeader,
  areaColumn,
  EXPORTERS,
  IMPORTERS,
  LABEL_NAMES,
  PRODUCT_NAMES,
  tradeMapColumns,
} from './trade-map-columns'
import { isWorld, readTitle, titleInName, type TradeMapTitle } from './trade-map-title'
import { assumedUnit, tradeMapUnit, type TradeMapUnit } from './trade-map-unit'
import { wideReader, type LineFacts } from './wide-row'
import { lineField, missingFields, preambleLines } from './whole-file'

const KNOWN = [...ownFormat.known, ...LABEL_NAMES, ...['Quantity unit', 'Partner label']]

/** What the file says beside its columns. */
interface Said {
  readonly title: TradeMapTitle | null
  readonly unit: TradeMapUnit
  readonly fields: Readonly<Partial<Record<ConstantField, string | null>>>
}

function saidIn(context: RowContext): Said {
  const { positions } = context.columns
  const lines = preambleLines(context)
  // The title of a bilateral table stands above its first block.
  const candidates = [
    ...context.preamble.flatMap((cells) => cells.map((cell) => cell.trim())),
    titleInName(context.fileName),
  ]
  const title = candidates.map(readTitle).find((found) => found !== null) ?? null
  const columns = tradeMapColumns(context.header)
  const flow = columns.flow ?? title?.flow ?? null
  const unit = tradeMapUnit(context, columns.unit)
  const product = lines
    .map((text) => /^produ(?:cts?|its?|ctos?)\s*:\s*['’]?(TOTAL|\d{2,10})\b/i.exec(text)?.[1])
    .find(Boolean)
  // A list of products, and one of all exporters or importers, is of the trade with the whole world.
  const world = positions.has('partner') ? null : 'World'
  const partner = title?.partner ?? world
  return {
    title,
    unit,
    fields: {
      reporter: title?.reporter ?? null,
      partner: partner && isWorld(partner) ? 'World' : partner,
      flow,
      product: product ?? null,
      unit: unit.text,
    },
  }
}

const ASKED: readonly ConstantField[] = ['reporter', 'partner', 'flow', 'product']

function about(context: RowContext): FileFindings {
  const { title, unit, fields } = saidIn(context)
  return {
    missing: missingFields(context, ASKED, fields),
    notices: [...(title?.mirror ? [finding('W_MIRROR_DATA', {})] : []), ...assumedUnit(unit)],
  }
}

const hasSide = (header: readonly string[]): boolean => {
  const names = new Set(header.map(foldHeader))
  return (
    PRODUCT_NAMES.some((name) => names.has(foldHeader(name))) ||
    [...names].some((name) => IMPORTERS.test(name) || EXPORTERS.test(name))
  )
}

/**
 * ITC Trade Map, classic: markets of a product, exporters or importers of one, products of a country, indicators, and
 * bilateral tables; as text, re-saved as CSV, or as the web page that it calls .xls. Reporter, product and unit stand in
 * the lines above the table, the title in the file's name too.
 */
export const tradeMapFormat: TradeFormat = {
  id: 'trade-map',
  source: 'trade-map',
  columns: [{ field: 'product', names: PRODUCT_NAMES }],
  known: KNOWN,
  valueField: 'value',
  plainNumbers: 'whole',
  figures: (header) => tradeMapColumns(header).figures.map(({ at }) => at),
  placed: (header) => areaColumn(header, tradeMapColumns(header).flow),
  aligned: (header, preamble) => alignedHeader(header, preamble.at(-1)),
  recognise: (header, preamble) => {
    if (tradeMapColumns(header).figures.length === 0) return 0
    return hasSide(alignedHeader(header, preamble.at(-1))) ? 1 : 0
  },
  about,
  reader,
}

const MIRRORED: Readonly<Record<Flow, Flow>> = { X: 'M', M: 'X', RX: 'M', RM: 'X', T: 'T', B: 'B' }

/** Mirror data as they were reported: the exports of A to B are the imports that B reports from A. */
const mirrored = ({ reporter, partner, flow, ...facts }: LineFacts): LineFacts => ({
  ...facts,
  reporter: partner,
  partner: reporter,
  flow: MIRRORED[flow],
})

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const { title, fields } = saidIn(context)
  const reporterOf = lineField(
    context,
    row,
    'reporter',
    areaReader('reporter', false, context.choices),
    fields.reporter,
  )
  const readPartner = areaReader('partner', false, context.choices)
  // A table of indicators begins with a row `Total`.
  const worldOr = (text: string) => readPartner(/^total$/i.test(text) ? 'World' : text)
  const partnerOf = lineField(context, row, 'partner', worldOr, fields.partner)
  const flowOf = lineField(context, row, 'flow', readFlow, fields.flow)
  const unitOf = lineField(context, row, 'unit', readUnit, fields.unit)
  const readCode = productReader('HS')
  const productOf = lineField(
    context,
    row,
    'product',
    (text) => totalWithoutEdition(readCode(padHsCode(text.replace(/^['’]/, ''), 'HS'))),
    fields.product,
  )

  return wideReader(context, tradeMapColumns(context.header).figures, row, (cells) => {
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const flow = flowOf(cells)
    const product = productOf(cells)
    const unit = unitOf(cells)
    if (reporter === undefined || partner === undefined || !flow || !product || !unit) return null
    const facts: LineFacts = { reporter, partner, flow, ...product, ...unit, valuation: '' }
    return title?.mirror ? mirrored(facts) : facts
  })
}
