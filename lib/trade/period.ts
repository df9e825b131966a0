/**
 * A period is a first month and a number of months, never a `Date`: no time zone can shift it.
 * The first month is counted from January of year 0 (`year * 12 + month - 1`).
 * Notations follow SDMX 2.1, section 4 (time formats); `2025-01/P9M` is its distinct range without the day.
 */
export interface Period {
  readonly first: number
  readonly months: number
}

/** Frequencies a view can be asked for; `C` is "cumulated": January up to a month of the same year. */
export const FREQUENCIES = ['A', 'S', 'Q', 'M', 'C'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** Months in a period of a calendar frequency. */
export const MONTHS_OF: Readonly<Record<Exclude<Frequency, 'C'>, number>> = { A: 12, S: 6, Q: 3, M: 1 }

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
export const MAX_MONTHS = 120

/** @throws RangeError when the month or the length is out of bounds: a bug, not input. */
export function period(year: number, month: number, months: number): Period {
  if (month < 1 || month > 12 || months < 1) throw new RangeError(`no such period: ${year}-${month}, ${months} months`)
  return { first: year * 12 + month - 1, months }
}

export const yearOf = (p: Period): number => Math.floor(p.first / 12)
/** 1 to 12 */
export const monthOf = (p: Period): number => (p.first % 12) + 1
/** The month after the last one. */
export const endOf = (p: Period): number => p.first + p.months
export const samePeriod = (a: Period, b: Period): boolean => a.first === b.first && a.months === b.months
/** Order in time: by first month, then the shorter one first. */
export const comparePeriods = (a: Period, b: Period): number => a.first - b.first || a.months - b.months
export const shiftPeriod = (p: Period, months: number): Period => ({ first: p.first + months, months: p.months })
/** The same months of the year before: what a growth rate is measured against unless another period is named. */
export const yearBefore = (p: Period): Period => shiftPeriod(p, p.months <= 12 ? -12 : -Math.ceil(p.months / 12) * 12)
export const periodKey = (p: Period): string => `${p.first}/${p.months}`

const pad = (n: number): string => String(n).padStart(2, '0')
const monthText = (first: number): string =>
  `${String(Math.floor(first / 12)).padStart(4, '0')}-${pad((first % 12) + 1)}`

/** Canonical SDMX notation: `2024`, `2024-S1`, `2024-Q3`, `2024-07`, else a range such as `2025-01/P9M`. */
export function formatPeriod(p: Period): string {
  const month = p.first % 12
  const year = String(Math.floor(p.first / 12)).padStart(4, '0')
  if (p.months === 12 && month === 0) return year
  if (p.months === 6 && month % 6 === 0) return `${year}-S${month / 6 + 1}`
  if (p.months === 3 && month % 3 === 0) return `${year}-Q${month / 3 + 1}`
  if (p.months === 1) return monthText(p.first)
  return `${monthText(p.first)}/P${p.months}M`
}

const YEAR = String.raw`(\d{4})`
const NOTATIONS: ReadonlyArray<[RegExp, (m: RegExpExecArray) => [number, number, number] | null]> = [
  [new RegExp(`^${YEAR}(?:-?A1)?$`), (m) => [+m[1]!, 1, 12]],
  [new RegExp(`^${YEAR}-?[SH]([12])$`), (m) => [+m[1]!, +m[2]! * 6 - 5, 6]],
  [new RegExp(`^[SH]([12])[ -]?${YEAR}$`), (m) => [+m[2]!, +m[1]! * 6 - 5, 6]],
  [new RegExp(`^${YEAR}[ -]?Q([1-4])$`), (m) => [+m[1]!, +m[2]! * 3 - 2, 3]],
  [new RegExp(`^Q([1-4])[ -]?${YEAR}$`), (m) => [+m[2]!, +m[1]! * 3 - 2, 3]],
  [new RegExp(`^${YEAR}-?M(\\d{1,2})$`), (m) => [+m[1]!, +m[2]!, 1]],
  [new RegExp(`^${YEAR}-(\\d{2})$`), (m) => [+m[1]!, +m[2]!, 1]],
  [new RegExp(`^${YEAR}(\\d{2})$`), (m) => [+m[1]!, +m[2]!, 1]],
  [new RegExp(`^(\\d{1,2})/${YEAR}$`), (m) => [+m[2]!, +m[1]!, 1]],
  [new RegExp(`^${YEAR}-(\\d{2})(?:-01)?/P(\\d{1,3})M$`), (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [new RegExp(`^${YEAR}-(\\d{2})(?:-01)?/P(\\d{1,2})Y$`), (m) => [+m[1]!, +m[2]!, +m[3]! * 12]],
]

/** Matches what one of the notations matches: a text that is none of them is told at once. */
const ANY_NOTATION = new RegExp(NOTATIONS.map(([pattern]) => pattern.source).join('|'))

/**
 * Reads one period in any SDMX notation and the unambiguous everyday ones (`H1 2025`, `2024M07`, `202407`, `07/2024`).
 * `T` is left out on purpose: a trimester in SDMX has four months, in French and Spanish use it is a quarter.
 * Gives null for everything else: the caller says what was expected.
 */
export function parsePeriod(text: string): Period | null {
  const trimmed = text.trim().toUpperCase()
  if (trimmed.length > 20 || !ANY_NOTATION.test(trimmed)) return null
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(trimmed)
    if (!match) continue
    const parts = read(match)
    if (!parts) return null
    const [year, month, months] = parts
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || months < 1 || months > MAX_MONTHS)
      return null
    return period(year, month, months)
  }
  return null
}

/** The frequency whose grid the period lies on; null for any other range. A year is `A`, not `C`. */
export function frequencyOf(p: Period): Frequency | null {
  const month = p.first % 12
  if (p.months === 1) return 'M'
  if (p.months === 3 && month % 3 === 0) return 'Q'
  if (p.months === 6 && month % 6 === 0) return 'S'
  if (p.months === 12 && month === 0) return 'A'
  if (p.months < 12 && month === 0) return 'C'
  return null
}

/** Every period of a calendar frequency that lies wholly in [first, end), both counted in months. */
export function periodsBetween(first: number, end: number, frequency: Exclude<Frequency, 'C'>): Period[] {
  const months = MONTHS_OF[frequency]
  const periods: Period[] = []
  for (let start = Math.ceil(first / months) * months; start + months <= end; start += months) {
    periods.push({ first: start, months })
  }
  return periods
}
