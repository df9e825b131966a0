import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { readClassification } from '../fields/marks'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import { readUnit } from '../fields/unit'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIfAny, figureIn, figureRows, IMTS_VALUATION, KILOGRAMS, quantityIfAny, USD } from './observation-row'
import { padHsCode, productField } from './product-field'

const VALUE_NAMES = ['1000 USD', 'USD', 'Thousand USD', 'Million USD', '1000000 USD'].map(
  (unit) => `TradeValue in ${unit}`,
)

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'classification', names: ['Nomenclature'] },
  { field: 'reporter', names: ['ReporterISO3'], required: true },
  { field: 'partner', names: ['PartnerISO3'], required: true },
  { field: 'product', names: ['ProductCode'], required: true },
  { field: 'period', names: ['Year'], required: true },
  { field: 'flow', names: ['TradeFlowName'], required: true },
  { field: 'value', names: VALUE_NAMES, required: true },
  { field: 'weight', names: ['NetWeight in KGM'] },
  { field: 'quantity', names: ['Quantity'] },
  { field: 'quantityUnit', names: ['QtyUnit'] },
]

/** Regions of the World Bank, which there are no codes for here. */
const REGIONS: ReadonlySet<string> = new Set(['EAS', 'ECS', 'LCN', 'MEA', 'NAC', 'OAS', 'SAS', 'SSF'])

const KNOWN = ['ReporterName', 'PartnerName', 'ProductDescription', 'TradeFlowCode', 'QtyToken']

/**
 * WITS of the World Bank, advanced query (`DataJobID…`): figures of UN Comtrade. The unit stands in the name of the value
 * column. Flows are read by name: their numbers differ from export to export. Weight and quantity are figures of their own.
 */
export const witsFormat: TradeFormat = {
  id: 'wits',
  source: 'wits',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    const value = [...names].some((name) => name.startsWith('tradevaluein'))
    return value && names.has('reporteriso3') ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const flowOf = fieldReader(context, row, 'flow', remembering(readFlow))
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth, context.periods)))
  const editionOf = fieldReader(
    context,
    row,
    'classification',
    remembering((text) => readClassification(text || 'HS')),
  )
  const productOf = productField(context, row, padHsCode)
  const productText = plainField(context, 'product')
  const reporterText = plainField(context, 'reporter')
  const partnerText = plainField(context, 'partner')
  const figureOf = figureIn(context, 'value')
  const unit = unitOf(context)
  const others = [figureIfAny(context, 'weight', KILOGRAMS), quantityIfAny(context, 'quantity', 'quantityUnit')].filter(
    (read) => read !== null,
  )

  return (cells, line) => {
    // `01-05_Animal` and the like: groups of chapters that are there by themselves.
    if (productText(cells).includes('_')) return { kind: 'skipped', line, reason: 'S_PSEUDO_PRODUCT' }
    if (REGIONS.has(reporterText(cells)) || REGIONS.has(partnerText(cells)))
      return { kind: 'skipped', line, reason: 'S_GROUP' }
    row.begin(line)
    const flow = flowOf(cells)
    const edition = editionOf(cells)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow,
      product: edition === undefined ? undefined : productOf(cells, edition),
      period: periodOf(cells),
    }
    const value = { ...figureOf(cells), ...unit, valuation: flow ? IMTS_VALUATION[flow] : ('' as const) }
    return figureRows(line, cells, row, key, [value, ...others.map((read) => read(cells))])
  }
}

/** `TradeValue in 1000 USD`: thousands of dollars. */
function unitOf({ columns, header }: RowContext): typeof USD {
  const name = header[columns.positions.get('value') ?? -1] ?? ''
  const reading = readUnit(name.replace(/^.*\bin\b/i, '').trim())
  return reading.ok ? reading.value : USD
}
