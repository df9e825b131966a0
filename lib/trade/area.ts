import { AREAS } from './reference/areas'
import type { AreaKind, AreaNames, AreaRecord } from './reference/areas'

export type { AreaKind, AreaRecord } from './reference/areas'

/** The code of an area: `MAR`, `RU-MOW`, `WLD`. */
export type AreaCode = string

const areaByCode: ReadonlyMap<AreaCode, AreaRecord> = new Map(AREAS.map((area) => [area.code, area]))

/** The area with exactly this code; what files and people write goes through `resolveArea`. */
export function findArea(code: AreaCode): AreaRecord | undefined {
  return areaByCode.get(code)
}

/** Whether an area is several countries, or all of them: its trade with itself is trade between these. */
export const isGroup = (code: AreaCode): boolean => findArea(code)?.kind === 'group'

/** All areas of one kind, in the order of the reference list. */
export function areasByKind(kind: AreaKind): readonly AreaRecord[] {
  return AREAS.filter((area) => area.kind === kind)
}

/**
 * The name of an area in the language of `locale`: our own, else that of `Intl`, else the English one,
 * else the code. Never throws, whatever the code and the locale.
 */
export function areaName(code: AreaCode, locale: string): string {
  const area = areaByCode.get(code)
  if (!area) return code
  const own = ownName(area, locale)
  if (own !== undefined) return own
  const fromIntl = area.alpha2 === undefined ? undefined : regionName(area.alpha2, locale)
  return fromIntl ?? area.names?.en ?? code
}

function ownName(area: AreaRecord, locale: string): string | undefined {
  if (!area.names) return undefined
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
  return isNamedLanguage(language) ? area.names[language] : undefined
}

function isNamedLanguage(language: string): language is keyof AreaNames {
  return ['en', 'de', 'fr', 'ru', 'ar'].includes(language)
}

const displayNames = new Map<string, Intl.DisplayNames>()

function regionName(alpha2: string, locale: string): string | undefined {
  let names = displayNames.get(locale)
  if (!names) {
    names = regionNames(locale)
    displayNames.set(locale, names)
  }
  return names.of(alpha2)
}

function regionNames(locale: string): Intl.DisplayNames {
  const options = { type: 'region', fallback: 'none' } as const
  try {
    return new Intl.DisplayNames([locale, 'en'], options)
  } catch {
    return new Intl.DisplayNames('en', options) // not a locale at all
  }
}
