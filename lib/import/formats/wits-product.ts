import { TOTAL } from '../../trade/product'
import { foldWord } from '../cell-text'
import type { ProductReading } from '../fields/product'
import { bad, good, type CellReader } from '../fields/reading'
import { finding } from '../problem'

/**
 * Product groups of the World Bank's WITS by its code and its name: ranges of HS chapters, and stages of processing after
 * UNCTAD (SoP). They overlap each other and our sectors, so they are a classification of their own that is never added up.
 */
const GROUPS: ReadonlyArray<readonly [string, string]> = [
  ['01-05_Animal', 'Animal'],
  ['06-15_Vegetable', 'Vegetable'],
  ['16-24_FoodProd', 'Food Products'],
  ['25-26_Minerals', 'Minerals'],
  ['27-27_Fuels', 'Fuels'],
  ['28-38_Chemicals', 'Chemicals'],
  ['39-40_PlastiRub', 'Plastic or Rubber'],
  ['41-43_HidesSkin', 'Hides and Skins'],
  ['44-49_Wood', 'Wood'],
  ['50-63_TextCloth', 'Textiles and Clothing'],
  ['64-67_Footwear', 'Footwear'],
  ['68-71_StoneGlas', 'Stone and Glass'],
  ['72-83_Metals', 'Metals'],
  ['84-85_MachElec', 'Mach and Elec'],
  ['86-89_Transport', 'Transportation'],
  ['90-99_Miscellan', 'Miscellaneous'],
  ['UNCTAD-SoP1', 'Raw materials'],
  ['UNCTAD-SoP2', 'Intermediate goods'],
  ['UNCTAD-SoP3', 'Consumer goods'],
  ['UNCTAD-SoP4', 'Capital goods'],
]
const CODE_OF = new Map(GROUPS.flatMap(([code, name]) => [code, name].map((text) => [foldWord(text), code] as const)))
const ALL = new Set(['All Products', 'Total'].map(foldWord))

/** A product category of WITS by its name or code. */
export const readWitsProduct: CellReader<ProductReading> = (text) => {
  const folded = foldWord(text)
  if (ALL.has(folded)) return good({ classification: '', product: TOTAL })
  const code = CODE_OF.get(folded)
  if (code) return good({ classification: 'WITS', product: code })
  return bad(finding('E_PRODUCT', { reason: 'unknown', suggestion: 'none' }))
}
