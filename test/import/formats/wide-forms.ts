import type { ReadOptions } from '../../../lib/import/types'
import type { Flow, Valuation } from '../../../lib/trade/flow'
import type { Observation } from '../../../lib/trade/observation'
import { monthOf, yearOf, type Period } from '../../../lib/trade/period'

/** What holds for a line of a wide table. */
export type WideLine = Pick<Observation, 'reporter' | 'partner' | 'flow' | 'classification' | 'product'>

/** What a format with periods as columns can say, and how it is written. */
export interface WideForm {
  /** Lines above the header. */
  readonly above?: readonly (readonly string[])[]
  /** The names of the columns before those of figures. */
  readonly sides: readonly string[]
  readonly reporters: readonly string[]
  readonly partners: readonly string[]
  readonly flows: readonly Flow[]
  readonly products: ReadonlyArray<readonly [classification: string, product: string]>
  readonly months: readonly number[]
  readonly fewestPeriods?: number
  readonly unit: string
  /** The power of ten that the format divides by. */
  readonly exponent: number
  /** Figures have no decimals. */
  readonly whole?: true
  /** What stands where a figure is missing; without one the cell is empty, which is no figure. */
  readonly missing?: string
  readonly valuation: Readonly<Partial<Record<Flow, Valuation>>>
  readonly delimiter?: string
  readonly decimal?: '.' | ','
  readonly options?: Partial<ReadOptions>
  /** The name of the column of a period. */
  columnOf(period: Period): string
  /** The cells before the figures. */
  line(of: WideLine): readonly string[]
}

const BY_FLOW = { X: 'FOB', M: 'CIF', B: '' } as const
const TOTAL = [['', 'TOTAL']] as const
const two = (n: number): string => String(n).padStart(2, '0')
const year = (period: Period): string => String(yearOf(period))

/** `2020`, `2020Q1`, `2020M1` with what stands between. */
const coded =
  (between: string, digits: 1 | 2) =>
  (period: Period): string => {
    const month = monthOf(period)
    if (period.months === 12) return year(period)
    if (period.months === 3) return `${year(period)}${between}Q${(month + 2) / 3}`
    return `${year(period)}${between}M${digits === 1 ? month : two(month)}`
  }

const NAMES: Readonly<Record<string, string>> = {
  ...{ MAR: 'Morocco', RUS: 'Russian Federation', CHN: 'China, P.R.: Mainland', WLD: 'World', FRA: 'France' },
  ...{ CIV: "Côte d'Ivoire", KOR: 'Korea, Rep.', NAM: 'Namibia', DZA: 'Algeria', DEU: 'Germany' },
}

