/** A JSON number kept as text, so that `123456789012345678.01` leaves with the digits it came with. */
export class ExactNumber {
  constructor(readonly text: string) {}

  /** For code that reads it as an ordinary value. */
  toString(): string {
    return this.text
  }
}

/** RFC 8259, section 6. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * A decimal text that `stringifyExact` writes as a JSON number with these very digits.
 * @throws RangeError when the text is no JSON number: a bug, not input.
 */
export function exactNumber(text: string): ExactNumber {
  if (!JSON_NUMBER.test(text)) throw new RangeError(`not a JSON number: ${text.slice(0, 40)}`)
  return new ExactNumber(text)
}

/** `JSON.stringify` that also knows exact numbers; fields that are undefined are left out, as there. */
export function stringifyExact(value: unknown): string {
  return write(value) ?? 'null'
}

function write(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return value.text
  if (Array.isArray(value)) return `[${value.map((item) => write(item) ?? 'null').join(',')}]`
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value)
  const fields: string[] = []
  for (const [name, field] of Object.entries(value)) {
    const text = write(field)
    if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${fields.join(',')}}`
}
