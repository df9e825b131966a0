import type { Refuse } from './claim-fields'
import { isCalled, unitMeant, type Pair, type UnitMeant } from './press-units'

/** Codes of any unit that figures may have: currencies, `KG`, `INDEX:2015`. */
const CODE = /^[A-Z0-9][A-Za-z0-9:/ _-]{0,39}$/

/**
 * The unit of a level, from its own field and from the level, which may bear it: "$766 million". Where both say one they have
 * to mean the same.
 */
export function unitOf(
  said: { readonly field: string | null; readonly level: string | null },
  pair: Pair,
  refuse: Refuse,
): UnitMeant | null {
  const inField = said.field === null ? null : unitMeant(said.field, pair)
  const inLevel = said.level === null ? null : unitMeant(said.level, pair)
  if (said.field === null)
    return inLevel === 'several' ? refuse('unit', 'unit-several', { value: said.level! }) : inLevel
  if (inField === 'several') {
    // "$" beside an amount in "US$": the amount says which.
    if (inLevel && inLevel !== 'several' && isCalled(inLevel.unit, said.field)) return inLevel
    return refuse('unit', 'unit-several')
  }
  const own = inField ?? (CODE.test(said.field) ? { unit: said.field, power: 0 } : null)
  if (own === null) return refuse('unit', 'unit')
  if (said.level === null || isCalled(own.unit, said.level)) return own
  if (inLevel && inLevel !== 'several' && inLevel.unit === own.unit) return { unit: own.unit, power: inLevel.power }
  return refuse('unit', 'unit-twice', { said: inLevel && inLevel !== 'several' ? inLevel.unit : said.level })
}
