import type { Flow } from '../../trade/flow'
import { foldHeader, type ColumnSpec } from '../columns'
import { periodReader } from '../fields/period'
import { productReader, type ProductReading } from '../fields/product'
import { bad, good, remembering, type CellReader } from '../fields/reading'
import { readUnit, type UnitReading } from '../fields/unit'
import { finding } from '../problem'
import { areaField } from './comtrade-row'
import {
  fieldReader,
  plainField,
  readInto,
  RowFindings,
  statedFor,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { figureIn, IMTS_VALUATION, observationRow } from './observation-row'
import { ALL_GOODS } from './product-field'
import { readObservationStatus } from './sdmx-status'

/** Each field by its name in a download of 24 columns and in a shortened one. */
const COLUMNS: readonly ColumnSpec[] = [
  { field: 'indicator', names: ['Indicator'], required: true },
  { field: 'reporterIso', names: ['Reporting Economy ISO3A Code', 'ReporterISO3A'] },
  { field: 'reporterCode', names: ['Reporting Economy Code', 'ReporterCode'], required: true, constant: 'reporter' },
  { field: 'reporterName', names: ['Reporting Economy', 'Reporter'] },
  { field: 'partnerIso', names: ['Partner Economy ISO3A Code', 'PartnerISO3A'] },
  { field: 'partnerCode', names: ['Partner Economy Code', 'PartnerCode'] },
  { field: 'partnerName', names: ['Partner Economy', 'Partner'] },
  { field: 'product', names: ['Product/Sector Code', 'ProductCode'], required: true },
  { field: 'scheme', names: ['Product/Sector Classification Code', 'ProductClassificationCode'] },
  { field: 'periodPart', names: ['Period Code', 'PeriodCode'] },
  { field: 'unit', names: ['Unit Code', 'UnitCode', 'Unit'], required: true },
  { field: 'period', names: ['Year'], required: true },
  { field: 'status', names: ['Value Flag Code', 'ValueFlagCode'] },
  { field: 'value', names: ['Value'], required: true },
]

const KNOWN = [
  ...['Indicator Category', 'Indicator Code', 'Product/Sector Classification', 'Product/Sector', 'Product', 'Period'],
  ...['Frequency Code', 'Frequency', 'Value Flag', 'Text Value', 'Unit', 'IndicatorCode', 'IndicatorCategory'],
]

/**
 * WTO Stats (timeseries.wto.org and its API). Only merchandise trade in money is taken: indices, percentages, services
 * and tariffs are left out. Product groups hold each other (TO, MA, MACH, MACHPH), so they are a classification of their
 * own, `WTO`, which is never added up; `TO` is the total. A file without partners is of trade with the world. Exports are
 * FOB, imports CIF, as the WTO defines them.
 */
export const wtoFormat: TradeFormat = {
  id: 'wto',
  source: 'wto-stats',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    const has = (name: string): boolean => names.has(foldHeader(name))
    if (has('Reporting Economy Code') && has('Product/Sector Code')) return 1
    return has('Indicator') && has('ReporterISO3A') && has('ProductCode') ? 1 : 0
  },
  // `Unit` is a column of its own beside `Unit Code`.
  names: (header) => {
    const coded = header.some((name) => foldHeader(name) === 'unitcode')
    return coded ? header.map((name) => (foldHeader(name) === 'unit' ? '' : name)) : header
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
  const reporterOf = areaField(context, row, 'reporter')
  const partnerOf = areaField(context, row, 'partner')
  const hasPartner = ['Iso', 'Code', 'Name'].some((part) => context.columns.positions.has(`partner${part}`))
  const noPartner = !hasPartner && statedFor(context, 'partner') === ''
  const flowOf = field('indicator', readIndicator)
  const unitOf = field('unit', readWtoUnit)
  const groupOf = field('product', readGroup)
  const codeOf = field('product', productReader('HS'))
  const statusOf = field('status', readObservationStatus)
  const periodOf = periodField(context, row)
  const indicator = plainField(context, 'indicator')
  const scheme = plainField(context, 'scheme')
  const figureOf = figureIn(context, 'value')

  return (cells, line) => {
    row.begin(line)
    if (/service/i.test(indicator(cells))) return { kind: 'skipped', line, reason: 'S_SERVICES' }
    const flow = flowOf(cells)
    const unit = unitOf(cells)
    if (flow === null || unit === null) return { kind: 'skipped', line, reason: 'S_INDICATOR' }
    const key = {
      reporter: reporterOf(cells),
      partner: noPartner ? 'WLD' : partnerOf(cells),
      flow,
      product: scheme(cells).startsWith('HS') ? codeOf(cells) : groupOf(cells),
      period: periodOf(cells),
    }
    const { measure, unit: name, exponent } = unit ?? { measure: 'value', unit: '', exponent: 0 }
    const status = statusOf(cells)
    const valuation = flow ? IMTS_VALUATION[flow] : ''
    return observationRow(line, cells, row, key, {
      ...figureOf(cells),
      measure,
      unit: name,
      exponent,
      valuation,
      status,
    })
  }
}

/** The flow in the name of an indicator; null where it is of no flow of goods. */
const readIndicator: CellReader<Flow | null> = (text) => {
  const [exports, imports] = [/\bexports?\b/i.test(text), /\bimports?\b/i.test(text)]
  if (exports === imports || /\b(?:index|indices|share|tariff|duty|duties|change)\b/i.test(text)) return good(null)
  if (/\bre-?(?:exports?|imports?)\b/i.test(text)) return good(exports ? 'RX' : 'RM')
  return good(exports ? 'X' : 'M')
}

/** `USM` is million dollars; null where it is no money. */
const readWtoUnit: CellReader<UnitReading | null> = (text) => {
  if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'unit' }))
  const reading = readUnit(text === 'USM' || text === 'Million US dollar' ? 'million USD' : text)
  return reading.ok && reading.value.measure === 'value' ? reading : good(null)
}

const readGroup: CellReader<ProductReading> = (text) => (text === 'TO' ? good(ALL_GOODS) : productReader('WTO')(text))

/** The year, with a quarter (`Q4`) or a month (`M01`) beside it; `A` is the whole year. */
function periodField(context: RowContext, row: RowFindings) {
  const partText = plainField(context, 'periodPart')
  const yearText = plainField(context, 'period')
  const yearAt = context.columns.positions.get('period')
  const read = remembering(periodReader(context.currentMonth, context.periods))
  return (cells: readonly string[]) => {
    const part = partText(cells)
    const text = part === '' || part === 'A' ? yearText(cells) : `${yearText(cells)}-${part}`
    return readInto(row, read, text, yearAt)
  }
}
