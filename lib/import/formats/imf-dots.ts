import type { Flow, Valuation } from '../../trade/flow'
import { foldWord } from '../cell-text'
import { foldHeader, shareFound, type ColumnSpec } from '../columns'
import { resolveArea } from '../../trade/area-resolution'
import { areaReader } from '../fields/area'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { IMF_GROUPS } from './imf-groups'
import { ALL_GOODS } from './product-field'
import { ownFormat } from './own'
import { periodColumns, wideReader, type FigureColumn } from './wide-row'

interface Indicator {
  readonly flow: Flow
  readonly valuation: Valuation
}

/** The indicators of the Direction of Trade Statistics; a balance is derived from them and left out. */
const INDICATORS = new Map<string, Indicator>([
  ['TXG_FOB_USD', { flow: 'X', valuation: 'FOB' }],
  ['TMG_CIF_USD', { flow: 'M', valuation: 'CIF' }],
  ['TMG_FOB_USD', { flow: 'M', valuation: 'FOB' }],
])

/** The countries stand by name: the numbers beside them are the IMF's own, not those of ISO. */
const AREAS: readonly ColumnSpec[] = [
  { field: 'reporter', names: ['Country Name'], required: true },
  { field: 'partner', names: ['Counterpart Country Name'], required: true },
]
const WIDE: readonly ColumnSpec[] = [
  ...AREAS,
  { field: 'indicator', names: ['Indicator Code'], required: true },
  { field: 'attribute', names: ['Attribute'], required: true },
]
const PANEL: readonly ColumnSpec[] = [...AREAS, { field: 'period', names: ['Time Period'], required: true }]
const CODES = [...ownFormat.known, 'Country Code', 'Counterpart Country Code', 'Indicator Name']

/** `Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)`: the code at the end says what it is. */
function panelFigures(header: readonly string[]): FigureColumn[] {
  return header.flatMap((name, at) => {
    const found = INDICATORS.get(/\(([A-Z]+_[A-Z_]+)\)\s*$/.exec(name)?.[1] ?? '')
    return found ? [{ at, period: null, ...found }] : []
  })
}

const common = { source: 'imf-dots', valueField: 'value', plainNumbers: true } as const

/** IMF Direction of Trade Statistics, `…_timeSeries.csv`: years, quarters and months as columns. Values in dollars. */
export const imfDotsFormat: TradeFormat = {
  ...common,
  id: 'imf-dots',
  columns: WIDE,
  known: CODES,
  figures: (header) => periodColumns(header).map(({ at }) => at),
  recognise: (header) => (shareFound(header, WIDE) === 1 && periodColumns(header).length > 0 ? 1 : 0),
  reader: wide,
}

/** IMF Direction of Trade Statistics, `…_panel.csv`: a line for a period, with a column for exports and one for imports. */
export const imfDotsPanelFormat: TradeFormat = {
  ...common,
  id: 'imf-dots-panel',
  columns: PANEL,
  known: CODES,
  figures: (header) => panelFigures(header).map(({ at }) => at),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return names.has('counterpartcountryname') && shareFound(header, PANEL) === 1 && panelFigures(header).length > 0
      ? 1
      : 0
  },
  reader: panel,
}

/** Reads reporter and partner of a line; a group of the IMF that there is no code for is left out. */
function areasOf(context: RowContext, row: RowFindings) {
  const texts = (['reporter', 'partner'] as const).map((field) => plainField(context, field))
  const isGroup = remembering((text) => ({
    ok: true,
    value: IMF_GROUPS.has(foldWord(text)) && !resolveArea(text),
    notice: null,
  }))
  const reporterOf = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  return (cells: readonly string[]) => {
    const groups = texts.map((textOf) => isGroup(textOf(cells)))
    if (groups.some((reading) => reading.ok && reading.value)) return 'S_GROUP'
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    return reporter === undefined || partner === undefined ? null : { reporter, partner }
  }
}

const GOODS_IN_DOLLARS = { ...ALL_GOODS, measure: 'value', unit: 'USD', exponent: 0 } as const

function wide(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const areas = areasOf(context, row)
  const indicatorText = plainField(context, 'indicator')
  const attributeText = plainField(context, 'attribute')

  return wideReader(context, periodColumns(context.header), row, (cells) => {
    if (foldWord(attributeText(cells)) !== 'value') return 'S_STATUS_ROW'
    const indicator = INDICATORS.get(indicatorText(cells))
    if (!indicator) return 'S_INDICATOR'
    const found = areas(cells)
    return found === null || found === 'S_GROUP' ? found : { ...found, ...indicator, ...GOODS_IN_DOLLARS }
  })
}

function panel(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const areas = areasOf(context, row)
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth, context.periods)))

  return wideReader(context, panelFigures(context.header), row, (cells) => {
    const found = areas(cells)
    if (found === 'S_GROUP') return found
    const period = periodOf(cells)
    // The flow and its valuation are those of the column.
    return found && period ? { ...found, ...GOODS_IN_DOLLARS, flow: 'X', valuation: '', period } : null
  })
}
