import { formatUnit, isIndexUnit } from './format-period'
import { MAGNITUDES, WORDS, type Magnitude } from './format-words'
import type { Language } from './locale'

export { formatDateTime, formatDay, formatPeriodLabel, formatUnit } from './format-period'
export type { Magnitude } from './format-words'

/** Stands between a number and what belongs to it (a unit, `%`), so that no line breaks there. */
const JOINT = '\u00a0'

export interface NumberOptions {
  readonly locale: Language
  /**
   * `full` (default): every digit. `compact`: "780.9 m", "1.2 bn". `axis`: "200 m", "1.5 bn".
   * `sentence`: "780.9 million", "1.17 billion", below a million in full without decimals.
   */
  readonly style?: 'full' | 'compact' | 'axis' | 'sentence'
  /** A unit to print after the number: `USD`, `KG`. An index has none, its base stands in the subtitle. */
  readonly unit?: string
  /** Decimals to print, for columns that line up. Without it each style has its own rule. */
  readonly decimals?: number
  /** A magnitude for a whole chart or row of cards (see `magnitudeOf`); without it each number finds its own. */
  readonly magnitude?: Magnitude
  /** False leaves the name of the magnitude out, where the subtitle already says "million USD". */
  readonly suffix?: boolean
  /** `always`: "+387.9 m", for balances and changes; nothing before zero. */
  readonly sign?: 'auto' | 'always'
}

const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>()

function numberFormat(
  locale: Language,
  least: number,
  most: number,
  sign: 'negative' | 'exceptZero',
): Intl.NumberFormat {
  const key = `${locale} ${least} ${most} ${sign}`
  let format = NUMBER_FORMATS.get(key)
  if (!format) {
    const decimals = { minimumFractionDigits: least, maximumFractionDigits: most }
    format = new Intl.NumberFormat(locale, { ...decimals, signDisplay: sign, numberingSystem: 'latn' })
    NUMBER_FORMATS.set(key, format)
  }
  return format
}

/** The true minus of typography, as wide as the plus; CLDR has a hyphen for English and German. */
const withMinus = (text: string): string => text.replace('-', '\u2212')

const NUMERAL = /^(-?\d+(?:\.\d+)?)(?:e([+-]?\d+))?$/

/** Shifts the point by text, so that digits beyond a double's take part in the rounding; null for no number. */
function shifted(value: string | number, exponent: number): Intl.StringNumericLiteral | null {
  const match = NUMERAL.exec(String(value))
  return match ? (`${match[1]}e${Number(match[2] ?? 0) - exponent}` as Intl.StringNumericLiteral) : null
}

const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false })

/**
 * The magnitude for a set of values that are shown on one scale: that of the largest, after rounding to one decimal
 * (999,950 counts as a million). Values without a number are passed over; 0 of none.
 */
export function magnitudeOf(values: ReadonlyArray<string | number | null>): Magnitude {
  return values.reduce<Magnitude>((most, value) => {
    const own = value === null ? 0 : ownMagnitude(value)
    return own > most ? own : most
  }, 0)
}

function ownMagnitude(value: string | number): Magnitude {
  for (const magnitude of MAGNITUDES) {
    const text = shifted(value, magnitude)
    if (text === null) return 0
    if (Math.abs(Number(ONE_DECIMAL.format(text))) < 1000) return magnitude
  }
  return 12
}

/** Least and most decimals of a style, by what is left of the point after scaling. */
function decimalsOf(
  style: NonNullable<NumberOptions['style']>,
  scaled: number,
  magnitude: Magnitude,
): [number, number] {
  if (style === 'full') return [0, 20]
  if (style === 'axis') return [0, 2]
  if (style === 'sentence')
    return [0, Math.abs(scaled) < 9.995 ? 2 : magnitude === 0 && Math.abs(scaled) >= 1000 ? 0 : 1]
  return magnitude === 0 ? [0, 1] : [1, 1]
}

/**
 * A number for people, from decimal text (exact) or a number. Gives null for null and for anything that is no finite
 * number: a missing value is words, which the caller knows, and never "0".
 */
export function formatNumber(value: string | number, options: NumberOptions): string
export function formatNumber(value: string | number | null, options: NumberOptions): string | null
export function formatNumber(value: string | number | null, options: NumberOptions): string | null {
  if (value === null) return null
  const { locale, style = 'full', unit, suffix = true, sign = 'auto' } = options
  const own = style === 'full' ? 0 : ownMagnitude(value)
  const magnitude = options.magnitude ?? (style === 'sentence' && own === 3 ? 0 : own)
  const scaled = shifted(value, magnitude)
  if (scaled === null) return null
  const ruled = decimalsOf(style, Number(scaled), magnitude)
  const [least, most] = options.decimals === undefined ? ruled : [options.decimals, options.decimals]
  const format = numberFormat(locale, least, most, sign === 'always' ? 'exceptZero' : 'negative')
  const digits = roundsAway(format, scaled) ? belowLeast(scaled, locale, most) : format.format(scaled)
  // Beside "1" stands the singular: judged by what is printed, not by what was rounded.
  const one = /^[-+]?1$/.test(digits)
  const parts = [withMinus(digits)]
  if (suffix && magnitude !== 0) parts.push(formatMagnitude(magnitude, { locale, style, one }))
  if (unit && !isIndexUnit(unit)) parts.push(formatUnit(unit, { locale }))
  return parts.join(JOINT)
}

