import type { Flow } from '../../trade/flow'
import type { ConstantField } from '../choices'
import { matchColumns } from '../columns'
import { isGroup } from '../../trade/area'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { readClassification, readMeasure, readValuation } from '../fields/marks'
import { measuredUnit } from '../fields/measured-unit'
import { readMultiplier } from '../fields/multiplier'
import { productReader } from '../fields/product'
import { remembering } from '../fields/reading'
import type { Classification } from '../../trade/product'
import type { Measure } from '../../trade/observation'
import { finding } from '../problem'
import { inSections } from './flow-sections'
import type { FieldReader, RowContext, RowReader, TradeFormat } from './format'
import { fieldReader, RowFindings } from './format'
import { ownFormat, scaled } from './own'
import { allDifferent, periodColumns, wideReader, type FigureColumn } from './wide-row'
import { lineField, missingFields } from './whole-file'

const REQUIRED: readonly ConstantField[] = ['reporter', 'partner', 'flow', 'product', 'unit']
const COLUMNS = ownFormat.columns
  .filter(({ field }) => field !== 'period' && field !== 'value' && field !== 'status')
  .map(({ field, names }) => ({ field, names }))

/** Our own form with periods as columns: `reporter,partner,flow,product,unit,2023,2024`. Fields without a column are asked for. */
export const ownWideFormat: TradeFormat = {
  id: 'own-wide',
  source: null,
  columns: COLUMNS,
  known: ownFormat.known,
  valueField: 'value',
  figures: (header) => periodColumns(header).map(({ at }) => at),
  plainNumbers: false,
  recognise: (header) => {
    const figures = periodColumns(header)
    if (figures.length === 0 || !allDifferent(figures)) return 0
    const { positions } = matchColumns(header, COLUMNS)
    const found = REQUIRED.filter((field) => positions.has(field)).length
    return found === REQUIRED.length ? 0.9 : found >= 2 ? 0.6 : 0
  },
  sectioned: true,
  about: (context) => ({
    missing: missingFields(context, REQUIRED, context.sections ? { flow: 'rows' } : {}),
    notices: [],
  }),
  reader,
}

function reader(context: RowContext): RowReader {
  const figures = periodColumns(context.header)
  if (context.columns.positions.has('flow')) return readerOf(context, figures, null)
  const at = figures.map((figure) => figure.at)
  return inSections({ figures: at, sections: context.sections, says: ['flow'] }, ({ flow }) =>
    readerOf(context, figures, flow),
  )
}

function readerOf(context: RowContext, figures: readonly FigureColumn[], headed: Flow | null): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = lineField(context, row, 'reporter', areaReader('reporter', true, context.choices))
  const partnerOf = lineField(context, row, 'partner', areaReader('partner', true, context.choices))
  const flowOf = lineField(context, row, 'flow', readFlow, headed)
  const classificationOf = lineField(context, row, 'classification', readClassification)
  const valuationOf = lineField(context, row, 'valuation', readValuation)
  const measureOf = lineField(context, row, 'measure', readMeasure)
  const productOf = byKind((kind: Classification) => lineField(context, row, 'product', productReader(kind)))
  const multiplierOf = context.columns.positions.has('multiplier')
    ? fieldReader(context, row, 'multiplier', remembering(readMultiplier))
    : () => 0
  const unitOf = byKind((kind: Measure | null) => lineField(context, row, 'unit', measuredUnit(kind)))

  return wideReader(context, figures, row, (cells) => {
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const flow = flowOf(cells)
    const product = productOf(classificationOf(cells) ?? '')(cells)
    const unit = unitOf(measureOf(cells) ?? null)(cells)
    const valuation = valuationOf(cells)
    const exponent = unit && scaled(unit, multiplierOf(cells))
    if (exponent === null)
      row.add(finding('E_UNIT', { reason: 'twice', suggestion: 'none' }), context.columns.positions.get('unit'), '')
    if (reporter === undefined || partner === undefined || !flow || !product || !unit || valuation === undefined) {
      return null
    }
    if (exponent === undefined || exponent === null) return null
    if (reporter === partner && !isGroup(reporter))
      row.add(finding('W_SELF_TRADE', { area: reporter }), undefined, reporter)
    return { reporter, partner, flow, ...product, ...unit, exponent, valuation }
  })
}

/** Readers of a field whose meaning hangs on another one, each made once. */
function byKind<K, T>(make: (kind: K) => FieldReader<T>): (kind: K) => FieldReader<T> {
  const made = new Map<K, FieldReader<T>>()
  return (kind) => {
    const known = made.get(kind) ?? make(kind)
    made.set(kind, known)
    return known
  }
}
