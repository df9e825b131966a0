import { parsePeriod } from '../../trade/period'
import { isHsCode } from '../../trade/product'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { productReader, type ProductReading } from '../fields/product'
import { bad, good, remembering, type CellReader } from '../fields/reading'
import type { Flow } from '../../trade/flow'
import { finding } from '../problem'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIfAny, figureIn, figureRows, IMTS_VALUATION, KILOGRAMS, quantityIfAny, USD } from './observation-row'
import { totalWithoutEdition } from './product-field'

const EUROS = { ...USD, unit: 'EUR' }

const SHARED: readonly ColumnSpec[] = [
  { field: 'product', names: ['PRODUCT_NC'], required: true },
  { field: 'flow', names: ['FLOW'], required: true },
  { field: 'procedure', names: ['STAT_PROCEDURE', 'STAT_REGIME'], required: true },
  { field: 'period', names: ['PERIOD'], required: true },
  { field: 'value', names: ['VALUE_EUR', 'VALUE_IN_EUROS'], required: true },
  { field: 'weight', names: ['QUANTITY_KG', 'QUANTITY_IN_KG'] },
  { field: 'quantity', names: ['QUANTITY_SUPPL_UNIT', 'SUP_QUANTITY'] },
  { field: 'quantityUnit', names: ['SUPPL_UNIT', 'SUPP_UNIT'] },
]

const KNOWN = [
  ...['DECLARANT', 'PARTNER', 'TRADE_TYPE', 'PRODUCT_SITC', 'PRODUCT_CPA21', 'PRODUCT_CPA22', 'PRODUCT_cpa2002'],
  ...['PRODUCT_cpa2008', 'PRODUCT_CPA2_1', 'PRODUCT_BEC', 'PRODUCT_BEC5', 'PRODUCT_SECTION'],
]

/** Today’s header names areas by ISO code; the older one by number, and by ISO code in columns of their own. */
const format = (id: string, reporter: string, partner: string): TradeFormat => ({
  id,
  source: 'eurostat-comext',
  columns: [
    { field: 'reporter', names: [reporter], required: true },
    { field: 'partner', names: [partner], required: true },
    ...SHARED,
  ],
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  parts: { field: 'procedure', whole: '4' },
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return [reporter, partner, 'PRODUCT_NC', 'FLOW', 'PERIOD'].every((name) => names.has(foldHeader(name))) ? 1 : 0
  },
  reader,
})

/**
 * Eurostat’s bulk files of Comext (`full_v2_202512.dat`): months (`202402`) and years (`202352`) of the member states by
 * the eight digits of the Combined Nomenclature. Euros, kilograms and the supplementary unit are figures of their own. The
 * value in the national currency is left out: no column says which currency that is.
 *
 * A line is one customs procedure (1 normal, 2 and 3 inward and outward processing, 9 not recorded); the trade of a
 * product is all of them, and there is no line for it but in some older files (4). So lines that follow each other and
 * differ in nothing but the procedure are added up and counted as added.
 */
export const comextFormat: TradeFormat = format('comext', 'REPORTER', 'PARTNER')
export const comextLegacyFormat: TradeFormat = format('comext-legacy', 'DECLARANT_ISO', 'PARTNER_ISO')

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
  const reporterOf = field('reporter', areaReader('reporter', false, context.choices))
  const partnerOf = field('partner', areaReader('partner', false, context.choices))
  const flowOf = field('flow', readComextFlow)
  const productOf = field('product', readCn)
  const periodOf = field('period', comextPeriod(context.currentMonth))
  const figureOf = figureIn(context, 'value')
  const others = [figureIfAny(context, 'weight', KILOGRAMS), quantityIfAny(context, 'quantity', 'quantityUnit')].filter(
    (each) => each !== null,
  )

  return (cells, line) => {
    row.begin(line)
    const flow = flowOf(cells)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow,
      product: productOf(cells),
      period: periodOf(cells),
    }
    const value = { ...figureOf(cells), ...EUROS, valuation: flow ? IMTS_VALUATION[flow] : ('' as const) }
    return figureRows(line, cells, row, key, [value, ...others.map((figureOfLine) => figureOfLine(cells))])
  }
}

/** Eurostat’s flows: 1 import, 2 export. */
export const readComextFlow: CellReader<Flow> = (text) => {
  if (text === '1') return good('M')
  if (text === '2') return good('X')
  return bad(
    text === ''
      ? finding('E_EMPTY_CELL', { field: 'flow' })
      : finding('E_FLOW', { suggestion: 'none', expected: '1, 2' }),
  )
}

const hsCode = productReader('HS')

/** A code of the Combined Nomenclature. Letters stand for what is kept secret within a chapter: the code stays as it is. */
export const readCn: CellReader<ProductReading> = (text) => {
  if (/^(?!00)\d{2}[0-9A-Z]{2,6}$/.test(text) && !isHsCode(text)) return good({ classification: 'HS', product: text })
  return totalWithoutEdition(hsCode(text))
}

/** Month 52 stands for the year. */
const comextPeriod = (currentMonth: number): CellReader<NonNullable<ReturnType<typeof parsePeriod>>> => {
  const read = periodReader(currentMonth)
  return (text) => read(/^\d{4}52$/.test(text) ? text.slice(0, 4) : text)
}
