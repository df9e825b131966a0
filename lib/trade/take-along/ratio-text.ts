/** Digits of a ratio that mean something: the others come from dividing floats. */
const DIGITS = 12

/** A ratio as decimal text without an exponent (`0.145`, never `1.45e-7`); null for null and what is no finite number. */
export function ratioText(ratio: number | null): string | null {
  if (ratio === null || !Number.isFinite(ratio)) return null
  return shiftPoint(String(Number(ratio.toPrecision(DIGITS))), 0)
}

/** Decimal text with its point moved to the right by `places`: exact, whatever the number of digits. */
export function shiftPoint(text: string, places: number): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? []
  if (whole === '') return text
  const at = whole.length + Number(exponent) + places
  const digits = (whole + fraction).padEnd(at, '0')
  const padded = at > 0 ? digits : '0'.repeat(1 - at) + digits
  const point = Math.max(at, 1)
  const integer = padded.slice(0, point).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(point).replace(/0+$/, '')
  const result = rest ? `${integer}.${rest}` : integer
  return sign && /[1-9]/.test(result) ? sign + result : result
}
