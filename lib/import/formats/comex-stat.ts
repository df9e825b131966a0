import type { Flow, Valuation } from '../../trade/flow'
import { foldHeader } from '../columns'
import { MDIC_COUNTRIES } from './mdic-countries'
import { nationalTable } from './national-table'
import { numberedPartner } from './numbered-countries'
import { USD } from './observation-row'
import type { RowContext } from './format'

/** Brazil states the value on board of the ship in both directions. */
const FOB: Readonly<Record<Flow, Valuation>> = { X: 'FOB', M: 'FOB', RX: 'FOB', RM: 'FOB', T: '', B: '' }

/** Freight and insurance are those of imports; the files are called `EXP_2024.csv` and `IMP_2024.csv`. */
function flowOf({ header, fileName }: RowContext): Flow | null {
  if (header.some((name) => foldHeader(name) === foldHeader('VL_FRETE'))) return 'M'
  const [, way] = /(?:^|[^a-z])(exp|imp)(?:_|\d|ortac)/i.exec(fileName) ?? []
  return way === undefined ? null : /^exp/i.test(way) ? 'X' : 'M'
}

/**
 * The raw data of Comex Stat (Brazil's ministry MDIC): dollars and kilograms by month, by code of the Mercosur nomenclature or
 * heading and by country. Its rows are by state, way of transport and customs office, or by municipality: a person says that they
 * are to be added up.
 */
export const comexStatFormat = nationalTable({
  id: 'comex-stat',
  source: 'comex-stat',
  reporter: 'BRA',
  columns: [
    { field: 'period', names: ['CO_ANO'], required: true },
    { field: 'part', names: ['CO_MES'], required: true },
    { field: 'product', names: ['CO_NCM', 'SH4'], required: true },
    { field: 'partner', names: ['CO_PAIS'], required: true },
    { field: 'value', names: ['VL_FOB'], required: true },
    { field: 'weight', names: ['KG_LIQUIDO'] },
  ],
  known: ['CO_UNID', 'SG_UF_NCM', 'CO_VIA', 'CO_URF', 'QT_ESTAT', 'VL_FRETE', 'VL_SEGURO', 'SG_UF_MUN', 'CO_MUN'],
  plainNumbers: true,
  signature: [],
  unit: USD,
  valuation: FOB,
  flowOf,
  partner: (context) => numberedPartner(MDIC_COUNTRIES, context.choices),
  // A spreadsheet has cut the zero of the eight digits, or of the four.
  adjust: (text) => (/^\d{7}$|^\d{3}$/.test(text) ? `0${text}` : text),
})
