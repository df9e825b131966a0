import { foldHeader, shareFound, type ColumnSpec } from '../columns'
import { hasChosen, standIns, type StandIns } from './chosen-columns'
import { comtradeReader } from './comtrade-row'
import type { TradeFormat } from './format'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'type', names: ['typeCode'] },
  { field: 'period', names: ['period'], required: true },
  { field: 'reporterCode', names: ['reporterCode'], required: true, constant: 'reporter' },
  { field: 'reporterIso', names: ['reporterISO'] },
  { field: 'reporterName', names: ['reporterDesc'] },
  { field: 'flow', names: ['flowCode'], required: true },
  { field: 'partnerCode', names: ['partnerCode'], required: true, constant: 'partner' },
  { field: 'partnerIso', names: ['partnerISO'] },
  { field: 'partnerName', names: ['partnerDesc'] },
  { field: 'partner2', names: ['partner2Code'] },
  { field: 'classification', names: ['classificationCode'] },
  { field: 'product', names: ['cmdCode'], required: true },
  { field: 'customs', names: ['customsCode'] },
  { field: 'supply', names: ['mosCode'] },
  { field: 'transport', names: ['motCode'] },
  { field: 'value', names: ['primaryValue'], required: true },
]

/** The 47 columns of a download, for those that are not read. `refMonth` says 52 on yearly rows; `period` holds. */
const KNOWN: readonly string[] = [
  ...[
    'freqCode',
    'refPeriodId',
    'refYear',
    'refMonth',
    'flowDesc',
    'partner2ISO',
    'partner2Desc',
    'cmdDesc',
    'aggrLevel',
  ],
  ...[
    'classificationSearchCode',
    'isOriginalClassification',
    'isLeaf',
    'customsDesc',
    'motDesc',
    'qtyUnitCode',
    'qtyUnitAbbr',
  ],
  ...[
    'qty',
    'isQtyEstimated',
    'altQtyUnitCode',
    'altQtyUnitAbbr',
    'altQty',
    'isAltQtyEstimated',
    'netWgt',
    'isNetWgtEstimated',
  ],
  ...['grossWgt', 'isGrossWgtEstimated', 'cifvalue', 'fobvalue', 'legacyEstimationFlag', 'isReported', 'isAggregate'],
]

/** What is read where only some of the 47 columns were kept. */
const STAND_INS: StandIns = [
  ['reporterCode', ['reporterISO', 'reporterDesc']],
  ['partnerCode', ['partnerISO', 'partnerDesc']],
  ['flow', ['flowDesc']],
]
const YEARLY: StandIns = [...STAND_INS, ['period', ['refYear']]]
/** With a column of months beside it the year is not the whole period. */
const standInsFor = (header: readonly string[]): StandIns =>
  header.some((name) => foldHeader(name) === 'refmonth') ? STAND_INS : YEARLY

const SIGNATURE = ['reporterCode', 'partnerCode', 'flowCode', 'cmdCode', 'primaryValue'].map(foldHeader)

/** Today's UN Comtrade (comtradeplus.un.org and its API): 47 columns and a trailing comma in each row. Values in USD. */
export const comtradeFormat: TradeFormat = {
  id: 'comtrade',
  source: 'un-comtrade',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  onlyColumns: true,
  placed: (header) => standIns(header, COLUMNS, standInsFor(header)),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    if (hasChosen(header, COLUMNS, standInsFor(header), ['cmdCode', 'primaryValue'])) return 1
    if (SIGNATURE.every((name) => names.has(name))) return shareFound(header, COLUMNS) === 1 ? 1 : 0.49
    return names.has('refperiodid') && names.has('cmdcode') && names.has('flowcode') ? 0.48 : 0
  },
  reader: comtradeReader,
}
