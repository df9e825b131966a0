import { formatPeriod, monthOf } from '../../../lib/trade/period'
import { BY_FLOW, HS, two, year, yearMonth, type Form } from './form'
import { FORMS_OF_EUROSTAT } from './forms-of-eurostat'
import { FORMS_OF_OFFICES } from './forms-of-offices'

const COMTRADE: Readonly<Record<string, string>> = { USA: '842', FRA: '251', IND: '699', CHE: '757', NOR: '579' }

/** A writer for each long format, by its id. */
export const FORMS: Readonly<Record<string, Form>> = {
  ...FORMS_OF_EUROSTAT,
  ...FORMS_OF_OFFICES,
  own: {
    header: 'reporter,partner,flow,product,period,value,unit,classification,valuation,status',
    ...{ reporters: ['MAR', 'RU-MOW'], partners: ['FRA', 'WLD', 'NAM'], flows: ['X', 'M', 'T'], products: HS },
    ...{ months: [1, 3, 6, 12], statuses: ['A', 'P', 'E', 'C', 'M'], unit: 'USD', exponent: 0, valuation: BY_FLOW },
    // Not three digits behind the point: that would be asked.
    write: (o, value) => [
      ...[o.reporter, o.partner, o.flow, o.product, formatPeriod(o.period), value, 'USD', o.classification],
      ...[BY_FLOW[o.flow as 'X'] ?? '', o.status],
    ],
  },
  comtrade: {
    header:
      'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,classificationCode,cmdCode,customsCode,motCode,primaryValue',
    ...{ reporters: Object.keys(COMTRADE), partners: [...Object.keys(COMTRADE), 'WLD'], flows: ['X', 'M', 'RX', 'RM'] },
    products: [
      ['H6', '27'],
      ['H5', '0101'],
      ['', 'TOTAL'],
    ],
    ...{ months: [1, 12], statuses: ['A'], unit: 'USD', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => {
      const yearly = o.period.months === 12
      const partner = o.partner === 'WLD' ? ['0', 'W00', 'World'] : [COMTRADE[o.partner]!, o.partner, o.partner]
      return [
        ...['C', yearly ? 'A' : 'M', '20240101', year(o), yearly ? '52' : two(monthOf(o.period))],
        ...[yearly ? year(o) : yearMonth(o), COMTRADE[o.reporter]!, o.reporter, o.reporter, o.flow, 'flow', ...partner],
        ...['0', o.classification || 'H6', o.product, 'C00', '0', value],
      ]
    },
  },
  'comtrade-legacy': {
    header:
      'Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Trade Value (US$)',
    ...{ reporters: Object.keys(COMTRADE), partners: [...Object.keys(COMTRADE), 'WLD'], flows: ['X', 'M', 'RX', 'RM'] },
    products: [
      ['H3', '27'],
      ['H4', '010121'],
      ['', 'TOTAL'],
    ],
    ...{ months: [1, 12], statuses: ['A'], unit: 'USD', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => {
      const flow = { M: ['1', 'Import'], X: ['2', 'Export'], RX: ['3', 'Re-Export'], RM: ['4', 'Re-Import'] }
      const partner = o.partner === 'WLD' ? ['0', 'World', 'WLD'] : [COMTRADE[o.partner]!, o.partner, o.partner]
      return [
        ...[o.classification || 'H3', year(o), o.period.months === 12 ? year(o) : yearMonth(o), 'x', '2', '0'],
        ...[...flow[o.flow as 'X'], COMTRADE[o.reporter]!, o.reporter, o.reporter, ...partner],
        ...[o.product, 'Goods, all of them', value],
      ]
    },
  },
  'imf-portal-long': {
    header:
      'DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,TIME_PERIOD,OBS_VALUE',
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD'], flows: ['X', 'M', 'B'], products: [['', 'TOTAL']] },
    ...{ months: [1, 3, 12], statuses: ['A'], unit: 'USD', exponent: 6, valuation: BY_FLOW },
    write: (o, value) => {
      const indicator = { X: 'XG_FOB_USD', M: 'MG_CIF_USD', B: 'TBG_USD', RX: '', RM: '', T: '' }[o.flow]
      const code = `${o.reporter}.${indicator}.${o.partner === 'WLD' ? 'G001' : o.partner}.A`
      return ['IMF.STA:IMTS', code, 'OBS', 'x', 'Goods', 'y', 'Any', 'Millions', formatPeriod(o.period), value]
    },
  },
  wits: {
    header: 'Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValue in 1000 USD',
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD', 'NAM'], flows: ['X', 'M', 'RX', 'RM'], months: [12] },
    products: [
      ['H6', '27'],
      ['H0', '0101'],
      ['S3', '334'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A', 'M'], unit: 'USD', exponent: 3, valuation: BY_FLOW },
    write: (o, value) => {
      const flow = { X: 'Export', M: 'Gross Imports', RX: 'Re-Export', RM: 'Re-Import', T: '', B: '' }[o.flow]
      return [o.classification || 'H6', o.reporter, o.product, o.partner, year(o), flow, value]
    },
  },
  baci: {
    header: 't,i,j,k,v',
    ...{ reporters: Object.keys(COMTRADE), partners: Object.keys(COMTRADE), flows: ['X'], months: [12] },
    products: [
      ['H5', '010119'],
      ['H5', '854143'],
    ],
    ...{ statuses: ['A', 'M'], unit: 'USD', exponent: 3, valuation: BY_FLOW },
    options: { fileName: 'BACI_HS17_Y2021_V202301.csv' },
    write: (o, value) => [year(o), COMTRADE[o.reporter]!, COMTRADE[o.partner]!, o.product, value],
  },
  oec: {
    header: 'Section ID,Section,HS2 ID,HS2,HS4 ID,HS4,Country,Importer Country,Flow,Year,Trade Value',
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD'], flows: ['X', 'M'], months: [12] },
    products: [
      ['HS', '2701'],
      ['HS', '0101'],
    ],
    ...{ statuses: ['A', 'M'], unit: 'USD', exponent: 0, valuation: {} },
    write: (o, value) => {
      const section = o.product.startsWith('27') ? '5' : '1'
      const ids = [`${section}${o.product.slice(0, 2)}`, 'x', `${section}${o.product}`, 'x']
      return [section, 'x', ...ids, o.reporter, o.partner, o.flow, year(o), value]
    },
  },
  'imf-imts': {
    header:
      'STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS',
    ...{
      reporters: ['MAR', 'RUS', 'XKX'],
      partners: ['FRA', 'WLD'],
      flows: ['X', 'M', 'B'],
      products: [['', 'TOTAL']],
    },
    ...{ months: [1, 3, 12], statuses: ['A', 'E', 'P', 'M'], unit: 'USD', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => {
      const indicator = { X: 'XG_FOB_USD', M: 'MG_CIF_USD', B: 'TBG_USD', RX: '', RM: '', T: '' }[o.flow]
      const [reporter, partner] = [o.reporter === 'XKX' ? 'KOS' : o.reporter, o.partner === 'WLD' ? 'G001' : o.partner]
      const number = value === '' ? 'NaN' : value
      const cells = ['dataflow', 'IMF.STA:IMTS(1.0.0)', 'R', reporter, indicator, partner, 'A', formatPeriod(o.period)]
      return [...cells, number, '6', o.status]
    },
  },
  sdmx: {
    header:
      'DATAFLOW,FREQ: Frequency,REF_AREA: Area,COUNTERPART_AREA: Partner,TRADE_FLOW: Flow,PRODUCT: Product,UNIT_MEASURE: Unit,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MULT: Multiplier,OBS_STATUS: Status',
    ...{
      reporters: ['MAR', 'RUS'],
      partners: ['FRA', 'WLD'],
      flows: ['X', 'M', 'T'],
      products: HS,
      months: [1, 3, 6, 12],
    },
    ...{ statuses: ['A', 'P', 'E', 'C', 'M'], unit: 'EUR', exponent: 6, valuation: {} },
    write: (o, value) => [
      ...['A:B(1.0): Trade', 'X: any', `${o.reporter}: name`, `${o.partner}: name`, `${o.flow}: name`],
      ...[`${o.product}: name`, 'EUR: Euro', formatPeriod(o.period), value, '6: Millions', `${o.status}: name`],
    ],
  },
  'imf-dots-panel': {
    header:
      'Country Name;Country Code;Counterpart Country Name;Counterpart Country Code;Time Period;Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars (TMG_CIF_USD)',
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD'], flows: ['M'], products: [['', 'TOTAL']] },
    ...{ months: [1, 3, 12], statuses: ['A'], unit: 'USD', exponent: 0, valuation: BY_FLOW, delimiter: ';' },
    write: (o, value) => [
      ...[
        o.reporter === 'MAR' ? 'Morocco' : 'Russian Federation',
        '686',
        o.partner === 'FRA' ? 'France' : 'World',
        '1',
      ],
      ...[formatPeriod(o.period).replace('-', o.period.months === 1 ? 'M' : ''), value],
    ],
  },
  wto: {
    header:
      'Indicator,Reporting Economy Code,Partner Economy Code,Product/Sector Code,Period Code,Unit Code,Year,Value Flag Code,Value',
    ...{ reporters: ['DZA', 'MAR'], partners: ['WLD'], flows: ['X', 'M'], months: [1, 3, 12] },
    products: [
      ['WTO', 'AG'],
      ['WTO', 'MACHPH'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A', 'E', 'P', 'M'], unit: 'USD', exponent: 6, valuation: BY_FLOW },
    write: (o, value) => {
      const { months } = o.period
      const month = monthOf(o.period)
      const part = months === 12 ? 'A' : months === 3 ? `Q${(month + 2) / 3}` : `M${two(month)}`
      const indicator = o.flow === 'X' ? 'Merchandise exports' : 'Merchandise imports by product group'
      const reporter = o.reporter === 'DZA' ? '012' : '504'
      const product = o.product === 'TOTAL' ? 'TO' : o.product
      return [indicator, reporter, '000', product, part, 'USM', year(o), o.status, value]
    },
  },
}
