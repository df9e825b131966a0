import { resolveArea } from '../../trade/area-resolution'
import { foldHeader, type ColumnSpec } from '../columns'
import { readCn, readComextFlow } from './comext'
import type { Flow } from '../../trade/flow'
import { productReader, type ProductReading } from '../fields/product'
import { bad, good, type CellReader } from '../fields/reading'
import { finding } from '../problem'
import type { TradeFormat } from './format'
import { totalWithoutEdition } from './product-field'
import { isSdmx, SDMX_KNOWN, sdmxNames } from './sdmx-header'
import { sdmxReader, type SdmxIndicator, type SdmxVocabulary } from './sdmx-row'

const REQUIRED: readonly ColumnSpec[] = [
  {
    field: 'reporter',
    names: ['reporter', 'REF_AREA', 'REPORTING_AREA', 'REPORTER_AREA', 'COUNTRY', 'declarant', 'geo'],
    required: true,
  },
  {
    field: 'partner',
    names: ['partner', 'COUNTERPART_AREA', 'COUNTERPART_COUNTRY', 'COUNTERPART', 'PARTNER_AREA', 'VIS_AREA'],
    required: true,
  },
  { field: 'period', names: ['TIME_PERIOD'], required: true },
  { field: 'value', names: ['OBS_VALUE'], required: true },
]

const OPTIONAL: readonly ColumnSpec[] = [
  { field: 'action', names: ['ACTION'] },
  { field: 'frequency', names: ['FREQ', 'FREQUENCY'] },
  { field: 'status', names: ['OBS_STATUS', 'OBS_FLAG', 'STATUS'] },
  { field: 'confidentiality', names: ['CONF_STATUS'] },
  { field: 'multiplier', names: ['UNIT_MULT', 'UNIT_MULTIPLIER'] },
]

const FLOW: ColumnSpec = { field: 'flow', names: ['flow', 'TRADE_FLOW', 'FLOW_CODE', 'stk_flow'], required: true }
const PRODUCT: ColumnSpec = {
  field: 'product',
  names: ['product', 'PRODUCT_CODE', 'COMMODITY', 'COMMODITY_CODE', 'CMD_CODE', 'HS'],
}
const INDICATOR: ColumnSpec = { field: 'indicator', names: ['indicators', 'INDICATOR'], required: true }

/** A publisher's SDMX-CSV, told by its dimensions. */
function sdmxFormat(
  format: Pick<TradeFormat, 'id' | 'source' | 'columns'> & {
    readonly dimensions: readonly string[]
    readonly score: number
  },
  vocabulary: SdmxVocabulary,
): TradeFormat {
  const { dimensions, score, ...rest } = format
  return {
    ...rest,
    known: SDMX_KNOWN,
    valueField: 'value',
    plainNumbers: true,
    names: sdmxNames,
    recognise: (header) => {
      const names = new Set(sdmxNames(header).map(foldHeader))
      return isSdmx(header) && dimensions.every((name) => names.has(foldHeader(name))) ? score : 0
    },
    reader: (context) => sdmxReader(context, vocabulary),
  }
}

const EUROS: SdmxIndicator = { measure: 'value', unit: 'EUR', exponent: 0 }
const KILOGRAMS: SdmxIndicator = { measure: 'net_weight', unit: 'KG', exponent: 0 }

/** Comext by Eurostat’s interface for programs: euros and kilograms under `indicators`, flows 1 (import) and 2 (export). */
export const sdmxComextFormat = sdmxFormat(
  {
    id: 'sdmx-comext',
    source: 'eurostat-comext',
    columns: [...REQUIRED, ...OPTIONAL, FLOW, { ...PRODUCT, required: true }, INDICATOR],
    dimensions: ['reporter', 'partner', 'product', 'flow', 'indicators'],
    score: 1,
  },
  {
    indicators: new Map([
      ['VALUE_EUR', EUROS],
      ['VALUE_IN_EUROS', EUROS],
      ['QUANTITY_KG', KILOGRAMS],
      ['QUANTITY_IN_KG', KILOGRAMS],
      ['QUANTITY_IN_100KG', { ...KILOGRAMS, exponent: 2 }],
    ]),
    flow: readComextFlow,
    product: readCn,
  },
)

const DOLLARS: SdmxIndicator = { measure: 'value', unit: 'USD', exponent: 0 }
const imts = (flow: 'X' | 'M', valuation: 'FOB' | 'CIF'): SdmxIndicator => ({ ...DOLLARS, flow, valuation })

