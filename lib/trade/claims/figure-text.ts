import { addDecimals, multiplyDecimals } from '../decimal'
import { formatNumber, magnitudeOf } from '../format'
import type { Magnitude } from '../format'
import type { Language } from '../locale'
import type { Change, Fraction } from './change'
import { isWithin, type Interval } from './interval'
import type { StatedFigure } from './stated-figures'

const JOINT = '\u00a0'

/** Digits behind the point that a decimal text has when the point moves to the left. */
function decimalsAt(text: string, magnitude: number): number {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const behind = fraction.replace(/0+$/, '').length
  if (behind > 0) return behind + magnitude
  return Math.max(0, magnitude - /0*$/.exec(whole)![0].length)
}

function magnitudeFor(text: string): Magnitude {
  const magnitude = magnitudeOf([text])
  return magnitude === 3 ? 0 : magnitude
}

/** A level with all its digits, in words of its size: "1.55 billion USD", "778.35 million USD". */
export function levelText(level: string, unit: string, locale: Language, least = 0): string {
  const magnitude = magnitudeFor(level)
  const decimals = Math.max(least, Math.min(decimalsAt(level, magnitude), 12))
  return formatNumber(level, { locale, style: 'sentence', unit, magnitude, decimals })
}

/** A growth or difference of ratios with all its digits in the form it was stated: "+41.5 %", "×1.75", "+8.65 PP". */
export function changeText(ratio: string, kind: Change['kind'], locale: Language, points: string): string {
  if (kind === 'factor') return `×${formatNumber(addDecimals([ratio, '1']), { locale })}`
  const hundredfold = multiplyDecimals(ratio, '100')
  const number = formatNumber(hundredfold, { locale, sign: 'always', decimals: decimalsAt(hundredfold, 0) })
  return `${number}${JOINT}${kind === 'percent' ? '%' : points}`
}

/** How two ends make a range in words: "+20 % to +30 %". */
export type Between = (from: string, to: string) => string

/** A figure as it was said, without its hedge: "+42 %", "+42.0 %", "×2", "÷2", "+⅓", "1.60 billion USD", "+20 % to +30 %". */
export function saidText(
  stated: StatedFigure,
  digits: number | null,
  locale: Language,
  points: string,
  between: Between,
): string {
  const { to, ...one } = stated.deficit && stated.kind === 'level' ? sizeOf(stated) : stated
  if (to === undefined) return endText(one, digits, locale, points)
  const [from, until] = [one, { ...one, figure: to }].map((end) => endText(end, digits, locale, points))
  return between(from!, until!)
}

type End = Omit<StatedFigure, 'to'>

/** Of a deficit its size, of a range of them the smaller one first. */
function sizeOf({ figure, to, ...rest }: StatedFigure): StatedFigure {
  const [from, until] = [to ?? figure, figure].map((end) => end.replace('-', ''))
  return { ...rest, figure: from!, ...(to !== undefined && { to: until! }) }
}

function endText(
  { figure, kind, unit, falls, fraction, halves }: End,
  digits: number | null,
  locale: Language,
  points: string,
) {
  if (fraction) return `${figure.startsWith('-') ? '−' : '+'}${VULGAR[fraction]}`
  if (kind === 'level') {
    const magnitude = magnitudeFor(figure)
    const whole = figure.replace('-', '').split('.')[0]!.length - magnitude
    return levelText(figure, unit ?? '', locale, digits === null ? 0 : Math.max(0, digits - whole))
  }
  const decimals = figure.split('.')[1]?.length ?? 0
  if (halves) return `${falls ? '÷' : '×'}${halvesText(figure)}`
  if (kind === 'factor') return `${falls ? '÷' : '×'}${formatNumber(figure, { locale, decimals })}`
  return `${formatNumber(figure, { locale, sign: 'always', decimals })}${JOINT}${kind === 'percent' ? '%' : points}`
}

/** "2½": a factor that was said with a half. */
export const halvesText = (figure: string): string => figure.replace('.5', '½')

const VULGAR: Readonly<Record<Fraction, string>> = {
  ...{ '1/10': '⅒', '1/5': '⅕', '1/4': '¼', '1/3': '⅓', '2/5': '⅖', '1/2': '½' },
  ...{ '3/5': '⅗', '2/3': '⅔', '3/4': '¾', '4/5': '⅘' },
}

/**
 * A computed figure with as many digits as it takes to see on which side of an end it lies: 41.46 % and not 41.5 % beside
 * an interval that begins there.
 */
export function computedText(
  computed: { readonly level: string | null; readonly ratio: number | null },
  stated: Pick<StatedFigure, 'kind' | 'unit' | 'interval'>,
  unit: string,
  locale: Language,
  points: string,
): string | null {
  if (computed.level !== null) {
    const { level } = computed
    const magnitude = magnitudeFor(level)
    const text = (decimals: number): string =>
      formatNumber(level, { locale, style: 'sentence', unit, magnitude, decimals })
    return text(telling(level, magnitude, Math.abs(Number(level)) / 10 ** magnitude < 10 ? 2 : 1, stated.interval))
  }
  if (computed.ratio === null) return null
  const exact = computed.ratio.toFixed(12)
  if (stated.kind === 'factor') {
    const decimals = telling(exact, 0, 2, stated.interval)
    return `×${formatNumber(addDecimals([exact, '1']), { locale, decimals })}`
  }
  const decimals = telling(exact, -2, 1, stated.interval)
  const number = formatNumber(multiplyDecimals(exact, '100'), { locale, sign: 'always', decimals })
  return `${number}${JOINT}${stated.kind === 'percent' ? '%' : points}`
}

/** The fewest decimals from `least` on, after the point moved, at which rounding does not move a value across an end. */
function telling(value: string, magnitude: number, least: number, interval: Interval): number {
  const within = isWithin(value, interval)
  for (let decimals = least; decimals < least + 6; decimals++) {
    const places = decimals - magnitude
    if (isWithin(rounded(value, places), interval) === within) return decimals
  }
  return least + 6
}

/** Rounded half away from zero to places behind the point; negative ones are before it. */
function rounded(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  const digits = whole + fraction
  const cut = whole.length + places
  if (cut >= digits.length) return value
  if (cut < 0) return '0'
  const kept = BigInt(digits.slice(0, cut) || '0') + (digits.charCodeAt(cut) >= 53 ? 1n : 0n)
  const text = places >= 0 ? kept.toString().padStart(places + 1, '0') : `${kept}${'0'.repeat(-places)}`
  const point = text.length - Math.max(places, 0)
  const number = places > 0 ? `${text.slice(0, point)}.${text.slice(point)}` : text
  return value.startsWith('-') && kept !== 0n ? `-${number}` : number
}
