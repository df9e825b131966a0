import { findArea } from '../trade/area'
import { isAfter, parseAsOf, type Instant } from '../trade/as-of'
import { endOf, formatPeriod, parsePeriod, yearBefore, type Period } from '../trade/period'
import { parsePlace, type PartPlace } from '../trade/product-place'
import { ProblemError } from './problem-response'

/** Reads one parameter's text; a string back is what was expected, in words. */
export type Reader<T> = (text: string) => { value: T } | { expected: string }

interface ParameterSpec<T> {
  readonly read: Reader<T>
  readonly required?: boolean
}

type Values<S extends Record<string, ParameterSpec<unknown>>> = {
  [K in keyof S]: S[K] extends ParameterSpec<infer T> ? (S[K] extends { required: true } ? T : T | undefined) : never
}

/**
 * Reads the parameters of a call strictly: an unknown, a repeated, an empty or a wrong one is a 400 that names the
 * parameter, the value and what was expected. Nothing is ignored and nothing is guessed.
 * @throws ProblemError 400
 */
export function readParameters<S extends Record<string, ParameterSpec<unknown>>>(url: string, spec: S): Values<S> {
  const { searchParams } = new URL(url)
  for (const name of searchParams.keys()) {
    // `?lang=` chooses the language of messages on every address.
    if (!Object.hasOwn(spec, name) && name !== 'lang') {
      throw wrong(
        name,
        searchParams.get(name) ?? '',
        `is not a parameter of this call; it takes ${Object.keys(spec).join(', ') || 'none'}`,
      )
    }
    if (searchParams.getAll(name).length > 1)
      throw wrong(name, searchParams.getAll(name).join(' and '), 'is given twice')
  }
  const values: Record<string, unknown> = {}
  for (const [name, { read, required }] of Object.entries(spec)) {
    const text = searchParams.get(name)
    if (text === null) {
      if (required) throw wrong(name, '', 'is required')
      continue
    }
    const result = read(text)
    if ('expected' in result) throw wrong(name, text, `expected ${result.expected}`)
    values[name] = result.value
  }
  return values as Values<S>
}

/** Those of the values that were given. */
export const definedOf = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** The 400 problem for one parameter: `rule` completes the sentence that begins with its name. */
export function wrong(parameter: string, value: string, rule: string): ProblemError {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return new ProblemError(400, {
    title: 'Wrong parameter',
    detail: `${parameter}: ${rule}${shown ? `, got "${shown}"` : ''}`,
    parameter,
    value: shown,
  })
}

/** One of a closed list. */
export const oneOf =
  <T extends string>(options: readonly T[]): Reader<T> =>
  (text) => {
    const found = options.find((option) => option === text)
    return found === undefined ? { expected: `one of ${options.join(', ')}` } : { value: found }
  }

/** `true`, `false`, or the bare name of the parameter for `true`. */
export const yesOrNo: Reader<boolean> = (text) =>
  ['', 'true', 'false'].includes(text) ? { value: text !== 'false' } : { expected: 'true or false' }

/** An area by its code. */
export const areaParameter: Reader<string> = (text) =>
  findArea(text) ? { value: text } : { expected: 'an area code such as RUS, MAR or RU-MOW' }

/** A period in SDMX notation. */
export const periodParameter: Reader<Period> = (text) => {
  const period = parsePeriod(text)
  return period ? { value: period } : { expected: 'a period such as 2024, 2024-S1, 2024-Q3, 2024-07 or 2025-01/P9M' }
}

/** Text that matches a pattern. */
export const matching =
  (pattern: RegExp, expected: string): Reader<string> =>
  (text) =>
    pattern.test(text) ? { value: text } : { expected }

/** A time from which on something is asked for: a date means its beginning. */
export const sinceParameter: Reader<Instant> = (text) => {
  const instant = parseAsOf(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text)
  return instant === null
    ? { expected: 'a date or date-time such as 2026-11-12 or 2026-11-12T09:30:00Z' }
    : { value: instant }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** The time as of which figures are asked for: not after today. */
export const asOfParameter: Reader<Instant> = (text) => {
  const instant = parseAsOf(text)
  if (instant === null) return { expected: 'a date or date-time such as 2026-11-12 or 2026-11-12T09:30:00Z' }
  return isAfter(instant, today()) ? { expected: 'a date that is not after today' } : { value: instant }
}

export const sourceParameter = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a source id such as imf-dots')
export const unitParameter = matching(
  /^[A-Z0-9][A-Za-z0-9:/ _-]{0,39}$/,
  'a unit such as USD, EUR, KG or INDEX:2024-S1',
)
export const productParameter = matching(/^[A-Za-z0-9-]{1,20}$/, 'TOTAL or a code such as 27 or 8703')

/** A place in the tree of products. */
export const placeParameter: Reader<PartPlace> = (text) => {
  const place = parsePlace(text)
  return place
    ? { value: place }
    : { expected: 'a sector, an HS code of 2, 4 or 6 digits, or a part such as machinery.84' }
}

/** A whole number within bounds. */
export const numberBetween =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    return value >= least && value <= most ? { value } : { expected: `a whole number from ${least} to ${most}` }
  }

/**
 * The period to compare with: the year before unless another one is asked for, which has to be as long.
 * @throws ProblemError 400
 */
export function comparisonPeriod(period: Period, against: Period | undefined): Period {
  if (against === undefined) return yearBefore(period)
  if (against.months === period.months) return against
  throw wrong(
    'against',
    formatPeriod(against),
    `expected a period of ${period.months} months like ${formatPeriod(period)}`,
  )
}

/** @throws ProblemError 400 for a range that ends before it begins */
export function requireOrder(from: Period | undefined, to: Period | undefined): void {
  if (from && to && endOf(to) <= from.first)
    throw wrong('to', formatPeriod(to), `expected a period that does not end before ${formatPeriod(from)}`)
}