/** Whether a number other than zero would be printed as zero. */
const roundsAway = (format: Intl.NumberFormat, scaled: Intl.StringNumericLiteral): boolean =>
  Number(scaled) !== 0 && !/[1-9]/.test(format.format(scaled))

/** "<0.1" for a small number other than zero, ">−0.1" for a negative one. */
function belowLeast(scaled: Intl.StringNumericLiteral, locale: Language, decimals: number): string {
  const least = numberFormat(locale, decimals, decimals, 'negative').format(10 ** -decimals)
  return Number(scaled) > 0 ? `<${least}` : `>-${least}`
}

/** The name of a magnitude: "m" / "Mio.", in sentences and subtitles "million" / "Millionen"; '' for 0. */
export function formatMagnitude(
  magnitude: Magnitude,
  options: { readonly locale: Language; readonly style?: NumberOptions['style']; readonly one?: boolean },
): string {
  if (magnitude === 0) return ''
  const words = WORDS[options.locale]
  if (options.style !== 'sentence') return words.abbreviations[magnitude]
  return words.magnitudes[magnitude][options.one ? 'one' : 'other']
}

interface RatioOptions {
  readonly locale: Language
  /** Decimals of the percentage; 1 unless the source published fewer. */
  readonly decimals?: number
}

/** A ratio times a hundred as text, so that 0.145 is 14.5 and not 14.499999999999998. */
function percent(ratio: number, decimals: number, locale: Language, sign: 'negative' | 'exceptZero'): string | null {
  const text = shifted(ratio, -2)
  return text === null ? null : withMinus(numberFormat(locale, decimals, decimals, sign).format(text))
}

interface GrowthOptions extends RatioOptions {
  /** `never`: "22.3 %", for a sentence whose verb says which way ("fell 22.3 %"). */
  readonly sign?: 'always' | 'never'
}

/**
 * Growth as a ratio (0.011) with its sign: "+1.1 %", "−22.3 %", "0.0 %"; above 300 % as a factor, "×4.2".
 * Null (growth from nothing, a missing side) stays null: the caller says why.
 */
export function formatGrowth(ratio: number, options: GrowthOptions): string
export function formatGrowth(ratio: number | null, options: GrowthOptions): string | null
export function formatGrowth(ratio: number | null, options: GrowthOptions): string | null {
  const { locale, decimals = 1, sign = 'always' } = options
  if (ratio === null || !Number.isFinite(ratio)) return null
  if (ratio > 3) return `×${numberFormat(locale, 1, 1, 'negative').format(ratio + 1)}`
  const text =
    sign === 'never'
      ? percent(Math.abs(ratio), decimals, locale, 'negative')
      : percent(ratio, decimals, locale, 'exceptZero')
  return text === null ? null : `${text}${JOINT}%`
}

/** A contribution as a ratio (0.008) in percentage points: "+0.8 pp"; style `long` "+0.8 percentage points". */
export function formatPoints(
  ratio: number | null,
  { locale, decimals = 1, style = 'short' }: RatioOptions & { readonly style?: 'short' | 'long' },
): string | null {
  if (ratio === null) return null
  const text = percent(ratio, decimals, locale, 'exceptZero')
  const { short, long, one } = WORDS[locale].points
  const word = style === 'short' ? short : text !== null && /^[−+]?1$/.test(text) ? one : long
  return text === null ? null : `${text}${JOINT}${word}`
}

/** A share as a ratio (0.123): "12.3 %"; what would round away is "<0.1 %", and what is not all ">99.9 %". */
export function formatShare(ratio: number, options: RatioOptions): string
export function formatShare(ratio: number | null, options: RatioOptions): string | null
export function formatShare(ratio: number | null, { locale, decimals = 1 }: RatioOptions): string | null {
  if (ratio === null || !Number.isFinite(ratio)) return null
  const step = 10 ** -(decimals + 2)
  if (ratio > 0 && ratio < step) return `<${percent(step, decimals, locale, 'negative')}${JOINT}%`
  const text = percent(ratio, decimals, locale, 'negative')
  if (ratio < 1 && ratio >= 1 - step / 2) return `>${percent(1 - step, decimals, locale, 'negative')}${JOINT}%`
  return text === null ? null : `${text}${JOINT}%`
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A file's size in decimal units: "873 B", "36.1 MB". */
export function formatBytes(bytes: number, { locale }: { readonly locale: Language }): string {
  const step = bytes < 1000 ? 0 : bytes < 999_950 ? 1 : bytes < 999_950_000 ? 2 : 3
  const text = numberFormat(locale, 0, step === 0 ? 0 : 1, 'negative').format(bytes / 1000 ** step)
  return `${text}${JOINT}${BYTE_UNITS[step]}`
}
