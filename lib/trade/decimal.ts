/**
 * Exact sums of decimal texts, so that digits survive a sum (`0.1` + `0.2` is `0.3`).
 * A decimal text is an optional minus, digits, and an optional point with digits: what PostgreSQL prints for NUMERIC.
 */
const DECIMAL = /^-?\d+(?:\.\d+)?$/

export const isDecimal = (text: string): boolean => DECIMAL.test(text)

interface Scaled {
  digits: bigint
  scale: number
}

function scaled(text: string): Scaled {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`)
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), scale: 0 }
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 }
}

const widen = (value: Scaled, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale)

function print(digits: bigint, scale: number): string {
  if (scale === 0) return digits.toString()
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const fraction = text.slice(-scale).replace(/0+$/, '')
  const whole = `${sign}${text.slice(0, -scale)}`
  return fraction ? `${whole}.${fraction}` : whole === '-0' ? '0' : whole
}

/** Sum of decimal texts; `'0'` of none. */
export function addDecimals(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!
  const values = texts.map(scaled)
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0)
  return print(
    values.reduce((sum, value) => sum + widen(value, scale), 0n),
    scale,
  )
}

/** `a - b`, exact. */
export function subtractDecimals(a: string, b: string): string {
  return addDecimals([a, b.startsWith('-') ? b.slice(1) : `-${b}`])
}
