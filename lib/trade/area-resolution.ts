import { areaIndex, withoutLeadingZeros, type AreaIndex, type AreaResolution } from './area-index'
import { foldName, sortWords, wordsOf } from './folded-name'
import { editsWithin, spellingOf } from './misspelling'
import type { AreaRecord } from './reference/areas'

const LONGEST_NAME = 200
const LONGEST_MISSPELLING = 60

/**
 * The area that a text of a file or a person means: our code, ISO alpha-3 or alpha-2, an ISO or UN
 * Comtrade number with or without leading zeros (where the two differ, UN Comtrade wins), a name in
 * six languages, an alias. Undefined where nothing fits, or more than one area: it never guesses.
 */
export function resolveArea(text: string): AreaResolution | undefined {
  if (text.length > LONGEST_NAME) return undefined
  const index = areaIndex()
  const trimmed = text.trim()
  const exact = index.codes.get(trimmed)
  if (exact) return exact

  const visible = ASCII.test(trimmed) ? trimmed : trimmed.replace(/\p{Cf}/gu, '').trim()
  if (visible === '') return undefined
  return resolveCode(visible, index) ?? resolveName(visible, index) ?? resolveNamedTwice(visible, index)
}

/**
 * The areas whose names are nearest to a misspelt text, best first, for "did you mean". It compares
 * with some two thousand names: ask for the problems that are shown, not for every row.
 */
export function nearestAreas(text: string, limit = 3): AreaRecord[] {
  if (text.length > LONGEST_MISSPELLING) return []
  const folded = foldName(text)
  if (folded.length < 3) return []
  const index = areaIndex()
  const allowed = Math.max(1, Math.floor(folded.length / 3))
  const distances = new Map<AreaRecord, number>()
  const misspelt = spellingOf(folded)
  for (const { spelling, area } of index.suggestions) {
    const unfinished = folded.length >= 4 && spelling.word.startsWith(folded)
    const distance = unfinished ? 1 : editsWithin(misspelt, spelling, allowed)
    if (distance <= allowed && distance < (distances.get(area) ?? Infinity)) {
      distances.set(area, distance)
    }
  }
  return [...distances]
    .sort(([, one], [, other]) => one - other)
    .slice(0, limit)
    .map(([area]) => area)
}

// oxlint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /^[\u0000-\u007f]*$/

function resolveCode(text: string, index: AreaIndex): AreaResolution | undefined {
  if (/^\d+(\.0)?$/.test(text)) {
    const number = text.replace(/\.0$/, '') // 643.0, as a spreadsheet or pandas leaves it
    return index.codes.get(number) ?? index.codes.get(withoutLeadingZeros(number))
  }
  if (text.length > index.longestCode) return undefined
  const upper = text.toUpperCase()
  const found = index.codes.get(upper)
  const isOneCase = text === upper || text === text.toLowerCase()
  return found?.by === 'alias' && !isOneCase ? undefined : found
}

function resolveName(text: string, index: AreaIndex): AreaResolution | undefined {
  // Russian customs writes "46000 - MOSCOW REGION", Italy's statistics "0204-Marocco"
  const parts = wordsOf(text.replace(/^\d{4,5}\s*[-–]\s*/, ''))
  if (!parts.every((word) => index.known.has(word))) return undefined
  const folded = parts.join(' ')
  const named = index.names.get(folded)
  if (named !== undefined) return named ?? undefined
  return index.words.get(sortWords(folded)) ?? undefined
}

const NAMED_TWICE = /^([^()[\]/]+?)\s*(?:[([]([^()[\]]+)[)\]]|\/\s*([^()[\]/]+))$/
/** What publishers add to a country as it is today; one up to a year may be another country. */
const TODAY = /^(?:incl?\b|including\b|einschl|y compris\b|(?:ab|seit|from|since|depuis|desde|с) [\d/.-]+$)/i

/** `Türkiye (Turkey)`, `Russia [RU]`, `Turkey/Türkiye`: two names of one area; `France (incl. Monaco)`: a note behind one. */
function resolveNamedTwice(text: string, index: AreaIndex): AreaResolution | undefined {
  const [, name, inBrackets, afterSlash] = NAMED_TWICE.exec(text) ?? []
  const other = inBrackets ?? afterSlash
  if (name === undefined || other === undefined) return undefined
  const meaning = (part: string) => resolveCode(part.trim(), index) ?? resolveName(part, index)
  const area = meaning(name)?.area
  const isSame = TODAY.test(other.trim()) || (area && meaning(other)?.area === area)
  return area && area.kind !== 'group' && isSame ? { area, by: 'alias' } : undefined
}
