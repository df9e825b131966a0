/** A stated change. `figure` is what was said, as decimal text: 42 (per cent), 2 (times), 8.7 (points). */
export interface Change {
  readonly kind: 'percent' | 'factor' | 'points'
  /** With its sign; a factor is positive. */
  readonly figure: string
  /** Digits behind the point as stated: `+42.0%` has one. */
  readonly decimals: number
}

const MINUS = /^[−–‐‑]/
const FIGURE = /^([+-]?)(\d{1,15})(?:[.,](\d{1,6}))?(%|pp|p\.p\.)$/i
const FACTOR = /^(?:[x×]|factor)(\d{1,9})(?:[.,](\d{1,6}))?$/i

/** Reads `+73%`, `-9.7 %`, `x2`, `×1.9`, `+8.7pp`; null for anything else. A comma counts as a decimal point. */
export function readChange(text: string): Change | null {
  const packed = text.replace(/\s/g, '').replace(MINUS, '-')
  const factor = FACTOR.exec(packed)
  if (factor) {
    const [, whole = '', fraction = ''] = factor
    const figure = decimal(whole, fraction)
    return Number(figure) > 0 ? { kind: 'factor', figure, decimals: fraction.length } : null
  }
  const match = FIGURE.exec(packed)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', unit = ''] = match
  const magnitude = decimal(whole, fraction)
  const figure = sign === '-' && Number(magnitude) !== 0 ? `-${magnitude}` : magnitude
  const kind = unit === '%' ? 'percent' : 'points'
  // Nothing loses more than all of itself.
  if (kind === 'percent' && Number(figure) < -100) return null
  return { kind, figure, decimals: fraction.length }
}

const decimal = (whole: string, fraction: string): string => {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return fraction ? `${digits}.${fraction}` : digits
}

/** The canonical notation: `+73%`, `-9.7%`, `x1.9`, `+8.7pp`. */
export function formatChange({ kind, figure }: Change): string {
  if (kind === 'factor') return `x${figure}`
  const signed = figure.startsWith('-') ? figure : `+${figure}`
  return `${signed}${kind === 'percent' ? '%' : 'pp'}`
}
