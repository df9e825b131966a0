import { randomUUID } from 'node:crypto'

/** A JSON number kept as text, so that `123456789012345678.01` leaves with the digits it came with. */
export class ExactNumber {
  constructor(readonly text: string) {}

  /** For `stringifyExact`. */
  toJSON(): string {
    return MARK + this.text
  }

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

// A text that stands for a number on its way through `JSON.stringify`, in which no other text can look like one: the mark is
// drawn anew by every process.
const MARK = `exact:${randomUUID()}:`
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g')

/** `JSON.stringify` that also knows exact numbers; fields that are undefined are left out, as there. */
export const stringifyExact = (value: unknown): string => (JSON.stringify(value) ?? 'null').replace(MARKED, '$1')
