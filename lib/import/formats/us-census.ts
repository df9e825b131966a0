import { resolveArea } from '../../trade/area-resolution'
import type { Flow } from '../../trade/flow'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { yearAndPart } from '../fields/part-of-year'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import {
  fieldReader,
  plainField,
  readInto,
  RowFindings,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { figureIn, observationRow, USD } from './observation-row'
import { productField } from './product-field'

/** Of imports general ones, by their customs value; of exports all, at the ship's side. Sums since January are not read. */
const COLUMNS: readonly ColumnSpec[] = [
  { field: 'partner', names: ['CTY_NAME'], required: true },
  { field: 'code', names: ['CTY_CODE'] },
  { field: 'product', names: ['E_COMMODITY', 'I_COMMODITY'], required: true },
  { field: 'value', names: ['GEN_VAL_MO', 'ALL_VAL_MO'], required: true },
  { field: 'period', names: ['time', 'YEAR'], required: true },
  { field: 'month', names: ['MONTH'] },
]

const KNOWN = [
  ...['E_COMMODITY_LDESC', 'I_COMMODITY_LDESC', 'E_COMMODITY_SDESC', 'I_COMMODITY_SDESC', 'COMM_LVL', 'SUMMARY_LVL'],
  ...['GEN_VAL_YR', 'ALL_VAL_YR', 'CON_VAL_MO', 'CON_VAL_YR', 'GEN_CIF_MO', 'GEN_CIF_YR', 'CAL_DUT_MO', 'UNIT_QY1'],
]

/** The flow that the name of the commodity's column says. */
const flowIn = (header: readonly string[]): Flow =>
  header.some((name) => foldHeader(name) === foldHeader('E_COMMODITY')) ? 'X' : 'M'

/**
 * Monthly trade of the United States as the Census Bureau's interface for programs gives it, saved as CSV. Groups of countries
 * that there is no code for are left out. Exports are FAS, imports at their customs value: neither FOB nor CIF.
 */
export const usCensusFormat: TradeFormat = {
  id: 'us-census',
  source: 'us-census',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    const has = (name: string): boolean => names.has(foldHeader(name))
    return (has('E_COMMODITY') || has('I_COMMODITY')) && (has('CTY_NAME') || has('CTY_CODE')) ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const flow = flowIn(context.header)
  const codeText = plainField(context, 'code')
  const nameText = plainField(context, 'partner')
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const productOf = productField(context, row, (text) => (text === '-' ? 'TOTAL' : text))
  const readPeriod = remembering(periodReader(context.currentMonth, context.periods))
  const yearText = plainField(context, 'period')
  const monthText = plainField(context, 'month')
  const periodAt = context.columns.positions.get('period')
  const figureOf = figureIn(context, 'value')

  return (cells, line) => {
    if (GROUP.test(codeText(cells)) && !resolveArea(nameText(cells)))
      return { kind: 'skipped', line, reason: 'S_GROUP' }
    row.begin(line)
    const month = monthText(cells)
    const time = month === '' ? yearText(cells) : yearAndPart(yearText(cells), month, 'month')
    const key = {
      reporter: 'USA',
      partner: partnerOf(cells),
      flow,
      product: productOf(cells, 'HS'),
      period: readInto(row, readPeriod, time, periodAt),
    }
    return observationRow(line, cells, row, key, { ...figureOf(cells), ...USD, valuation: '' })
  }
}

/** `0003` the European Union, `4XXX` Europe; a country has four digits and does not begin with two zeros. */
const GROUP = /^00\d\d$|X/
