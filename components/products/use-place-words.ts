import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { digitsBelow, formatPlace, isPartOfCode, pathTo, type ProductPlace } from '@/lib/trade/product-place'
import type { SectorId } from '@/lib/trade/sector'

export interface PlaceWords {
  readonly sectorName: (sector: SectorId) => string
  /** "27 Mineral fuels and oils", "87 Vehicles, its part in Machinery", "All imports". */
  readonly nameOf: (place: ProductPlace) => string
  /** The same without what the steps before it have said already. */
  readonly stepOf: (place: ProductPlace) => string
  /** What one of the parts is called: "Sector", "Chapter". */
  readonly partOf: (place: ProductPlace) => string
}

/** Key of the messages for what the parts of a place are: sectors, chapters (2) down to national lines (8). */
export const partKind = (place: ProductPlace): '0' | '2' | '4' | '6' | '8' =>
  String(digitsBelow(place) ?? 0) as '0' | '2' | '4' | '6' | '8'

/** How places are named. */
export function usePlaceWords(flow: 'X' | 'M', labels: Readonly<Record<string, string>>): PlaceWords {
  const t = useTranslations('products')
  const sectors = useTranslations('sectors')
  return useMemo(() => {
    const sectorName = (sector: SectorId): string => sectors(`${sector}.name`)
    const stepOf = (place: ProductPlace): string => {
      if (place.kind === 'total') return t('all', { flow })
      if (place.kind === 'sector') return sectorName(place.sector)
      return labels[place.code] ? `${place.code} ${labels[place.code]}` : place.code
    }
    return {
      sectorName,
      stepOf,
      nameOf: (place) =>
        isPartOfCode(place) && place.kind === 'code'
          ? t('partOfPlace', { place: stepOf(place), sector: sectorName(place.sector!) })
          : stepOf(place),
      partOf: (place) => t(`part.${partKind(place)}`),
    }
  }, [t, sectors, flow, labels])
}

/** The way from the total to a place, each with the address it has. */
export const stepsTo = (place: ProductPlace): { readonly id: string; readonly place: ProductPlace }[] =>
  pathTo(place).map((each) => ({ id: formatPlace(each), place: each }))
