import { sectorColour } from '@/components/charts/flow-look'
import { MOST_COLOURED } from '@/components/charts/sector-rows'
import type { PartName, PartNames } from '@/components/charts/part-names'
import { holdsSeveralSectors, isPartOfCode, parsePlace, type ProductPlace } from '@/lib/trade/product-place'
import { productSearch, type ProductQuery } from '@/lib/trade/product-query'
import type { SectorId } from '@/lib/trade/sector'

interface NamingWords {
  readonly sectorName: (sector: SectorId) => string
  /** "its part in Machinery", "of Machinery", "of several sectors", "what no sector shown holds" */
  readonly note: (kind: 'partIn' | 'of' | 'several' | 'leftOver', sector: string) => string
}

interface Naming {
  /** Address of the page. */
  readonly pathname: string
  /** Where the parts stand. */
  readonly place: ProductPlace
  /** Ids of the parts, largest first. */
  readonly ids: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly query: ProductQuery
  readonly words: NamingWords
}

/** Names, colours and addresses of the parts of a place. */
export function partNames({ pathname, place, ids, labels, query, words }: Naming): PartNames {
  const sectors = ids.filter((id) => parsePlace(id)?.kind === 'sector')
  const coloured = new Set(sectors.slice(0, MOST_COLOURED))
  return Object.fromEntries(
    [...new Set(ids)].map((id): [string, PartName] => {
      const part = parsePlace(id)
      // The rest of the address stays: a step down is the same question about less.
      const href = part && `${pathname}${productSearch({ ...query, under: part })}`
      if (part?.kind === 'sector') {
        const colour = coloured.has(id) ? sectorColour(id) : 'var(--mark-resting)'
        return [id, { code: null, name: words.sectorName(part.sector), note: null, colour, href }]
      }
      const code = part ? part.code : id.replace(/^.*\./, '')
      const sector = part?.sector ?? null
      const inTotal = place.kind === 'total'
      return [
        id,
        {
          code,
          name: labels[code] ?? code,
          note: noteOf(part, inTotal, code, words),
          colour: sector && !inTotal ? sectorColour(sector) : 'var(--mark-resting)',
          href,
        },
      ]
    }),
  )
}

function noteOf(part: ProductPlace | null, inTotal: boolean, code: string, words: NamingWords): string | null {
  if (part?.kind !== 'code') return inTotal ? words.note('leftOver', '') : null
  if (isPartOfCode(part)) return words.note('partIn', words.sectorName(part.sector!))
  if (holdsSeveralSectors(code)) return words.note('several', '')
  return inTotal ? words.note('of', words.sectorName(part.sector!)) : null
}
