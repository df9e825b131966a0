// What a spreadsheet would compute (OWASP, "CSV Injection"; the wide forms are for East Asian editions).
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const NUMBER = /^[+-]?[\d.,' \u00a0\u202f]+$/

/** Text that no spreadsheet computes: an apostrophe before what looks like a formula. A number with its sign is none. */
export const defused = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

// A spreadsheet reads these as numbers, and then the zeros in front (`0101`) or the digits after the fifteenth are gone.
const CODE_OF_DIGITS = /^(?:0\d+|\d{16,})$/

/** A cell of text for a spreadsheet: not computed, and a code of digits keeps all of them. */
export const spreadsheetText = (text: string): string => (CODE_OF_DIGITS.test(text) ? `'${text}` : defused(text))
