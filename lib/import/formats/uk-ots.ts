import type { Flow } from '../../trade/flow'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { bad, good, remembering, type CellReader } from '../fields/reading'
import { finding } from '../problem'
import { standIns, type StandIns } from './chosen-columns'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIfAny, figureIn, figureRows, IMTS_VALUATION, KILOGRAMS } from './observation-row'
import { productField } from './product-field'

/** Each field by its name in the interface, also where another list was expanded into the row. */
const expanded = (list: string, ...names: readonly string[]): string[] =>
  names.flatMap((name) => [name, `${list}/${name}`, `${list}.${name}`])

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'period', names: ['MonthId'], required: true },
  { field: 'flow', names: ['FlowTypeId'], required: true },
  { field: 'product', names: expanded('Commodity', 'Cn8Code'), required: true },
  { field: 'partner', names: expanded('Country', 'CountryCodeAlpha'), required: true },
  { field: 'value', names: ['Value'], required: true },
  { field: 'weight', names: ['NetMass'] },
]

/** What is read where a person has asked for less detail. */
const STAND_INS: StandIns = [
  ['product', expanded('Commodity', 'Hs6Code', 'Hs4Code', 'Hs2Code')],
  ['partner', expanded('Country', 'CountryName')],
]

const KNOWN = [
  ...expanded('Commodity', 'Hs6Code', 'Hs4Code', 'Hs2Code', 'Cn8LongDescription'),
  ...['FlowTypeDescription', 'CommodityId', 'CommoditySitcId', 'CountryId', 'CountryName', 'PortId', 'PortCodeNumeric'],
  ...['SuppressionIndex', 'SuppUnit', 'Period', 'Country/CountryName', 'Country.CountryName'],
]

/** 1 and 2 with members of the European Union, 3 and 4 with all others. */
const readFlowType: CellReader<Flow> = (text) => {
  const flow = { 1: 'M', 2: 'X', 3: 'M', 4: 'X' }[text] as Flow | undefined
  return flow ? good(flow) : bad(finding('E_FLOW', { suggestion: 'none', expected: '1, 2, 3, 4' }))
}

/**
 * Overseas trade statistics of the United Kingdom as uktradeinfo's interface gives them, saved as CSV: pounds and kilograms,
 * exports FOB, imports CIF. Countries are read by their letters: their numbers are those of HM Revenue & Customs.
 */
export const ukOtsFormat: TradeFormat = {
  id: 'uk-ots',
  source: 'uk-hmrc',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  placed: (header) => standIns(header, COLUMNS, STAND_INS),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return names.has('monthid') && names.has('flowtypeid') && names.has('value') ? 1 : 0
  },
  reader,
}

const POUNDS = { measure: 'value', unit: 'GBP', exponent: 0 } as const

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const flowOf = fieldReader(context, row, 'flow', remembering(readFlowType))
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth)))
  const productOf = productField(context, row, (text) => (/^\d{7}$/.test(text) ? `0${text}` : text))
  const figureOf = figureIn(context, 'value')
  const weightOf = figureIfAny(context, 'weight', KILOGRAMS)
  return (cells, line) => {
    row.begin(line)
    const flow = flowOf(cells)
    const key = {
      reporter: 'GBR',
      partner: partnerOf(cells),
      flow,
      product: productOf(cells, 'HS'),
      period: periodOf(cells),
    }
    const value = { ...figureOf(cells), ...POUNDS, valuation: flow ? IMTS_VALUATION[flow] : ('' as const) }
    return figureRows(line, cells, row, key, [value, ...(weightOf ? [weightOf(cells)] : [])])
  }
}
