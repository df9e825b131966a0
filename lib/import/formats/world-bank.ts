import type { Flow } from '../../trade/flow'
import { shareFound, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { remembering } from '../fields/reading'
import { resolveArea } from '../../trade/area-resolution'
import { finding } from '../problem'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { ALL_GOODS } from './product-field'
import { ownFormat } from './own'
import { periodColumns, wideReader } from './wide-row'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'reporterName', names: ['Country Name'] },
  { field: 'reporter', names: ['Country Code'], required: true },
  { field: 'indicator', names: ['Indicator Code', 'Series Code'], required: true },
]

/** Merchandise trade with all countries, in current dollars; the World Bank does not say whether it is FOB or CIF. */
const INDICATORS = new Map<string, Flow>([
  ['TX.VAL.MRCH.CD.WT', 'X'],
  ['TM.VAL.MRCH.CD.WT', 'M'],
])

/** Groups of the World Bank by its codes. Those that are areas here are read; the others are left out. */
const GROUPS = new Set([
  ...['AFE', 'AFW', 'ARB', 'CEB', 'CSS', 'EAP', 'EAR', 'EAS', 'ECA', 'ECS', 'EMU', 'EUU', 'FCS', 'HIC', 'HPC', 'IBD'],
  ...['IBT', 'IDA', 'IDB', 'IDX', 'INX', 'LAC', 'LCN', 'LDC', 'LIC', 'LMC', 'LMY', 'LTE', 'MEA', 'MIC', 'MNA', 'NAC'],
  ...['OED', 'OSS', 'PRE', 'PSS', 'PST', 'SAS', 'SSA', 'SSF', 'SST', 'TEA', 'TEC', 'TLA', 'TMN', 'TSA', 'TSS', 'UMC'],
  ...['WLD', 'AFR'],
])

/** World Development Indicators of the World Bank, as a download (four lines before the header) or from DataBank. */
export const worldBankFormat: TradeFormat = {
  id: 'world-bank',
  source: 'world-bank',
  columns: COLUMNS,
  known: [...ownFormat.known, 'Indicator Name', 'Series Name'],
  valueField: 'value',
  plainNumbers: true,
  figures: (header) => periodColumns(header).map(({ at }) => at),
  nothingLeft: finding('E_NO_TRADE', { expected: [...INDICATORS.keys()].join(', ') }),
  recognise: (header) => (shareFound(header, COLUMNS) === 1 && periodColumns(header).length > 0 ? 0.95 : 0),
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const codeText = plainField(context, 'reporter')
  const indicatorText = plainField(context, 'indicator')
  const known = remembering((text) => ({ ok: true, value: resolveArea(text) !== undefined, notice: null }))
  const byCode = fieldReader(context, row, 'reporter', remembering(areaReader('reporter', false, context.choices)))
  const byName = fieldReader(context, row, 'reporterName', remembering(areaReader('reporter', false, context.choices)))

  return wideReader(context, periodColumns(context.header), row, (cells) => {
    const flow = INDICATORS.get(indicatorText(cells))
    if (!flow) return 'S_INDICATOR'
    const code = codeText(cells)
    const reading = known(code)
    const isKnown = reading.ok && reading.value
    if (!isKnown && GROUPS.has(code)) return 'S_GROUP'
    const reporter = isKnown || !context.columns.positions.has('reporterName') ? byCode(cells) : byName(cells)
    if (reporter === undefined) return null
    return { reporter, partner: 'WLD', flow, ...ALL_GOODS, measure: 'value', unit: 'USD', exponent: 0, valuation: '' }
  })
}
