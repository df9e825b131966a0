import type { Flow } from '../../trade/flow'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIn, observationRow, USD } from './observation-row'
import { productField } from './product-field'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'product', names: ['Commodity', 'HS', 'HS Commodity'], required: true },
  { field: 'partner', names: ['Country'], required: true },
  { field: 'period', names: ['Time'], required: true },
]

/** `Customs Value (Gen) ($US)`, `Total Exports Value ($US)`, `CIF Value (Gen) ($US)`; not of air and vessel alone. */
const VALUE = /^(?:(total exports) value|(customs|cif) value \((?:gen|cons)\)) \(\$us\)$/i

interface Value {
  readonly at: number
  readonly flow: Flow
  readonly valuation: '' | 'CIF'
}

/** The first column of values of the whole trade. */
function valueIn(header: readonly string[]): Value | null {
  for (const [at, name] of header.entries()) {
    const match = VALUE.exec(name.trim())
    if (match) return { at, flow: match[1] ? 'X' : 'M', valuation: /cif/i.test(match[2] ?? '') ? 'CIF' : '' }
  }
  return null
}

/** USA Trade Online of the Census Bureau: a line for each commodity, country and time, below lines that say what was asked for. */
export const usaTradeOnlineFormat: TradeFormat = {
  id: 'usa-trade-online',
  source: 'us-census',
  columns: COLUMNS,
  known: ['Port', 'District', 'State'],
  valueField: 'value',
  plainNumbers: true,
  placed: (header) => {
    const value = valueIn(header)
    return new Map(value ? [['value', value.at]] : [])
  },
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return valueIn(header) && names.has('country') && names.has('time') ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const { flow = 'M', valuation = '' } = valueIn(context.header) ?? {}
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth, context.periods)))
  const productOf = productField(context, row)
  const figureOf = figureIn(context, 'value')
  return (cells, line) => {
    row.begin(line)
    const key = {
      reporter: 'USA',
      partner: partnerOf(cells),
      flow,
      product: productOf(cells, 'HS'),
      period: periodOf(cells),
    }
    return observationRow(line, cells, row, key, { ...figureOf(cells), ...USD, valuation })
  }
}
