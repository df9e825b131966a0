import type { Flow } from '../../trade/flow'
import { shareFound, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { remembering } from '../fields/reading'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { IMTS_VALUATION } from './observation-row'
import { ownFormat } from './own'
import { periodColumns, wideReader } from './wide-row'
import { readWitsProduct } from './wits-product'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'reporter', names: ['Reporter'], required: true },
  { field: 'partner', names: ['Partner'], required: true },
  { field: 'product', names: ['Product categories'], required: true },
  { field: 'type', names: ['Indicator Type'] },
  { field: 'indicator', names: ['Indicator'], required: true },
]

/**
 * The indicators that are trade in goods in money: `Export(US$ Mil)`, `Imports (in US$ Mil)`, `Trade (US$ Mil)-Top 5
 * Export Partner`. `Duty Free Imports (US$ Thousand)` are a part of the imports, a trade balance has services in it.
 */
const MONEY = /^(exports?|imports?|trade)\s*\((?:in\s+)?US\$\s*(mil|thousand)\)(?:-Top \d+ (export|import) partner)?$/i
const EXPONENTS: Readonly<Record<string, number>> = { mil: 6, thousand: 3 }

interface Indicator {
  readonly flow: Flow
  readonly exponent: number
}

function readIndicator(text: string): Indicator | null {
  const [, what = '', scale = '', side] = MONEY.exec(text) ?? []
  const word = (side ?? what).toLowerCase()
  const exponent = EXPONENTS[scale.toLowerCase()]
  if (exponent === undefined || word === 'trade') return null
  return { flow: word.startsWith('export') ? 'X' : 'M', exponent }
}

/** The country profile of WITS (World Bank): years as columns, newest first, units mixed within `Indicator`. */
export const witsSummaryFormat: TradeFormat = {
  id: 'wits-summary',
  source: 'wits',
  columns: COLUMNS,
  known: ownFormat.known,
  valueField: 'value',
  figures: (header) => periodColumns(header).map(({ at }) => at),
  plainNumbers: true,
  recognise: (header) => (shareFound(header, COLUMNS) === 1 && periodColumns(header).length > 0 ? 1 : 0),
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const productOf = fieldReader(context, row, 'product', remembering(readWitsProduct))
  const partnerText = plainField(context, 'partner')
  const indicatorText = plainField(context, 'indicator')

  return wideReader(context, periodColumns(context.header), row, (cells) => {
    const indicator = readIndicator(indicatorText(cells))
    // `...` stands where a dimension does not apply.
    if (!indicator || partnerText(cells) === '...') return 'S_INDICATOR'
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const product = productOf(cells)
    if (reporter === undefined || partner === undefined || !product) return null
    const valuation = IMTS_VALUATION[indicator.flow]
    return { reporter, partner, ...indicator, ...product, measure: 'value', unit: 'USD', valuation }
  })
}
