import { areaName, findArea } from './area'
import { editsWithin, spellingOf, type Spelling } from './misspelling'
import { AREA_ALIASES, AREA_CODE_ALIASES } from './reference/area-aliases'
import { AREA_NAMES_IN_USE } from './reference/area-names-in-use'
import { AREAS } from './reference/areas'
import type { AreaRecord } from './reference/areas'

/** By what a text was recognised; an `alias` is worth telling the reader. */
export type AreaEvidence = 'code' | 'numeric' | 'alpha2' | 'name' | 'alias'

/** An area found for a text, and by what. */
export interface AreaResolution {
  area: AreaRecord
  by: AreaEvidence
}

interface AreaIndex {
  /** Codes and numbers, letters in upper case. */
  codes: Map<string, AreaResolution>
  longestCode: number
  names: NameIndex
  /** The names with their words in alphabetical order: "korea republic". */
  words: NameIndex
  /** Every word of a name: a text with another one is no name. */
  known: Set<string>
  /** What a misspelt text is compared with. */
  suggestions: ReadonlyArray<{ readonly spelling: Spelling; readonly area: AreaRecord }>
}

/** Folded names; `null` where two areas share one, which then means neither. */
type NameIndex = Map<string, AreaResolution | null>

const NAME_LANGUAGES = ['en', 'de', 'fr', 'ru', 'ar', 'es'] as const
const LONGEST_NAME = 200
const LONGEST_MISSPELLING = 60

let builtIndex: AreaIndex | undefined

/**
 * The area that a text of a file or a person means: our code, ISO alpha-3 or alpha-2, an ISO or UN
 * Comtrade number with or without leading zeros (where the two differ, UN Comtrade wins), a name in
 * six languages, an alias. Undefined where nothing fits, or more than one area: it never guesses.
 */
export function resolveArea(text: string): AreaResolution | undefined {
  if (text.length > LONGEST_NAME) return undefined
  const index = (builtIndex ??= buildIndex())
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
  const index = (builtIndex ??= buildIndex())
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
  // Russian customs writes "46000 - MOSCOW REGION"
  const parts = wordsOf(text.replace(/^\d{5}\s*[-–]\s*/, ''))
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

function withoutLeadingZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}

const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['br', 'british'],
  ['dem', 'democratic'],
  ['democratica', 'democratic'],
  ['democratique', 'democratic'],
  ['demokratische', 'democratic'],
  ['fed', 'federal'],
  ['fmr', 'former'],
  ['isd', 'island'],
  ['isds', 'islands'],
  ['rep', 'republic'],
  ['republica', 'republic'],
  ['republik', 'republic'],
  ['republique', 'republic'],
  ['st', 'saint'],
  ['terr', 'territory'],
])

const LETTERS_WITHOUT_ACCENT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['&', ' and '],
  // Arabic endings that are written either way
  ['ة', 'ه'],
  ['ى', 'ي'],
])

/** Lower case, no accents, no punctuation, common abbreviations spelled out. */
export const foldName = (text: string): string => wordsOf(text).join(' ')

function wordsOf(text: string): string[] {
  if (PLAIN_WORDS.test(text)) return spelledOut(text.toLowerCase().split(BETWEEN_PLAIN_WORDS))
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøı&ةى]/g, (letter) => LETTERS_WITHOUT_ACCENT.get(letter) ?? letter)
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1') // U.S.A. is one word
    .split(/[^\p{L}\p{N}]+/u)
  return spelledOut(words)
}

/** Letters without accents, in words that no stop or ampersand makes into others: most names, and quickly done. */
const PLAIN_WORDS = /^[A-Za-z0-9 ,()'/-]*$/
const BETWEEN_PLAIN_WORDS = /[ ,()'/-]+/

const spelledOut = (words: readonly string[]): string[] =>
  words.filter((word) => word !== '').map((word) => SPELLED_OUT.get(word) ?? word)

/** Words that no name is told by. */
const UNSORTED: ReadonlySet<string> = new Set([
  ...['of', 'the', 'and', 'de', 'del', 'du', 'd', 'des', 'la', 'le', 'les', 'l', 'et', 'y', 'und'],
])

function sortWords(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !UNSORTED.has(word))
    .sort()
    .join(' ')
}

function buildIndex(): AreaIndex {
  const names: NameIndex = new Map()
  const words: NameIndex = new Map()
  const known = new Set(UNSORTED)
  const suggestions = new Map<string, AreaRecord>()
  const add = (name: string, area: AreaRecord, by: AreaEvidence, suggest: boolean) => {
    const folded = foldName(name)
    addName(names, folded, { area, by })
    addName(words, sortWords(folded), { area, by })
    for (const word of folded.split(' ')) known.add(word)
    if (suggest && !suggestions.has(folded)) suggestions.set(folded, area)
  }
  for (const area of AREAS) {
    for (const language of NAME_LANGUAGES) {
      const suggest = language === 'en' || language === 'de'
      for (const name of namesOf(area, language)) add(name, area, 'name', suggest)
    }
  }
  for (const list of [AREA_ALIASES, AREA_NAMES_IN_USE]) {
    for (const [code, aliases] of Object.entries(list)) {
      for (const alias of aliases) add(alias, knownArea(code), 'alias', true)
    }
  }
  const codes = codeIndex()
  const longestCode = Math.max(...[...codes.keys()].map((code) => code.length))
  const spellings = [...suggestions].map(([name, area]) => ({ spelling: spellingOf(name), area }))
  return { codes, longestCode, names, words, known, suggestions: spellings }
}

/** An alias settles what two names leave open; otherwise a name two areas share means neither. */
function addName(index: NameIndex, key: string, resolution: AreaResolution): void {
  const present = index.get(key)
  if (present === undefined || (present === null && resolution.by === 'alias')) {
    index.set(key, resolution)
  } else if (present !== null && present.area !== resolution.area && present.by === resolution.by) {
    index.set(key, null)
  }
}

function namesOf(area: AreaRecord, language: string): string[] {
  const names = [areaName(area.code, language)]
  if (area.alpha2 !== undefined) {
    for (const style of ['long', 'short'] as const) {
      const intl = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
      names.push(intl.of(area.alpha2) ?? area.code)
    }
  }
  const oblast = / Oblast$/
  if (language === 'en' && area.parent === 'RUS') names.push(names[0]!.replace(oblast, ' Region'))
  return names
}

function codeIndex(): Map<string, AreaResolution> {
  const codes = new Map<string, AreaResolution>()
  const add = (code: string, area: AreaRecord, by: AreaEvidence) => {
    if (!codes.has(code)) codes.set(code, { area, by })
  }
  const addNumber = (number: string, area: AreaRecord) => {
    add(withoutLeadingZeros(number), area, 'numeric')
    add(number.padStart(3, '0'), area, 'numeric')
  }
  for (const area of AREAS) add(area.code, area, 'code')
  for (const area of AREAS) if (area.alpha2 !== undefined) add(area.alpha2, area, 'alpha2')
  for (const area of AREAS) area.comtrade?.forEach((number) => addNumber(number, area))
  for (const area of AREAS) if (area.numeric !== undefined) addNumber(area.numeric, area)
  for (const [alias, code] of Object.entries(AREA_CODE_ALIASES)) {
    add(alias, knownArea(code), 'alias')
  }
  return codes
}

function knownArea(code: string): AreaRecord {
  const area = findArea(code)
  if (!area) throw new Error(`An alias points to ${code}, which is no area.`)
  return area
}
