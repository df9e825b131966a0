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

const scaleOf = (text: string): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** Texts of so few digits add up exactly as integers of a double, four times as fast; null for the others. */
function addSmall(texts: readonly string[]): string | null {
  let scale = 0
  for (const text of texts) {
    if (text.length > 15 || !DECIMAL.test(text)) return null
    scale = Math.max(scale, scaleOf(text))
  }
  let sum = 0
  for (const text of texts) {
    const digits = Number(scale === 0 ? text : text.replace('.', ''))
    const term = digits * 10 ** (scale - scaleOf(text))
    sum += term
    if (!Number.isSafeInteger(term) || !Number.isSafeInteger(sum)) return null
  }
  return place(Math.abs(sum).toString(), scale, sum < 0)
}

function scaled(text: string): Scaled {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`)
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), scale: 0 }
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 }
}

const widen = (value: Scaled, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale)

/** Digits with the point put `scale` places from their end, without trailing zeros behind it. */
function place(digits: string, scale: number, negative: boolean): string {
  const text = digits.padStart(scale + 1, '0')
  const fraction = scale === 0 ? '' : text.slice(-scale).replace(/0+$/, '')
  const whole = scale === 0 ? text : text.slice(0, -scale)
  const number = fraction ? `${whole}.${fraction}` : whole
  return negative && number !== '0' ? `-${number}` : number
}

/** Sum of decimal texts; `'0'` of none. */
export function addDecimals(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!
  const small = addSmall(texts)
  if (small !== null) return small
  const values = texts.map(scaled)
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0)
  const sum = values.reduce((total, value) => total + widen(value, scale), 0n)
  return place((sum < 0n ? -sum : sum).toString(), scale, sum < 0n)
}

/** `a - b`, exact. */
export function subtractDecimals(a: string, b: string): string {
  return addDecimals([a, b.startsWith('-') ? b.slice(1) : `-${b}`])
}

/** `a * b`, exact. */
export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [scaled(a), scaled(b)]
  const product = left.digits * right.digits
  return place((product < 0n ? -product : product).toString(), left.scale + right.scale, product < 0n)
}

/** Negative where `a < b`, 0 where they are equal, positive where `a > b`: exact. */
export function compareDecimals(a: string, b: string): number {
  const difference = subtractDecimals(a, b)
  return difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1
}

/**
 * `text` divided by a positive whole number, rounded half away from zero to `more` decimals beyond those of `text`; zeros at
 * the end are left out.
 */
export function divideDecimal(text: string, by: number, more: number): string {
  const { digits, scale } = scaled(text)
  const divisor = BigInt(by)
  const widened = (digits < 0n ? -digits : digits) * 10n ** BigInt(more)
  const quotient = (widened * 2n + divisor) / (divisor * 2n)
  return place(quotient.toString(), scale + more, digits < 0n)
}