/**
 * The IMF’s International Trade in Goods by partner country (IMTS, until 2024 DOTS). Values are plain dollars although the
 * attribute SCALE says 6: it is never multiplied by. Indicators in other units, and of world totals, are left out.
 */
export const imtsFormat = sdmxFormat(
  {
    id: 'imf-imts',
    source: 'imf-imts',
    columns: [...REQUIRED, ...OPTIONAL, INDICATOR],
    dimensions: ['COUNTRY', 'COUNTERPART_COUNTRY', 'INDICATOR'],
    score: 1,
  },
  {
    indicators: new Map<string, SdmxIndicator>([
      ...['', 'T'].flatMap((prefix): [string, SdmxIndicator][] => [
        [`${prefix}XG_FOB_USD`, imts('X', 'FOB')],
        [`${prefix}MG_CIF_USD`, imts('M', 'CIF')],
        [`${prefix}MG_FOB_USD`, imts('M', 'FOB')],
      ]),
      ['TBG_USD', { ...DOLLARS, flow: 'B', valuation: '' }],
    ]),
    isGroup: (area) => /^G[X\d]?\d{2,3}$/.test(area) && resolveArea(area) === undefined,
  },
)

/** Exports, imports, balance; adjusted ones (`BAL_SA`) are other figures. */
const readStockFlow: CellReader<Flow> = (text) => {
  const flow = { EXP: 'X', IMP: 'M', BAL: 'B', BAL_RT: 'B' }[text] as Flow | undefined
  if (flow) return good(flow)
  return bad(finding('E_FLOW', { suggestion: 'none', expected: 'EXP, IMP, BAL_RT' }))
}

/** A section of the SITC, `SITC7`. */
const readSitcSection: CellReader<ProductReading> = (text) => {
  const section = /^SITC(\d)$/.exec(text)?.[1]
  if (section) return good({ classification: 'S4', product: section })
  return totalWithoutEdition(productReader('S4')(text))
}

const MILLION_EUROS: SdmxIndicator = { ...EUROS, exponent: 6 }

/**
 * Eurostat’s tables of trade by large groups of goods (`ext_lt_maineu`, `ext_lt_intratrd`, `ei_eteu27_2020_m`): million
 * euros, flow and unit in `indic_et` or beside it in `stk_flow`. Shares, indices and adjusted figures are left out, and so
 * are sums of SITC sections (`SITC0_1`), which have no code.
 */
export const sdmxEurostatFormat = sdmxFormat(
  {
    id: 'sdmx-eurostat',
    source: 'eurostat',
    columns: [
      ...REQUIRED,
      ...OPTIONAL,
      { field: 'flow', names: ['stk_flow'] },
      { field: 'product', names: ['sitc06'] },
      { field: 'indicator', names: ['indic_et'], required: true },
    ],
    dimensions: ['geo', 'partner', 'indic_et'],
    score: 1,
  },
  {
    indicators: new Map<string, SdmxIndicator>([
      ['MIO_EXP_VAL', { ...MILLION_EUROS, flow: 'X' }],
      ['MIO_IMP_VAL', { ...MILLION_EUROS, flow: 'M' }],
      ['MIO_BAL_VAL', { ...MILLION_EUROS, flow: 'B' }],
      ['TRD_VAL', MILLION_EUROS],
    ]),
    flow: readStockFlow,
    product: readSitcSection,
    leftOut: (product) => (/^SITC\d+_/.test(product) ? 'S_NON_HS' : null),
  },
)

/**
 * Any other SDMX-CSV by the standard names of its dimensions. Units, their multiplier and flows must have columns, or be
 * stated for the file; a dimension that is not known may only stand at its total.
 */
export const sdmxGeneralFormat = sdmxFormat(
  {
    id: 'sdmx',
    source: null,
    columns: [
      ...REQUIRED,
      ...OPTIONAL,
      FLOW,
      PRODUCT,
      { field: 'unit', names: ['unit', 'UNIT_MEASURE', 'CURRENCY'], required: true },
      { field: 'classification', names: ['CLASSIFICATION', 'PRODUCT_CLASSIFICATION'] },
      { field: 'valuation', names: ['VALUATION'] },
    ],
    dimensions: [],
    score: 0.95,
  },
  { indicators: null },
)
