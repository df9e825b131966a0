import { foldHeader, shareFound, type ColumnSpec } from '../columns'
import { hasChosen, standIns, type StandIns } from './chosen-columns'
import { comtradeReader } from './comtrade-row'
import type { TradeFormat } from './format'

/** Each field by its name on the former web site and by its name in the former API. */
const COLUMNS: readonly ColumnSpec[] = [
  { field: 'classification', names: ['Classification', 'pfCode'] },
  { field: 'period', names: ['Period'], required: true },
  { field: 'flow', names: ['Trade Flow Code', 'rgCode'], required: true },
  { field: 'reporterCode', names: ['Reporter Code', 'rtCode'], required: true, constant: 'reporter' },
  { field: 'reporterName', names: ['Reporter', 'rtTitle'] },
  { field: 'reporterIso', names: ['Reporter ISO', 'rt3ISO'] },
  { field: 'partnerCode', names: ['Partner Code', 'ptCode'], required: true, constant: 'partner' },
  { field: 'partnerName', names: ['Partner', 'ptTitle'] },
  { field: 'partnerIso', names: ['Partner ISO', 'pt3ISO'] },
  { field: 'partner2', names: ['2nd Partner Code', 'ptCode2'] },
  { field: 'customs', names: ['Customs Proc. Code', 'cstCode'] },
  { field: 'transport', names: ['Mode of Transport Code', 'motCode'] },
  { field: 'product', names: ['Commodity Code', 'cmdCode'], required: true },
  { field: 'value', names: ['Trade Value (US$)', 'TradeValue'], required: true },
]

const KNOWN: readonly string[] = [
  ...[
    'Year',
    'yr',
    'Period Desc.',
    'periodDesc',
    'Aggregate Level',
    'aggrLevel',
    'Is Leaf Code',
    'IsLeaf',
    'Trade Flow',
    'rgDesc',
  ],
  ...['2nd Partner', 'ptTitle2', '2nd Partner ISO', 'pt3ISO2', 'Customs', 'cstDesc', 'Mode of Transport', 'motDesc'],
  ...[
    'Commodity',
    'cmdDescE',
    'Qty Unit Code',
    'qtCode',
    'Qty Unit',
    'qtDesc',
    'Qty',
    'TradeQuantity',
    'Alt Qty Unit Code',
  ],
  ...[
    'qtAltCode',
    'Alt Qty Unit',
    'qtAltDesc',
    'Alt Qty',
    'AltQuantity',
    'Netweight (kg)',
    'Netweightkg',
    'NetWeight',
    'Gross weight (kg)',
  ],
  ...['GrossWeight', 'CIF Trade Value (US$)', 'CIFValue', 'FOB Trade Value (US$)', 'FOBValue', 'Flag', 'estCode'],
]

/** What is read where only some of the columns were kept. */
const STAND_INS: StandIns = [
  ['reporterCode', ['Reporter ISO', 'Reporter', 'rt3ISO', 'rtTitle']],
  ['partnerCode', ['Partner ISO', 'Partner', 'pt3ISO', 'ptTitle']],
  ['flow', ['Trade Flow', 'rgDesc']],
  ['period', ['Year', 'yr']],
]

const NAMED = ['Trade Flow Code', 'Commodity Code', 'Reporter Code', 'Partner Code', 'Period Desc.'].map(foldHeader)
const SHORT = ['rgCode', 'rtCode', 'ptCode', 'cmdCode', 'periodDesc'].map(foldHeader)

/** UN Comtrade until 2022, 22 or 35 columns, from the web site or the API; also behind an index column without a name. */
export const comtradeLegacyFormat: TradeFormat = {
  id: 'comtrade-legacy',
  source: 'un-comtrade',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  onlyColumns: true,
  placed: (header) => standIns(header, COLUMNS, STAND_INS),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    if (hasChosen(header, COLUMNS, STAND_INS, ['Commodity Code', 'Trade Value (US$)'])) return 1
    if (![NAMED, SHORT].some((signature) => signature.every((name) => names.has(name)))) return 0
    return shareFound(header, COLUMNS) === 1 ? 1 : 0.49
  },
  reader: comtradeReader,
}
