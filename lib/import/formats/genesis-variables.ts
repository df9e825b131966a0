import { foldHeader } from '../columns'

/** What a numbered variable of a row of GENESIS says. */
export interface GenesisVariable {
  readonly kind: 'partner' | 'reporter' | 'product' | 'elsewhere' | 'month' | 'other'
  /** The position of the cell that says it. */
  readonly at: number
  /** The code of the attribute; of a month its number, `01` to `12`. */
  readonly code: string
  readonly label: string
}

interface Place {
  readonly variable: number
  readonly code: number
  readonly label: number
}

/** Variables by their codes: countries, German Länder, the product nomenclature at any level, months. */
const KINDS: ReadonlyArray<readonly [RegExp, GenesisVariable['kind']]> = [
  [/^STLA/, 'partner'],
  [/^(?:DLAND|BLAND)$/, 'reporter'],
  [/^WA/, 'product'],
  // Goods by the food and trade economy, by the list for production, by SITC, BEC and economic activity.
  [/^(?:EGW|GP|SITC|BEC|WZ)/, 'elsewhere'],
  [/^S?MONAT$/, 'month'],
]

/**
 * Finds the variables of each row. Left out are Germany as a whole (`DINSG`) and attributes without a code: those stand
 * for all countries, all goods.
 */
export function genesisVariables(header: readonly string[]): (cells: readonly string[]) => GenesisVariable[] {
  const names = header.map(foldHeader)
  const places: Place[] = []
  for (let n = 1; n <= 9; n++) {
    const variable = names.indexOf(`${n}variablecode`)
    const code = names.indexOf(`${n}variableattributecode`)
    const label = names.indexOf(`${n}variableattributelabel`)
    if (variable >= 0 && code >= 0) places.push({ variable, code, label: label >= 0 ? label : code })
  }
  return (cells) => places.flatMap((place) => variableAt(place, cells))
}

function variableAt(place: Place, cells: readonly string[]): GenesisVariable[] {
  const text = (at: number): string => (cells[at] ?? '').trim()
  const variable = text(place.variable)
  const code = text(place.code)
  if (variable === '' || variable === 'DINSG' || code === '') return []
  const kind = KINDS.find(([pattern]) => pattern.test(variable))?.[1] ?? 'other'
  const label = text(place.label) || code
  if (kind === 'month') return [{ kind, at: place.code, code: code.replace(/\D/g, '').padStart(2, '0'), label }]
  return [{ kind, at: kind === 'product' ? place.code : place.label, code, label }]
}
