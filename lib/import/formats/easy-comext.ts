import { shareFound, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import { readComextFlow, readCn } from './comext'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIn, IMTS_VALUATION, KILOGRAMS, observationRow, type Figure } from './observation-row'
import { readFlow } from '../fields/flow'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'reporter', names: ['REPORTER', 'DECLARANT'], required: true },
  { field: 'partner', names: ['PARTNER'], required: true },
  { field: 'product', names: ['PRODUCT'], required: true },
  { field: 'flow', names: ['FLOW'], required: true },
  { field: 'period', names: ['PERIOD'], required: true },
  { field: 'indicator', names: ['INDICATORS', 'INDICATOR'], required: true },
  { field: 'value', names: ['INDICATOR_VALUE'], required: true },
]

const EUROS: Pick<Figure, 'measure' | 'unit' | 'exponent'> = { measure: 'value', unit: 'EUR', exponent: 0 }
const INDICATORS = new Map<string, Pick<Figure, 'measure' | 'unit' | 'exponent'>>([
  ...['VALUE_IN_EUROS', 'VALUE_IN_EUR', 'VALUE_EUR', 'VALUE IN EUROS'].map((name) => [name, EUROS] as const),
  ...['QUANTITY_IN_KG', 'QUANTITY_KG'].map((name) => [name, KILOGRAMS] as const),
  ...['QUANTITY_IN_100KG', 'QUANTITY_IN_100_KG'].map((name) => [name, { ...KILOGRAMS, exponent: 2 }] as const),
])

/** What Eurostat's Easy Comext saved: names instead of codes, a row for each indicator, which is in euros or in 100 kg. */
export const easyComextFormat: TradeFormat = {
  id: 'easy-comext',
  source: 'eurostat-comext',
  columns: COLUMNS,
  known: ['FREQ', 'STAT_REGIME', 'STAT_PROCEDURE'],
  valueField: 'value',
  plainNumbers: false,
  recognise: (header) => (shareFound(header, COLUMNS) === 1 ? 1 : 0),
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const indicatorText = plainField(context, 'indicator')
  const reporterOf = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const productOf = fieldReader(
    context,
    row,
    'product',
    remembering((text, suggest) => readCn(text.replace(/^(\w{2,10})\s*[-–:]\s.*$/s, '$1'), suggest)),
  )
  const flowOf = fieldReader(
    context,
    row,
    'flow',
    remembering((text, suggest) => (/^\d$/.test(text) ? readComextFlow(text, suggest) : readFlow(text, suggest))),
  )
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth, context.periods)))
  const figureOf = figureIn(context, 'value')
  return (cells, line) => {
    const unit = INDICATORS.get(indicatorText(cells).toUpperCase())
    if (!unit) return { kind: 'skipped', line, reason: 'S_INDICATOR' }
    row.begin(line)
    const flow = flowOf(cells)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow,
      product: productOf(cells),
      period: periodOf(cells),
    }
    const valuation = unit.measure === 'value' && flow ? IMTS_VALUATION[flow] : ('' as const)
    return observationRow(line, cells, row, key, { ...figureOf(cells), ...unit, valuation })
  }
}
