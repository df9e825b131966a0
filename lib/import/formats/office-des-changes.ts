import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { valuedFlowReader } from '../fields/flow'
import { headerPeriod } from '../fields/header-period'
import { remembering } from '../fields/reading'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { KILOGRAMS, type Figure } from './observation-row'
import { ALL_GOODS, productField } from './product-field'
import { wideReader, type FigureColumn } from './wide-row'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'flow', names: ['Libellé du flux'], required: true },
  { field: 'partner', names: ['Libellé du pays'], required: true },
  { field: 'product', names: ['Code du produit (SH)', 'Code SH', 'Code du produit SH', 'Code du produit'] },
]
/** Breakdowns by other lists than the Harmonized System: a row is then not the whole, and no product that there is a code for. */
const OTHER_LIST = /^(?:code|libellé) (?:du |de la |de l['’])?(?:groupement|nouveau|section|division|groupe|secteur)/i

const DIRHAMS: Pick<Figure, 'measure' | 'unit' | 'exponent'> = { measure: 'value', unit: 'MAD', exponent: 0 }

/** `Valeur DHS 2020`, `Valeur DHS Janvier 2018`, `Poids en KG 2020`. */
function figuresOf(header: readonly string[]): FigureColumn[] {
  return header.flatMap((name, at): FigureColumn[] => {
    const [, value, time = ''] = /^(?:(valeur) (?:en )?dhs?|poids (?:en )?kg) (.+)$/i.exec(name.trim()) ?? []
    const period = headerPeriod(time)
    return period ? [{ at, period, ...(value ? {} : { unit: KILOGRAMS, valuation: '' as const }) }] : []
  })
}

/**
 * The data base of foreign trade of Morocco's Office des Changes: flow and country down the side, products where they were asked
 * for, and a column of dirhams, and one of kilograms, for each year or month. Exports FOB, imports CIF, as the flow says.
 */
export const officeDesChangesFormat: TradeFormat = {
  id: 'office-des-changes',
  source: 'office-des-changes',
  columns: COLUMNS,
  known: ['Code du pays', 'Libellé du produit', 'Libellé du produit (SH)', 'Continent', 'Unité'],
  valueField: 'value',
  plainNumbers: false,
  figures: (header) => figuresOf(header).map(({ at }) => at),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    const isWhole = !header.some((name) => OTHER_LIST.test(name.trim()))
    const isThere = names.has(foldHeader('Libellé du flux')) && names.has(foldHeader('Libellé du pays'))
    return isThere && isWhole && figuresOf(header).length > 0 ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const flowOf = fieldReader(context, row, 'flow', remembering(valuedFlowReader(context.choices, false)))
  const partnerOf = fieldReader(context, row, 'partner', remembering(areaReader('partner', false, context.choices)))
  const byProduct = context.columns.positions.has('product')
  const productOf = productField(context, row)
  return wideReader(context, figuresOf(context.header), row, (cells) => {
    const said = flowOf(cells)
    const partner = partnerOf(cells)
    const product = byProduct ? productOf(cells, 'HS') : ALL_GOODS
    if (!said || partner === undefined || !product) return null
    return { reporter: 'MAR', partner, ...said, ...product, ...DIRHAMS }
  })
}
