import { shareFound, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { productReader } from '../fields/product'
import { readUnit } from '../fields/unit'
import { resolveArea } from '../../trade/area-resolution'
import {
  plainField,
  RowFindings,
  statedFor,
  type FieldReader,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { fieldReader } from './format'
import { remembering } from '../fields/reading'
import { padHsCode, totalWithoutEdition } from './product-field'
import { ownFormat } from './own'
import { periodColumns, wideReader } from './wide-row'
import { assumedUnit, tradeMapUnit } from './trade-map-unit'
import { lineField, missingFields } from './whole-file'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'reporter', names: ['reporterCd'], required: true },
  { field: 'reporterName', names: ['reporterLabel'] },
  { field: 'partner', names: ['partnerCd'], required: true },
  { field: 'partnerName', names: ['partnerLabel'] },
  { field: 'product', names: ['productCd'], required: true },
]

/** `kenyas-exports-to-malaysia-by-product_all.csv`: the flow stands nowhere else. */
function flowIn({ fileName }: RowContext): 'X' | 'M' | null {
  const words = fileName.toLowerCase().split(/[^a-z]+/)
  const exports = words.includes('exports') || words.includes('exported')
  const imports = words.includes('imports') || words.includes('imported')
  return exports === imports ? null : exports ? 'X' : 'M'
}

/** ITC Trade Map, beta: one line for reporter, partner and product with a column per year; thousands of dollars. */
export const tradeMapBetaFormat: TradeFormat = {
  id: 'trade-map-beta',
  source: 'trade-map',
  columns: COLUMNS,
  known: [...ownFormat.known, 'productLabel'],
  valueField: 'value',
  plainNumbers: true,
  figures: (header) => periodColumns(header).map(({ at }) => at),
  recognise: (header) => (shareFound(header, COLUMNS) === 1 && periodColumns(header).length > 0 ? 1 : 0),
  about: (context) => ({
    missing: missingFields(context, ['flow'], { flow: flowIn(context) }),
    notices: assumedUnit(tradeMapUnit(context)),
  }),
  reader,
}

/** An area by its name, else by its code; `000` is the world. */
function areaOf(context: RowContext, row: RowFindings, field: 'reporter' | 'partner'): FieldReader<string> {
  const nameOf = plainField(context, `${field}Name`)
  const known = remembering((text) => ({ ok: true, value: resolveArea(text)?.area.code ?? null, notice: null }))
  const read = areaReader(field, false, context.choices)
  const byCode = fieldReader(
    context,
    row,
    field,
    remembering((text) => read(text === '000' ? 'WLD' : text)),
  )
  const byName = fieldReader(context, row, `${field}Name`, remembering(read))
  return (cells) => {
    const name = nameOf(cells)
    const found = name === '' ? null : known(name)
    if (found?.ok && found.value !== null) return found.value
    const code = plainField(context, field)(cells)
    return name !== '' && code !== '000' && !resolveArea(code) ? byName(cells) : byCode(cells)
  }
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = areaOf(context, row, 'reporter')
  const partnerOf = areaOf(context, row, 'partner')
  const flowOf = lineField(context, row, 'flow', readFlow, statedFor(context, 'flow') || flowIn(context))
  const unitOf = lineField(context, row, 'unit', readUnit, tradeMapUnit(context).text)
  const readCode = productReader('HS')
  const productOf = lineField(context, row, 'product', (text) =>
    totalWithoutEdition(readCode(padHsCode(text.replace(/^['’]/, ''), 'HS'))),
  )

  return wideReader(context, periodColumns(context.header), row, (cells) => {
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const flow = flowOf(cells)
    const product = productOf(cells)
    const unit = unitOf(cells)
    if (reporter === undefined || partner === undefined || !flow || !product || !unit) return null
    return { reporter, partner, flow, ...product, ...unit, valuation: '' }
  })
}
