import { areaName, findArea } from './area'
import { foldName, sortWords, UNSORTED } from './folded-name'
import { spellingOf, type Spelling } from './misspelling'
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

/** What texts are looked up in; see `areaIndex`. */
export interface AreaIndex {
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

const NAME_LANGUAGES = ['en', 'de', 'fr', 'ru', 'ar', 'es', 'it'] as const
let built: AreaIndex | undefined

/** Codes, names in seven languages and aliases of all areas, built at the first use. */
export const areaIndex = (): AreaIndex => (built ??= buildIndex())

/** `032` is 32; `000` is 0. */
export function withoutLeadingZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
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
