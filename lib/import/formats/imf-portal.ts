import type { Flow, Valuation } from '../../trade/flow'
import { resolveArea } from '../../trade/area-resolution'
import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import { readUnit } from '../fields/unit'
import type { SkipReason } from '../problem-codes'
import { SCALES } from '../fields/scale'
import { finding } from '../problem'
import {
  plainField,
  readInto,
  RowFindings,
  statedFor,
  type RowContext,
  type RowReader,
  type TradeFormat,
} from './format'
import { figureIn, observationRow } from './observation-row'
import { ALL_GOODS } from './product-field'
import { periodColumns, wideReader } from './wide-row'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'series', names: ['SERIES_CODE'], required: true },
  { field: 'reporter', names: ['COUNTRY'], required: true },
  { field: 'indicator', names: ['INDICATOR'], required: true },
  { field: 'partner', names: ['COUNTERPART_COUNTRY'], required: true },
  { field: 'scale', names: ['SCALE'], required: true },
]
const LONG: readonly ColumnSpec[] = [
  ...COLUMNS,
  { field: 'period', names: ['TIME_PERIOD'], required: true },
  { field: 'value', names: ['OBS_VALUE'], required: true },
]
const KNOWN = [
  ...['DATASET', 'OBS_MEASURE', 'FREQUENCY', 'PRECISION', 'DECIMALS_DISPLAYED', 'UNIT', 'PUBLISHER', 'DEPARTMENT'],
  ...[
    'SHORT_SOURCE_CITATION',
    'FULL_SOURCE_CITATION',
    'PUBLICATION_DATE',
    'UPDATE_DATE',
    'LICENSE',
    'SUGGESTED_CITATION',
  ],
  ...[
    'STATUS',
    'DERIVATION_TYPE',
    'ACCESS_SHARING_LEVEL',
    'SECURITY_CLASSIFICATION',
    'KEYWORDS',
    'METHODOLOGY',
    'TOPIC',
  ],
]

const has = (header: readonly string[], specs: readonly ColumnSpec[]): boolean => {
  const names = new Set(header.map(foldHeader))
  return names.has('dataset') && specs.every((spec) => spec.names.some((name) => names.has(foldHeader(name))))
}
const common = {
  source: 'imf-imts',
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  about: (context: RowContext) => ({ missing: [], notices: assumed(context) }),
} as const

/**
 * International Trade in Goods (IMTS) as the IMF's data portal saves it, periods as columns. Codes stand in SERIES_CODE
 * (`MAR.XG_FOB_USD.RUS.A`), names beside them. Unlike its interface for programs the portal divides values by SCALE, as its
 * file of the World Economic Outlook shows; that is said, and a person may state another unit.
 */
export const imfPortalFormat: TradeFormat = {
  ...common,
  id: 'imf-portal',
  columns: COLUMNS,
  figures: (header) => periodColumns(header).map(({ at }) => at),
  recognise: (header) => (has(header, COLUMNS) && periodColumns(header).length > 0 ? 1 : 0),
  reader: wide,
}

/** The same with a row for each period. */
export const imfPortalLongFormat: TradeFormat = {
  ...common,
  id: 'imf-portal-long',
  columns: LONG,
  recognise: (header) => (has(header, LONG) ? 1 : 0),
  reader: long,
}

const assumed = (context: RowContext) => (statedFor(context, 'unit') === '' ? [finding('W_SCALE', {})] : [])

interface Indicator {
  readonly flow: Flow
  readonly valuation: Valuation
}
const INDICATORS = new Map<string, Indicator>([
  ['XG_FOB_USD', { flow: 'X', valuation: 'FOB' }],
  ['MG_CIF_USD', { flow: 'M', valuation: 'CIF' }],
  ['MG_FOB_USD', { flow: 'M', valuation: 'FOB' }],
  ['TBG_USD', { flow: 'B', valuation: '' }],
])
const GROUP = /^G[X\d]?\d{2,3}$/

/** What a row says of its series; the reason where it is left out, null after it was noted what is wrong. */
function seriesOf(context: RowContext, row: RowFindings) {
  const codes = plainField(context, 'series')
  const scaleText = plainField(context, 'scale')
  const scaleAt = context.columns.positions.get('scale')
  const read = (field: 'reporter' | 'partner') => remembering(areaReader(field, false, context.choices))
  const areas = { reporter: read('reporter'), partner: read('partner') }
  const names = { reporter: plainField(context, 'reporter'), partner: plainField(context, 'partner') }
  const stated = readUnit(statedFor(context, 'unit'))
  const areaOf = (field: 'reporter' | 'partner', code: string, cells: readonly string[]): string | undefined =>
    resolveArea(code)?.area.code ??
    readInto(row, areas[field], names[field](cells), context.columns.positions.get(field))
  return (cells: readonly string[]) => {
    const [reporterCode = '', indicator = '', partnerCode = ''] = codes(cells).split('.')
    const found = INDICATORS.get(indicator)
    if (!found) return 'S_INDICATOR' satisfies SkipReason
    if ([reporterCode, partnerCode].some((code) => GROUP.test(code) && !resolveArea(code))) return 'S_GROUP' as const
    const reporter = areaOf('reporter', reporterCode, cells)
    const partner = areaOf('partner', partnerCode, cells)
    const exponent = stated.ok ? stated.value.exponent : SCALES.get(scaleText(cells).toLowerCase())
    if (exponent === undefined)
      row.add(finding('E_UNIT', { reason: 'unknown', suggestion: 'none' }), scaleAt, scaleText(cells))
    if (reporter === undefined || partner === undefined || exponent === undefined) return null
    const unit = stated.ok ? stated.value.unit : 'USD'
    return { reporter, partner, ...found, ...ALL_GOODS, measure: 'value' as const, unit, exponent }
  }
}

function wide(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  return wideReader(context, periodColumns(context.header), row, seriesOf(context, row))
}

function long(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const seriesIn = seriesOf(context, row)
  const readPeriod = remembering(periodReader(context.currentMonth, context.periods))
  const periodText = plainField(context, 'period')
  const periodAt = context.columns.positions.get('period')
  const figureOf = figureIn(context, 'value')
  return (cells, line) => {
    row.begin(line)
    const series = seriesIn(cells)
    if (typeof series === 'string') return { kind: 'skipped', line, reason: series }
    const period = readInto(row, readPeriod, periodText(cells), periodAt)
    const { reporter, partner, flow, valuation = '' } = series ?? {}
    const key = { reporter, partner, flow, product: ALL_GOODS, period }
    const unit = { measure: 'value' as const, unit: series?.unit ?? 'USD', exponent: series?.exponent ?? 0 }
    return observationRow(line, cells, row, key, { ...figureOf(cells), ...unit, valuation })
  }
}
