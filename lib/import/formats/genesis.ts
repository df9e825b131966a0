import type { Flow } from '../../trade/flow'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import type { Amount } from '../fields/amount'
import { periodReader } from '../fields/period'
import { productReader, type ProductReading } from '../fields/product'
import { good, remembering } from '../fields/reading'
import { readUnit, type UnitReading } from '../fields/unit'
import { finding } from '../problem'
import {
  fieldReader,
  plainField,
  readInto,
  RowFindings,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { genesisVariables } from './genesis-variables'
import { figureIn, IMTS_VALUATION, observationRow } from './observation-row'
import { ALL_GOODS } from './product-field'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'period', names: ['time'], required: true },
  { field: 'value', names: ['value'], required: true },
  { field: 'unit', names: ['value_unit'], required: true },
  { field: 'contentCode', names: ['value_variable_code'] },
  { field: 'content', names: ['value_variable_label'], required: true },
]

const KNOWN = [
  ...['statistics_code', 'statistics_label', 'time_code', 'time_label', 'value_q'],
  ...Array.from({ length: 9 }, (_, i) =>
    ['code', 'label', 'attribute_code', 'attribute_label'].map((part) => `${i + 1}_variable_${part}`),
  ).flat(),
]

/**
 * The flat file (`ffcsv`) of GENESIS-Online, the data base of Germany’s statistical office: its foreign trade by country
 * and product, as the numbered variables of each row name them. A row without a country is trade with the world, one
 * without a product all goods. By their values at the border exports are FOB, imports CIF.
 */
export const genesisFormat: TradeFormat = {
  id: 'genesis',
  source: 'destatis',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return ['statisticscode', 'timecode', '1variablecode', 'value'].every((name) => names.has(name)) ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const { header } = context
  const partnerName = remembering(areaReader('partner', false, context.choices))
  const reporterName = remembering(areaReader('reporter', false, context.choices))
  const readCode = productReader('HS')
  const productCode = remembering((text) => readCode(text.replace(/^WA/i, '')))
  const periodText = remembering(periodReader(context.currentMonth, context.periods))
  const flowOf = fieldReader(
    context,
    row,
    'content',
    remembering((text) => good(flowIn(text))),
  )
  const unitOf = fieldReader(
    context,
    row,
    'unit',
    remembering((text) => good(unitIn(text))),
  )
  const timeText = plainField(context, 'period')
  const timeAt = context.columns.positions.get('period')
  const variablesOf = genesisVariables(header)
  const figureOf = figureIn(context, 'value')

  return (cells, line) => {
    row.begin(line)
    const flow = flowOf(cells)
    const unit = unitOf(cells)
    if (!flow || !unit) return { kind: 'skipped', line, reason: 'S_INDICATOR' }
    let reporter: string | undefined = 'DEU'
    let partner: string | undefined = 'WLD'
    let product: ProductReading | undefined = ALL_GOODS
    let time = timeText(cells)
    const variables = variablesOf(cells)
    if (variables.some(({ kind }) => kind === 'elsewhere')) return { kind: 'skipped', line, reason: 'S_NON_HS' }
    for (const { kind, at, code, label } of variables) {
      if (kind === 'partner') partner = readInto(row, partnerName, label, at)
      else if (kind === 'reporter') reporter = readInto(row, reporterName, label, at)
      else if (kind === 'product') product = readInto(row, productCode, code, at)
      else if (kind === 'month') time = `${time}-${code}`
      else row.add(finding('E_DIMENSION', {}), at, label)
    }
    const key = { reporter, partner, flow, product, period: readInto(row, periodText, time, timeAt) }
    const figure = figureOf(cells)
    const amount = germanAmount(figure.text) ?? figure.amount
    const valuation = unit.measure === 'value' ? IMTS_VALUATION[flow] : ''
    return observationRow(line, cells, row, key, { ...figure, ...unit, amount, valuation })
  }
}

/** `Ausfuhr: Wert`, `Imports: weight`: the flow in the name of a content; null for a balance or a change. */
export function flowIn(text: string): Flow | null {
  const exports = /ausfuhr|export/i.test(text)
  if (exports === /einfuhr|import/i.test(text) || /überschuss|saldo|surplus|balance|index|veränd|change/i.test(text))
    return null
  return exports ? 'X' : 'M'
}

/** Money or weight; null for percentages, indices and supplementary units. */
export function unitIn(text: string): UnitReading | null {
  const reading = readUnit(text)
  return reading.ok && reading.value.measure !== 'index' ? reading.value : null
}

/** In German statistics `-` is nil, exactly zero, and `.` is not known or kept secret. Other marks mean the same everywhere. */
export function germanAmount(text: string): Amount | null {
  const mark = text.trim()
  if (mark === '-' || mark === '–') return { digits: '0', status: null }
  return mark === '.' ? { digits: null, status: 'C' } : null
}
