import { resolveArea } from '../../trade/area-resolution'
import { foldHeader, shareFound, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { periodReader } from '../fields/period'
import { good, remembering } from '../fields/reading'
import { SCALES } from '../fields/scale'
import { finding } from '../problem'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIn, observationRow } from './observation-row'
import { ALL_GOODS } from './product-field'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'period', names: ['REF_DATE'], required: true },
  { field: 'flow', names: ['Trade'], required: true },
  { field: 'basis', names: ['Basis'], required: true },
  { field: 'adjustment', names: ['Seasonal adjustment'], required: true },
  { field: 'partner', names: ['Principal trading partners'], required: true },
  { field: 'scale', names: ['SCALAR_FACTOR'], required: true },
  { field: 'value', names: ['VALUE'], required: true },
]
const KNOWN = [
  'GEO',
  'DGUID',
  'UOM',
  'UOM_ID',
  'SCALAR_ID',
  'VECTOR',
  'COORDINATE',
  'STATUS',
  'SYMBOL',
  'TERMINATED',
  'DECIMALS',
]

/**
 * Statistics Canada's trade by partner (table 12-10-0011): Canadian dollars by SCALAR_FACTOR. Figures on a customs basis and not
 * adjusted are read; on the basis of the balance of payments and adjusted they are other figures of the same trade. Both
 * directions are valued FOB.
 */
export const statCanFormat: TradeFormat = {
  id: 'statcan',
  source: 'statcan',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => (shareFound(header, COLUMNS) === 1 && header.map(foldHeader).includes('vector') ? 1 : 0),
  reader,
}

/** Groups that there is no code for: OECD, other countries. */
const REST = /^(?:other|oecd|all other|residual)/i

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const basis = plainField(context, 'basis')
  const adjustment = plainField(context, 'adjustment')
  const partnerText = plainField(context, 'partner')
  const scaleText = plainField(context, 'scale')
  const readPartner = areaReader('partner', false, context.choices)
  const partnerOf = fieldReader(
    context,
    row,
    'partner',
    remembering((text, suggest) => (/^total\b/i.test(text) ? good('WLD') : readPartner(text, suggest))),
  )
  const flowOf = fieldReader(context, row, 'flow', remembering(readFlow))
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth, context.periods)))
  const figureOf = figureIn(context, 'value')
  return (cells, line) => {
    if (!/^customs/i.test(basis(cells)) || !/^unadjusted/i.test(adjustment(cells)))
      return { kind: 'skipped', line, reason: 'S_INDICATOR' }
    if (REST.test(partnerText(cells)) && !resolveArea(partnerText(cells)))
      return { kind: 'skipped', line, reason: 'S_GROUP' }
    row.begin(line)
    const flow = flowOf(cells)
    const key = { reporter: 'CAN', partner: partnerOf(cells), flow, product: ALL_GOODS, period: periodOf(cells) }
    const exponent = SCALES.get(scaleText(cells).trim())
    if (exponent === undefined) {
      const at = context.columns.positions.get('scale')
      row.add(finding('E_UNIT', { reason: 'unknown', suggestion: 'none' }), at, scaleText(cells))
    }
    const unit = { measure: 'value' as const, unit: 'CAD', exponent: exponent ?? 0 }
    return observationRow(line, cells, row, key, { ...figureOf(cells), ...unit, valuation: flow === 'B' ? '' : 'FOB' })
  }
}
