import type { Language } from '../trade/locale'
import { productLabel } from '../trade/product-label'
import { parsePlace } from '../trade/product-place'
import { isSectorId } from '../trade/sector'
import { sectorWords } from './sector-words'

/** Name of a part by the id of its place: a sector, an HS code, `machinery.84`; the id where none is known. */
export function partLabel(id: string, language: Language): string {
  if (isSectorId(id)) return sectorWords(id, language).name
  const place = parsePlace(id)
  return productLabel(place?.kind === 'code' ? place.code : id, language) ?? id
}