/** A writer for each format with periods as columns, by its id. */
export const WIDE_FORMS: Readonly<Record<string, WideForm>> = {
  'imf-dots': {
    sides: [
      ...['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', 'Counterpart Country Name'],
      ...['Counterpart Country Code', 'Attribute'],
    ],
    ...{ reporters: ['MAR', 'RUS', 'CHN'], partners: ['FRA', 'WLD', 'CIV', 'KOR'], flows: ['X', 'M'], products: TOTAL },
    ...{ months: [1, 3, 12], unit: 'USD', exponent: 0, valuation: BY_FLOW, columnOf: coded('', 1) },
    line: ({ reporter, partner, flow }) => [
      ...[NAMES[reporter]!, '686', 'Goods, Value, US Dollars', flow === 'X' ? 'TXG_FOB_USD' : 'TMG_CIF_USD'],
      ...[NAMES[partner]!, '132', 'Value'],
    ],
  },
  'imf-portal': {
    sides: [
      ...['DATASET', 'SERIES_CODE', 'OBS_MEASURE', 'COUNTRY', 'INDICATOR', 'COUNTERPART_COUNTRY', 'FREQUENCY'],
      'SCALE',
    ],
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD', 'CIV'], flows: ['X', 'M', 'B'], products: TOTAL },
    ...{ months: [1, 3, 12], unit: 'USD', exponent: 6, valuation: BY_FLOW, columnOf: coded('-', 2) },
    line: ({ reporter, partner, flow }) => {
      const indicator = { X: 'XG_FOB_USD', M: 'MG_CIF_USD', B: 'TBG_USD', RX: '', RM: '', T: '' }[flow]
      const code = `${reporter}.${indicator}.${partner === 'WLD' ? 'G001' : partner}.A`
      return ['IMF.STA:IMTS', code, 'OBS', NAMES[reporter]!, 'Goods', NAMES[partner]!, 'Any', 'Millions']
    },
  },
  'world-bank': {
    sides: ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'],
    ...{ reporters: ['MAR', 'RUS', 'NAM'], partners: ['WLD'], flows: ['X', 'M'], products: TOTAL, months: [12] },
    ...{ unit: 'USD', exponent: 0, valuation: {}, columnOf: year },
    line: ({ reporter, flow }) => [
      ...[NAMES[reporter]!, reporter, 'Merchandise (current US$)'],
      flow === 'X' ? 'TX.VAL.MRCH.CD.WT' : 'TM.VAL.MRCH.CD.WT',
    ],
  },
  'wits-summary': {
    sides: ['Reporter', 'Partner', 'Product categories', 'Indicator Type', 'Indicator'],
    ...{ reporters: ['MAR', 'RUS'], partners: ['FRA', 'WLD', 'CIV'], flows: ['X', 'M'], products: TOTAL, months: [12] },
    ...{ unit: 'USD', exponent: 6, valuation: BY_FLOW, missing: '..', columnOf: year },
    line: ({ reporter, partner, flow }) => [
      ...[NAMES[reporter]!, NAMES[partner]!, 'All Products', flow === 'X' ? 'Export' : 'Import'],
      flow === 'X' ? 'Exports (in US$ Mil)' : 'Imports (in US$ Mil)',
    ],
  },
  'trade-map': {
    above: [
      ['List of importing markets for a product exported by Algeria'],
      ['Product: 0101 Live horses, asses, mules and hinnies'],
      ['Unit : Euro thousand'],
    ],
    sides: ['Importers'],
    ...{ reporters: ['DZA'], partners: ['FRA', 'WLD', 'CIV', 'NAM'], flows: ['X'], products: [['HS', '0101']] },
    ...{ months: [12], unit: 'EUR', exponent: 3, whole: true, valuation: {} },
    columnOf: (period) => `Exported value in ${year(period)}`,
    line: ({ partner }) => [NAMES[partner]!],
  },
  'trade-map-beta': {
    sides: ['reporterCd', 'reporterLabel', 'partnerCd', 'partnerLabel', 'productCd', 'productLabel'],
    ...{ reporters: ['MAR'], partners: ['FRA', 'CIV', 'NAM'], flows: ['M'], months: [12] },
    products: [
      ['', 'TOTAL'],
      ['HS', '0101'],
      ['HS', '870323'],
    ],
    ...{ unit: 'USD', exponent: 3, valuation: {}, columnOf: year },
    options: { fileName: 'moroccos-imports-from-france-by-product_all.csv' },
    line: ({ reporter, partner, product }) => [
      ...['504', NAMES[reporter]!, '250', NAMES[partner]!, product, 'Goods, all of them'],
    ],
  },
  'comext-tsv': {
    sides: ['freq,reporter,partner,product,flow,indicators\\TIME_PERIOD'],
    ...{ reporters: ['DEU', 'FRA'], partners: ['MAR', 'NAM'], flows: ['X', 'M'], products: [['HS', '8703']] },
    ...{ months: [1, 12], unit: 'EUR', exponent: 0, valuation: BY_FLOW, missing: ': ', delimiter: '\t' },
    columnOf: (period) => (period.months === 12 ? year(period) : `${year(period)}-${two(monthOf(period))}`),
    line: ({ reporter, partner, product, flow }) => [
      `M,${reporter.slice(0, 2)},${partner.slice(0, 2)},${product},${flow === 'M' ? 1 : 2},VALUE_IN_EUROS`,
    ],
  },
  'eurostat-tsv': {
    sides: ['freq,indic_et,sitc06,partner,geo\\TIME_PERIOD'],
    ...{ reporters: ['DEU', 'FRA'], partners: ['MAR', 'NAM'], flows: ['X', 'M', 'B'], products: TOTAL, months: [12] },
    ...{ unit: 'EUR', exponent: 6, valuation: BY_FLOW, missing: ': ', delimiter: '\t', columnOf: year },
    line: ({ reporter, partner, flow }) => [
      `A,MIO_${flow === 'X' ? 'EXP' : flow === 'M' ? 'IMP' : 'BAL'}_VAL,TOTAL,${partner.slice(0, 2)},${reporter.slice(0, 2)}`,
    ],
  },
  'own-wide': {
    sides: ['reporter', 'partner', 'flow', 'product', 'unit', 'valuation'],
    ...{ reporters: ['MAR', 'RU-MOW'], partners: ['FRA', 'WLD', 'NAM'], flows: ['X', 'M'], products: [['HS', '0101']] },
    ...{ months: [1, 3, 6, 12], unit: 'USD', exponent: 0, valuation: BY_FLOW, missing: '..' },
    columnOf: (period) =>
      period.months === 6 ? `${year(period)}-S${monthOf(period) === 1 ? 1 : 2}` : coded('-', 2)(period),
    line: ({ reporter, partner, flow, product }) => [
      reporter,
      partner,
      flow,
      product,
      'USD',
      flow === 'X' ? 'FOB' : 'CIF',
    ],
  },
  'national-wide': {
    above: [['Merchandise Imports By Region']],
    sides: ['Data Series'],
    ...{ reporters: ['FRA'], partners: ['MAR', 'WLD', 'NAM', 'CIV'], flows: ['M'], products: TOTAL, fewestPeriods: 3 },
    ...{ months: [1, 12], unit: 'EUR', exponent: 3, valuation: {}, missing: 'na' },
    options: { constants: { reporter: 'FRA', product: 'TOTAL', unit: 'thousand EUR' } },
    columnOf: (period) =>
      period.months === 12
        ? year(period)
        : `${year(period)} ${new Date(Date.UTC(2020, monthOf(period) - 1, 15)).toUTCString().split(' ')[2]}`,
    line: ({ partner }) => [NAMES[partner]!],
  },
  'office-des-changes': {
    sides: ['Libellé du flux', 'Code du pays', 'Libellé du pays', 'Continent'],
    ...{ reporters: ['MAR'], partners: ['FRA', 'NAM', 'DEU'], flows: ['X', 'M'], products: TOTAL, months: [12] },
    ...{ unit: 'MAD', exponent: 0, valuation: BY_FLOW, delimiter: ';', decimal: ',' },
    columnOf: (period) => `Valeur DHS ${year(period)}`,
    line: ({ partner, flow }) => [
      ...[flow === 'X' ? 'Exportations FAB' : 'Importations CAF', 'XX', NAMES[partner]!.toUpperCase(), 'MONDE'],
    ],
  },
}
