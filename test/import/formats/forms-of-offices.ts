import type { Observation } from '../../../lib/trade/observation'
import { monthOf } from '../../../lib/trade/period'
import { ALPHA2, BY_FLOW, HS, two, year, type Form } from './form'

const month = ({ period }: Observation): string => String(monthOf(period))
const isYear = ({ period }: Observation): boolean => period.months === 12
const GERMAN: Readonly<Record<string, string>> = { MAR: 'Marokko', FRA: 'Frankreich', WLD: '' }
const NAMES: Readonly<Record<string, string>> = {
  ...{ MAR: 'Morocco', RUS: 'Russian Federation', DEU: 'Germany', NAM: 'Namibia', WLD: 'World' },
}
const EIGHT_DIGITS = [
  ['HS', '87032319'],
  ['HS', '01012100'],
] as const

/** A writer for each long format of a national office or of one reporter's customs, by its id. */
export const FORMS_OF_OFFICES: Readonly<Record<string, Form>> = {
  'uk-ots': {
    header: 'MonthId,FlowTypeId,SuppressionIndex,Cn8Code,CountryCodeAlpha,Value',
    ...{ reporters: ['GBR'], partners: ['MAR', 'NAM', 'RUS'], flows: ['X', 'M'], months: [1] },
    products: EIGHT_DIGITS,
    ...{ statuses: ['A'], unit: 'GBP', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => [
      ...[`${year(o)}${two(monthOf(o.period))}`, o.flow === 'X' ? '4' : '3', '0'],
      ...[o.product, ALPHA2[o.partner]!, value],
    ],
  },
  'us-census': {
    header: 'CTY_NAME,CTY_CODE,E_COMMODITY,ALL_VAL_MO,YEAR,MONTH',
    ...{ reporters: ['USA'], partners: ['MAR', 'RUS', 'DEU'], flows: ['X'], months: [1] },
    products: [
      ['HS', '870323'],
      ['HS', '0101'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A'], unit: 'USD', exponent: 0, valuation: {} },
    write: (o, value) => {
      const product = o.product === 'TOTAL' ? '-' : o.product
      return [NAMES[o.partner]!.toUpperCase(), '7140', product, value, year(o), two(monthOf(o.period))]
    },
  },
  'usa-trade-online': {
    header: 'Commodity,Country,Time,CIF Value (Gen) ($US)',
    ...{ reporters: ['USA'], partners: ['MAR', 'RUS', 'WLD'], flows: ['M'], months: [1, 12] },
    products: [
      ['HS', '870323'],
      ['HS', '0101'],
    ],
    ...{ statuses: ['A'], unit: 'USD', exponent: 0, valuation: { M: 'CIF' } },
    write: (o, value) => {
      const [name = ''] = [new Date(Date.UTC(2020, monthOf(o.period) - 1, 15)).toUTCString().split(' ')[2]]
      const time = isYear(o) ? year(o) : `${name} ${year(o)}`
      return [`${o.product} Goods`, o.partner === 'WLD' ? 'World Total' : NAMES[o.partner]!, time, value]
    },
  },
  'comex-stat': {
    header: 'CO_ANO;CO_MES;CO_NCM;CO_PAIS;VL_FOB',
    ...{ reporters: ['BRA'], partners: ['MAR', 'RUS'], flows: ['X'], months: [1], products: EIGHT_DIGITS },
    ...{ statuses: ['A'], unit: 'USD', exponent: 0, valuation: { X: 'FOB' }, delimiter: ';' },
    options: { fileName: 'EXP_2024.csv' },
    write: (o, value) => [year(o), two(monthOf(o.period)), o.product, o.partner === 'MAR' ? '474' : '676', value],
  },
  datacomex: {
    header: 'flujo;año;mes;cod_pais;pais;cod_taric;euros',
    ...{ reporters: ['ESP'], partners: ['MAR', 'RUS'], flows: ['X', 'M'], months: [1], products: EIGHT_DIGITS },
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW, delimiter: ';', decimal: ',' },
    write: (o, value) => [
      ...[o.flow === 'X' ? 'E' : 'I', year(o), month(o), '204', o.partner === 'MAR' ? 'Marruecos' : 'Rusia'],
      ...[o.product, value],
    ],
  },
  'french-customs': {
    header: 'FLUX;MOIS;ANNEE;CPF6;A129;NC8;CODE_PAYS;VALEUR',
    ...{ reporters: ['FRA'], partners: ['MAR', 'NAM', 'RUS'], flows: ['X', 'M'], months: [1], products: EIGHT_DIGITS },
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW, delimiter: ';' },
    write: (o, value) => [
      ...[o.flow === 'X' ? 'E' : 'I', month(o), year(o), '291023', 'C29A', o.product, ALPHA2[o.partner]!, value],
    ],
  },
  statcan: {
    header:
      'REF_DATE,GEO,DGUID,Trade,Basis,Seasonal adjustment,Principal trading partners,UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,COORDINATE,VALUE',
    ...{
      reporters: ['CAN'],
      partners: ['RUS', 'DEU', 'WLD'],
      flows: ['X', 'M'],
      months: [1],
      products: [['', 'TOTAL']],
    },
    ...{ statuses: ['A', 'M'], unit: 'CAD', exponent: 6, valuation: { X: 'FOB', M: 'FOB' } },
    write: (o, value) => [
      ...[`${year(o)}-${two(monthOf(o.period))}`, 'Canada', 'x', o.flow === 'X' ? 'Export' : 'Import', 'Customs'],
      ...['Unadjusted', o.partner === 'WLD' ? 'Total of all countries' : NAMES[o.partner]!, 'Dollars', '81'],
      ...['millions', '6', 'v1', '1.1', value],
    ],
  },
  'easy-comext': {
    header: 'REPORTER,PARTNER,PRODUCT,FLOW,PERIOD,INDICATORS,INDICATOR_VALUE',
    ...{ reporters: ['DEU'], partners: ['MAR', 'RUS'], flows: ['X', 'M'], months: [1], products: EIGHT_DIGITS },
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => [
      ...['Germany', NAMES[o.partner]!, `${o.product} - Goods`, o.flow === 'X' ? 'EXPORT' : 'IMPORT'],
      ...[`${year(o)}${two(monthOf(o.period))}`, 'VALUE_IN_EUROS', value],
    ],
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
