import type { ReadOptions } from '../../../lib/import/types'
import type { Flow, Valuation } from '../../../lib/trade/flow'
import type { Observation, StatusCode } from '../../../lib/trade/observation'
import { formatPeriod, monthOf, yearOf } from '../../../lib/trade/period'

/** What a format can say, and how it is written: the cells of one observation. */
export interface Form {
  readonly header: string
  readonly reporters: readonly string[]
  readonly partners: readonly string[]
  readonly flows: readonly Flow[]
  readonly products: ReadonlyArray<readonly [classification: string, product: string]>
  readonly months: readonly number[]
  readonly statuses: readonly StatusCode[]
  readonly unit: string
  /** The power of ten that the format divides by. */
  readonly exponent: number
  readonly valuation: Readonly<Partial<Record<Flow, Valuation>>>
  readonly delimiter?: string
  readonly decimal?: '.' | ','
  readonly options?: Partial<ReadOptions>
  write(o: Observation, value: string): readonly string[]
}

const BY_FLOW = { X: 'FOB', RX: 'FOB', M: 'CIF', RM: 'CIF', B: '' } as const
const ALPHA2: Readonly<Record<string, string>> = { RUS: 'RU', MAR: 'MA', DEU: 'DE', GRC: 'EL', NAM: 'NA', WLD: 'WORLD' }
const COMTRADE: Readonly<Record<string, string>> = { USA: '842', FRA: '251', IND: '699', CHE: '757', NOR: '579' }
const GERMAN: Readonly<Record<string, string>> = { MAR: 'Marokko', FRA: 'Frankreich', WLD: '' }

const two = (n: number): string => String(n).padStart(2, '0')
const year = ({ period }: Observation): string => String(yearOf(period))
const yearMonth = ({ period }: Observation): string => `${yearOf(period)}${two(monthOf(period))}`
const HS = [
  ['HS', '27'],
  ['HS', '0101'],
  ['HS', '870323'],
  ['', 'TOTAL'],
] as const

/** A writer for each long format, by its id. */
export const FORMS: Readonly<Record<string, Form>> = {
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
  'sdmx-comext': {
    header: 'DATAFLOW;freq;reporter;partner;product;flow;indicators;TIME_PERIOD;OBS_VALUE;OBS_FLAG',
    ...{ reporters: ['DEU', 'GRC', 'EU27_2020'], partners: ['MAR', 'NAM', 'WLD'], flows: ['X', 'M'], products: HS },
    ...{ months: [1, 12], statuses: ['A', 'P', 'E', 'M', 'C'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    ...{ delimiter: ';', decimal: ',' },
    write: (o, value) => [
      ...['ESTAT:DS-059341(1.0)', 'M', ALPHA2[o.reporter] ?? o.reporter, ALPHA2[o.partner]!, o.product],
      ...[o.flow === 'M' ? '1' : '2', 'VALUE_EUR', formatPeriod(o.period), value, o.status.toLowerCase()],
    ],
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
  comext: {
    header: 'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR',
    ...{ reporters: ['DEU', 'GRC'], partners: ['MAR', 'NAM', 'RUS'], flows: ['X', 'M'], months: [1, 12] },
    products: [
      ['HS', '35069190'],
      ['HS', '99RRR100'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => [
      ...[ALPHA2[o.reporter]!, ALPHA2[o.partner]!, 'E', o.product, o.flow === 'M' ? '1' : '2', '1'],
      ...[o.period.months === 12 ? `${year(o)}52` : yearMonth(o), value],
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
  genesis: {
    header: `statistics_code;time_code;time;${[1, 2, 3]
      .map((n) => `${n}_variable_code;${n}_variable_attribute_code;${n}_variable_attribute_label`)
      .join(';')};value;value_unit;value_variable_label`,
    ...{ reporters: ['DEU'], partners: Object.keys(GERMAN), flows: ['X', 'M'], products: HS, months: [1, 12] },
    ...{ statuses: ['A', 'M', 'C'], unit: 'EUR', exponent: 3, valuation: BY_FLOW, delimiter: ';', decimal: ',' },
    write: (o, value) => {
      const partner = GERMAN[o.partner]!
      const monthly = o.period.months === 1
      const mark = o.status === 'C' ? '.' : o.status === 'M' ? '/' : value === '0' ? '-' : value
      return [
        ...['51000', 'JAHR', year(o), 'STLAH', partner === '' ? '' : 'STLAH1', partner],
        ...['WAM6', o.product === 'TOTAL' ? '' : `WA${o.product}`, 'Ware'],
        ...['MONAT', monthly ? `MONAT${two(monthOf(o.period))}` : '', ''],
        ...[mark, 'Tsd. EUR', o.flow === 'X' ? 'Ausfuhr: Wert' : 'Einfuhr: Wert'],
      ]
    },
  },
  'russian-customs': {
    header: 'NAPR\tPERIOD\tSTRANA\tTNVED\tEDIZM\tSTOIM\tREGION',
    ...{ reporters: ['RU-MOW', 'RU-MOS'], partners: ['MAR', 'NAM', 'DEU'], flows: ['X', 'M'], months: [1] },
    products: [
      ['HS', '8708291000'],
      ['HS', '0101210000'],
    ],
    ...{ statuses: ['A', 'M'], unit: 'USD', exponent: 0, valuation: BY_FLOW, delimiter: '\t', decimal: ',' },
    write: (o, value) => [
      ...[o.flow === 'X' ? 'ЭК' : 'ИМ', `${two(monthOf(o.period))}/${year(o)}`, ALPHA2[o.partner]!, o.product, ''],
      ...[value, o.reporter === 'RU-MOW' ? '45000 - Г.МОСКВА' : '46000 - МОСКОВСКАЯ ОБЛАСТЬ'],
    ],
  },
}
