import { foldHeader, matchColumns } from '../columns'
import type { PartOfYear } from '../fields/part-of-year'
import { readUnit } from '../fields/unit'
import { OWN_COLUMNS } from './own-columns'

const folds = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldHeader))

const YEARS = folds('year', 'ref year', 'Jahr', 'année', 'annee', 'an', 'año', 'год', 'السنة', 'العام')
const MONTHS = folds('month', 'ref month', 'Monat', 'mois', 'mes', 'месяц', 'الشهر')
const QUARTERS = folds('quarter', 'quarter number', 'qtr', 'Quartal', 'trimestre', 'квартал', 'الربع')
const HALVES = folds('half', 'half year', 'semester', 'Halbjahr', 'semestre', 'полугодие', 'النصف')

/** The name under which the month, quarter or half beside a year is a column of our own form. */
const PART_OF_YEAR = 'part of the year'

/** What the numbers in a column of parts of a year are. */
export function partOfYear(name: string): PartOfYear {
  const folded = foldHeader(name)
  return QUARTERS.has(folded) ? 'quarter' : HALVES.has(folded) ? 'half' : 'month'
}

/** Fields that files say twice, as a code and in words, and the words in names of the better of the two, the best first. */
const TOLD_TWICE: Readonly<Record<string, readonly RegExp[]>> = {
  ...Object.fromEntries(
    ['reporter', 'partner', 'product'].map((field) => [
      field,
      [/iso3/, /iso/, /[hs]{2}6/, /[hs]{2}4/, /[hs]{2}2/, /hs|code|nummer|код/],
    ]),
  ),
  flow: [/name|desc|label/],
}
const IN_WORDS = /name|desc|label/

/**
 * The names that the columns of our own form are found by: a month or quarter beside a year is a part of it; of a code and a
 * name of one thing the name only explains the code, and a code of a flow its word; a value may say its unit in its header.
 */
export function ownNames(header: readonly string[]): readonly string[] {
  const names = [...header]
  const years = header.filter((name) => YEARS.has(foldHeader(name)))
  const parts = header.flatMap((name, at) => {
    const folded = foldHeader(name)
    return [MONTHS, QUARTERS, HALVES].some((parts) => parts.has(folded)) ? [at] : []
  })
  if (years.length === 1 && parts.length === 1) names[parts[0]!] = PART_OF_YEAR
  const { uses } = matchColumns(header, OWN_COLUMNS, names)
  for (const [field, order] of Object.entries(TOLD_TWICE)) {
    const columns = uses.flatMap((use, at) => (use.field === field ? [at] : []))
    const best = bestOf(columns, (at) => rankOf(foldHeader(header[at] ?? ''), order))
    for (const at of best === null ? [] : columns) if (at !== best) names[at] = ''
  }
  const valueAt = valueWithUnit(header)
  if (valueAt !== null) names[valueAt] = 'value'
  return names
}

const rankOf = (folded: string, order: readonly RegExp[]): number => {
  const at = order.findIndex((pattern) => pattern.test(folded))
  return at >= 0 ? at : order.length + (IN_WORDS.test(folded) ? 1 : 0)
}

/** The one with the lowest rank; null where two have it, or there are not two to choose from. */
function bestOf(columns: readonly number[], rank: (at: number) => number): number | null {
  const [first, second] = columns.toSorted((a, b) => rank(a) - rank(b))
  return first === undefined || second === undefined || rank(first) === rank(second) ? null : first
}

/** The column of the first day or month of each period, where there is one of the last and none of the period itself. */
export function startOfSpan(header: readonly string[]): number | null {
  const { positions } = matchColumns(header, OWN_COLUMNS)
  return positions.has('end') && !positions.has('period') ? (positions.get('start') ?? null) : null
}

/** The column of values whose header says their unit, where no column says either. */
export function valueWithUnit(header: readonly string[]): number | null {
  const { positions } = matchColumns(header, OWN_COLUMNS)
  if (positions.has('value') || positions.has('unit')) return null
  const found = header.flatMap((name, at) => (unitInHeader(name, isValueName) ? [at] : []))
  return found.length === 1 ? found[0]! : null
}

const VALUE_NAMES = folds(...OWN_COLUMNS.flatMap(({ field, names }) => (field === 'value' ? names : [])))
export const isValueName = (text: string): boolean => VALUE_NAMES.has(foldHeader(text))

/** The unit that a header says behind or before what its column is: `US$` of `Trade Value (US$)`; null where it says none. */
export function unitInHeader(name: string, isSubject: (text: string) => boolean): string | null {
  return subjectAndUnit(name, isSubject)?.unit || null
}

/** A header parted into what its column is and the unit of its figures, which may be missing; null where it is not of the subject. */
export function subjectAndUnit(
  name: string,
  isSubject: (text: string) => boolean,
): { readonly subject: string; readonly unit: string } | null {
  if (name.length > LONGEST) return null
  const words = name.split(/[\s_()[\],;:]+/).filter((word) => word !== '')
  const bare = words.filter((word) => !isValueName(word) && !FILLING.test(word))
  return parted(words, isSubject) ?? (bare.length < words.length ? parted(bare, isSubject) : null)
}

/** `Value of exports`, `Total Exports Value`: what says no more than that it is a value. */
const FILLING = /^(?:of|the|in|total|trade|goods|general|des?|der|dos|das)$/i

function parted(
  words: readonly string[],
  isSubject: (text: string) => boolean,
): { readonly subject: string; readonly unit: string } | null {
  for (let cut = words.length; cut > 0; cut--) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    if (isSubject(head) && (tail === '' || isMoney(tail))) return { subject: head, unit: tail.replace(JOINING, '') }
    const [first, last] = [words.slice(0, -cut).join(' '), words.slice(-cut).join(' ')]
    if (first !== '' && isSubject(last) && isMoney(first)) return { subject: last, unit: first }
  }
  return null
}

const LONGEST = 80
const JOINING = /^(?:in|en|в) /i

function isMoney(text: string): boolean {
  const reading = readUnit(text)
  return reading.ok && reading.value.measure === 'value'
}
