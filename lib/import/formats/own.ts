import type { Flow } from '../../trade/flow'
import type { Measure, Observation, StatusCode } from '../../trade/observation'
import type { Period } from '../../trade/period'
import type { Classification } from '../../trade/product'
import { QUANTITIES } from '../column-words'
import { matchColumns } from '../columns'
import { isGroup } from '../../trade/area'
import { areaReader } from '../fields/area'
import { amountReader, negative, shiftDecimal, type Amount } from '../fields/amount'
import { valuedFlowReader } from '../fields/flow'
import { readClassification, readMeasure, readStatus, readValuation } from '../fields/marks'
import { yearAndPart } from '../fields/part-of-year'
import { readMultiplier } from '../fields/multiplier'
import { periodReader } from '../fields/period'
import { spanOf, spanReader } from '../fields/period-span'
import { productReader, type ProductReading } from '../fields/product'
import { remembering, type CellReader } from '../fields/reading'
import { measuredUnit } from '../fields/measured-unit'
import type { UnitReading } from '../fields/unit'
import { finding } from '../problem'
import {
  fieldReader,
  plainField,
  readInto,
  RowFindings,
  type FieldReader,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { OWN_COLUMNS } from './own-columns'
import { isValueName, ownNames, partOfYear, startOfSpan, unitInHeader, valueWithUnit } from './own-header'

const REQUIRED = OWN_COLUMNS.filter(({ required }) => required).length

/** Our own form: `reporter,partner,flow,product,period,value,unit` and five optional columns, in any order. */
export const ownFormat: TradeFormat = {
  id: 'own',
  source: null,
  columns: OWN_COLUMNS,
  known: [],
  valueField: 'value',
  plainNumbers: false,
  names: ownNames,
  placed: (header) => {
    const valueAt = valueWithUnit(header)
    const startAt = startOfSpan(header)
    return new Map([
      ...(valueAt === null ? [] : [['unit', valueAt] as const]),
      ...(startAt === null ? [] : [['period', startAt] as const]),
    ])
  },
  recognise: (header) => {
    const { positions, missing } = matchColumns(header, OWN_COLUMNS, ownNames(header))
    const said = [valueWithUnit(header), startOfSpan(header)].filter((at) => at !== null).length
    const lacking = missing.length - said
    const share = 1 - lacking / REQUIRED
    return share === 1 ? 0.9 : positions.size >= 3 ? share * 0.49 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const { positions } = context.columns
  const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
  const reporterOf = field('reporter', areaReader('reporter', true, context.choices))
  const partnerOf = field('partner', areaReader('partner', true, context.choices))
  const flowOf = field('flow', valuedFlowReader(context.choices, positions.has('valuation')))
  const periodOf = periodField(context, row)
  const classificationOf = field('classification', readClassification)
  const valuationOf = field('valuation', readValuation)
  const statusOf = field('status', readStatus)
  const measureOf = field('measure', readMeasure)
  const units = new Map<Measure | null, FieldReader<UnitReading>>()
  const products = new Map<Classification, FieldReader<ProductReading>>()
  const multiplierOf = positions.has('multiplier') ? field('multiplier', readMultiplier) : () => 0
  const readValue = amountReader(context.numbers)
  const valueAt = positions.get('value')
  const partnerAt = positions.get('partner')
  const statusAt = positions.get('status')

  const unitSaid =
    valueAt !== undefined && positions.get('unit') === valueAt
      ? unitInHeader(context.header[valueAt] ?? '', isValueName)
      : null
  const unitOf = (cells: readonly string[], measure: Measure | null) => {
    let read = units.get(measure)
    if (!read) {
      const reader = remembering(measuredUnit(measure))
      read = unitSaid === null ? field('unit', reader) : () => readInto(row, reader, unitSaid, valueAt)
      units.set(measure, read)
    }
    return read(cells)
  }
  const unitAt = positions.get('unit')
  const addUnit = (reason: string, cells: readonly string[]): void =>
    row.add(
      finding('E_UNIT', { reason, suggestion: 'none' }),
      unitAt,
      unitAt === undefined ? '' : (cells[unitAt] ?? ''),
    )
  // A weight in the column of units is then that of the quantities, and not what the values are counted in.
  const hasQuantity = context.columns.uses.some(({ name, field: of }) => of === null && QUANTITIES.test(name))
  const productOf = (cells: readonly string[], classification: Classification) => {
    let read = products.get(classification)
    if (!read) products.set(classification, (read = field('product', productReader(classification))))
    return read(cells)
  }
  const amountOf = (cells: readonly string[], flow: Flow | undefined): Amount | undefined => {
    const text = valueAt === undefined ? '' : (cells[valueAt] ?? '')
    const amount = readValue(text)
    if ('code' in amount) {
      row.add(amount, valueAt, text)
      return undefined
    }
    if (amount.digits?.startsWith('-') && flow !== undefined && flow !== 'B') row.add(negative(text), valueAt, text)
    if (amount.digits === null && text.trim() !== '')
      row.add(finding('W_NO_VALUE', { status: amount.status ?? 'M' }), valueAt, text)
    return amount
  }
  const settledStatus = (cells: readonly string[], amount: Amount, given: StatusCode | null): StatusCode => {
    if (amount.digits === null) return given === 'C' ? 'C' : (amount.status ?? 'M')
    if (given === 'C' || given === 'M') {
      row.add(
        finding('E_STATUS_VALUE', { status: given }),
        statusAt,
        statusAt === undefined ? '' : (cells[statusAt] ?? ''),
      )
    }
    return given ?? 'A'
  }

  return (cells, line) => {
    row.begin(line)
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const said = flowOf(cells)
    const flow = said?.flow
    const classification = classificationOf(cells)
    const product = productOf(cells, classification ?? '')
    const period = periodOf(cells)
    const amount = amountOf(cells, flow)
    const measure = measureOf(cells)
    const unit = unitOf(cells, measure ?? null)
    const exponent = unit && scaled(unit, multiplierOf(cells))
    if (exponent === null) addUnit('twice', cells)
    if (unit?.measure === 'net_weight' && measure === null && hasQuantity) addUnit('quantity', cells)
    const valuation = (unit?.measure === 'value' && said?.valuation) || valuationOf(cells)
    const given = statusOf(cells)
    const status = amount && given !== undefined ? settledStatus(cells, amount, given) : undefined
    if (reporter !== undefined && reporter === partner && !isGroup(reporter)) {
      row.add(
        finding('W_SELF_TRADE', { area: reporter }),
        partnerAt,
        partnerAt === undefined ? '' : (cells[partnerAt] ?? ''),
      )
    }
    if (
      row.errors.length > 0 ||
      reporter === undefined ||
      partner === undefined ||
      flow === undefined ||
      product === undefined ||
      period === undefined ||
      amount === undefined ||
      unit === undefined ||
      exponent === undefined ||
      exponent === null ||
      valuation === undefined ||
      status === undefined
    ) {
      return { kind: 'refused', line, cells, problems: row.errors }
    }
    const observation: Observation = {
      reporter,
      partner,
      flow,
      classification: product.classification,
      product: product.product,
      measure: unit.measure,
      unit: unit.unit,
      valuation,
      period,
      value: amount.digits === null ? null : shiftDecimal(amount.digits, exponent),
      status,
    }
    return { kind: 'observation', line, cells, observation, warnings: row.warnings }
  }
}

/** The power of ten of a unit and of the multiplier beside it; null where both have one and they differ. */
export function scaled(
  { exponent }: Pick<UnitReading, 'exponent'>,
  multiplier: number | undefined,
): number | null | undefined {
  if (multiplier === undefined) return undefined
  if (exponent === 0 || multiplier === 0 || exponent === multiplier) return Math.max(exponent, multiplier)
  return null
}

/** A period in one cell, a year with its month or quarter beside it, or a first and a last day or month. */
function periodField(context: RowContext, row: RowFindings): FieldReader<Period> {
  const { positions } = context.columns
  const [startAt, endAt] = [positions.get('start'), positions.get('end')]
  if (startAt !== undefined && endAt !== undefined && (positions.get('period') ?? startAt) === startAt) {
    const readSpan = remembering(spanReader(context.currentMonth, context.periods))
    return (cells) => readInto(row, readSpan, spanOf(cells[startAt] ?? '', cells[endAt] ?? ''), startAt)
  }
  const read = remembering(periodReader(context.currentMonth, context.periods))
  const partAt = context.columns.positions.get('part')
  if (partAt === undefined) return fieldReader(context, row, 'period', read)
  const yearOf = plainField(context, 'period')
  const kind = partOfYear(context.header[partAt] ?? '')
  return (cells) => {
    const part = (cells[partAt] ?? '').trim()
    if (part === '') return readInto(row, read, '', partAt)
    return readInto(row, read, yearAndPart(yearOf(cells), part, kind), partAt)
  }
}
