import type { Language } from './locale'

/** Powers of ten that have a name of their own in print: thousand, million, billion, trillion (short scale). */
export const MAGNITUDES = [0, 3, 6, 9, 12] as const
export type Magnitude = (typeof MAGNITUDES)[number]

type NamedMagnitude = Exclude<Magnitude, 0>

interface Words {
  /** Before a unit in figures: "780.9 m". */
  readonly abbreviations: Readonly<Record<NamedMagnitude, string>>
  /** In sentences: "780.9 million"; `one` beside exactly 1. */
  readonly magnitudes: Readonly<Record<NamedMagnitude, { readonly one: string; readonly other: string }>>
  readonly points: { readonly short: string; readonly long: string; readonly one: string }
  readonly halfYear: (half: number, year: string, style: 'long' | 'short') => string
  readonly quarter: (quarter: number, year: string, style: 'long' | 'short') => string
  readonly day: (day: string, month: string, year: string) => string
  readonly dateTime: (day: string, time: string) => string
  readonly index: string
  readonly indexBase: (base: string) => string
}

/**
 * What `Intl` does not know, or prints differently from one release to the next (compact numbers, half-years), or in an
 * order that a statistical page does not use (Nov 23, 2026). Names of months stay with `Intl`.
 */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    abbreviations: { 3: 'k', 6: 'm', 9: 'bn', 12: 'tn' },
    magnitudes: {
      3: { one: 'thousand', other: 'thousand' },
      6: { one: 'million', other: 'million' },
      9: { one: 'billion', other: 'billion' },
      12: { one: 'trillion', other: 'trillion' },
    },
    points: { short: 'pp', long: 'percentage points', one: 'percentage point' },
    halfYear: (half, year) => `H${half} ${year}`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    day: (day, month, year) => `${day} ${month} ${year}`,
    dateTime: (day, time) => `${day}, ${time} UTC`,
    index: 'index',
    indexBase: (base) => `index, ${base} = 100`,
  },
  de: {
    abbreviations: { 3: 'Tsd.', 6: 'Mio.', 9: 'Mrd.', 12: 'Bio.' },
    magnitudes: {
      3: { one: 'Tausend', other: 'Tausend' },
      6: { one: 'Million', other: 'Millionen' },
      9: { one: 'Milliarde', other: 'Milliarden' },
      12: { one: 'Billion', other: 'Billionen' },
    },
    points: { short: 'PP', long: 'Prozentpunkte', one: 'Prozentpunkt' },
    halfYear: (half, year, style) => (style === 'long' ? `${half}. Halbjahr ${year}` : `${half}. Hj. ${year}`),
    quarter: (quarter, year, style) => (style === 'long' ? `${quarter}. Quartal ${year}` : `Q${quarter} ${year}`),
    day: (day, month, year) => `${day}. ${month} ${year}`,
    dateTime: (day, time) => `${day}, ${time} UTC`,
    index: 'Index',
    indexBase: (base) => `Index, ${base} = 100`,
  },
}
