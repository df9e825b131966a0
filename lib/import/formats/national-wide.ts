import type { Flow } from '../../trade/flow'
import { resolveArea } from '../../trade/area-resolution'
import { TOTAL } from '../../trade/product'
import { foldWord } from '../cell-text'
import type { ConstantField } from '../choices'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { readValuation } from '../fields/marks'
import { productReader } from '../fields/product'
import { good } from '../fields/reading'
import { readUnit } from '../fields/unit'
import { inSections } from './flow-sections'
import { flowInTitle } from '../flow-header'
import { RowFindings, statedFor, type RowContext, type RowReader, type TradeFormat } from './format'
import { ownFormat } from './own'
import { allDifferent, periodColumns, wideReader, type FigureColumn } from './wide-row'
import { lineField, missingFields, preambleLines } from './whole-file'

/** Fewer columns of periods could be a row of figures that look like years. */
const FEWEST = 3

/** A column of partners, whatever its name is, and then nothing but periods in order of time. */
function figuresOf(header: readonly string[]): FigureColumn[] | null {
  const figures = periodColumns(header)
  // A file of refused rows that comes back mended has helper columns at its end.
  const own = header.filter((name) => !ownFormat.known.includes(name.trim())).length
  if (figures.length < FEWEST || figures.length !== own - 1 || figures[0]?.at !== 1) return null
  const firsts = figures.map(({ period }) => period?.first ?? 0)
  const steps = new Set(firsts.slice(1).map((first, i) => Math.sign(first - firsts[i]!)))
  return steps.size === 1 && !steps.has(0) && allDifferent(figures) ? figures : null
}

/** The row of all partners together, as it is named in tables. */
const ALL_PARTNERS = new Set(
  [
    ...[
      'total',
      'total all markets',
      'all markets',
      'total all countries',
      'all countries',
      'total trade',
      'grand total',
    ],
    ...['all partners', 'insgesamt', 'alle Länder', 'tous pays', 'total pays', 'всего', 'итого', 'total países'],
  ].map(foldWord),
)
/** Rests of a continent or of the world: what is in them is nowhere said. */
const REST = /^(?:other|rest of|autres|übrige|прочие|otros)(?=\s|$)/i

/** What the lines before the header say: the flow where they name one and not the other, all goods where they say so. */
function titleOf(context: RowContext): { flow: Flow | null; product: string | null } {
  const text = preambleLines(context).join('\n')
  const total = /\b(?:merchandise|total) trade\b|\ball (?:goods|products|commodities)\b|\bWaren insgesamt\b/i.test(text)
  return { flow: flowInTitle(text), product: total ? TOTAL : null }
}

const ASKED: readonly ConstantField[] = ['reporter', 'flow', 'product', 'unit']

/**
 * Tables of national offices: titles, then partners down the side (indented below their continents) and months, quarters
 * or years across, notes below. What the title does not say is asked for.
 */
export const nationalWideFormat: TradeFormat = {
  id: 'national-wide',
  source: null,
  columns: [],
  known: ownFormat.known,
  valueField: 'value',
  placed: () => new Map([['partner', 0]]),
  figures: (header) => figuresOf(header)?.map(({ at }) => at) ?? [],
  plainNumbers: false,
  recognise: (header) => (figuresOf(header) ? 0.5 : 0),
  sectioned: true,
  about: (context) => {
    const { flow, product } = titleOf(context)
    const said = { flow: context.sections ? 'rows' : flow, product }
    return { missing: missingFields(context, ASKED, said), notices: [] }
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const figures = figuresOf(context.header) ?? []
  const at = figures.map((figure) => figure.at)
  return inSections({ figures: at, sections: context.sections, says: ['flow'] }, ({ flow }) =>
    readerOf(context, figures, flow),
  )
}

function readerOf(context: RowContext, figures: readonly FigureColumn[], headed: Flow | null): RowReader {
  const row = new RowFindings(context.header)
  const title = titleOf(context)
  const said = (field: 'flow' | 'product') => statedFor(context, field) || title[field]
  const reporterOf = lineField(context, row, 'reporter', areaReader('reporter', true, context.choices))
  const flowOf = lineField(context, row, 'flow', readFlow, headed ?? said('flow'))
  const productOf = lineField(context, row, 'product', productReader(''), said('product'))
  const unitOf = lineField(context, row, 'unit', readUnit)
  const valuationOf = lineField(context, row, 'valuation', readValuation)
  const readPartner = areaReader('partner', true, context.choices)
  const partnerOf = lineField(context, row, 'partner', (text) =>
    ALL_PARTNERS.has(foldWord(text)) ? good('WLD') : readPartner(text),
  )

  return wideReader(context, figures, row, (cells) => {
    const name = (cells[0] ?? '').trim()
    if (REST.test(name) && !resolveArea(name)) return 'S_GROUP'
    const partner = partnerOf(cells)
    const reporter = reporterOf(cells)
    const flow = flowOf(cells)
    const product = productOf(cells)
    const unit = unitOf(cells)
    const valuation = valuationOf(cells)
    if (partner === undefined || reporter === undefined || !flow || !product || !unit || valuation === undefined) {
      return null
    }
    return { reporter, partner, flow, ...product, ...unit, valuation }
  })
}
