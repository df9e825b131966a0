import type { Classification } from '../../trade/product'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readClassification } from '../fields/marks'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import {
  fieldReader,
  plainField,
  RowFindings,
  statedFor,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { figureIfAny, figureIn, figureRows, KILOGRAMS, USD } from './observation-row'
import { padHsCode, productField } from './product-field'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'period', names: ['t'], required: true },
  { field: 'reporter', names: ['i'], required: true },
  { field: 'partner', names: ['j'], required: true },
  { field: 'product', names: ['k', 'hs6'], required: true },
  { field: 'value', names: ['v'], required: true },
  { field: 'weight', names: ['q'] },
]
const NAMES = new Set(COLUMNS.flatMap(({ names }) => names))

/**
 * CEPII’s BACI: one file per year and edition of the HS (`BACI_HS17_Y2021_V202301.csv`), t year, i exporter, j importer,
 * k product, v thousand dollars FOB, q metric tons, in any order. Both sides’ reports are reconciled into one figure,
 * which is given as the exporter’s.
 */
export const baciFormat: TradeFormat = {
  id: 'baci',
  source: 'cepii-baci',
  columns: COLUMNS,
  known: [],
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = header.map(foldHeader)
    const only = names.every((name) => NAMES.has(name))
    return only && ['t', 'i', 'j', 'v'].every((name) => names.includes(name)) ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth)))
  const productOf = productField(context, row, padHsCode)
  const productText = plainField(context, 'product')
  const edition = editionOf(context)
  const figureOf = figureIn(context, 'value')
  const weightOf = figureIfAny(context, 'weight', { ...KILOGRAMS, exponent: 3 })

  return (cells, line) => {
    // `9999AA`: goods under codes that are none of the World Customs Organization’s.
    if (/[A-Z]/i.test(productText(cells))) return { kind: 'skipped', line, reason: 'S_NON_HS' }
    row.begin(line)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow: 'X' as const,
      product: productOf(cells, edition),
      period: periodOf(cells),
    }
    const value = { ...figureOf(cells), ...USD, exponent: 3, valuation: 'FOB' as const }
    return figureRows(line, cells, row, key, weightOf ? [value, weightOf(cells)] : [value])
  }
}

/** The edition from the name of the file, else as it was stated, else unknown. */
function editionOf(context: RowContext): Classification {
  const named = /HS(?:19|20)?(\d\d)(?!\d)/i.exec(context.fileName)?.[1]
  const reading = readClassification(statedFor(context, 'classification') || (named ? `HS${named}` : 'HS'))
  return reading.ok ? reading.value : 'HS'
}
