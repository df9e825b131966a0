/** Longest text of a cell that is read. */
export const MAX_CELL = 10_000
const SHOWN = 40
const PRINTABLE = /^[\u0020-\u007e\u00a0-\u2027\u202f-\u2065\u2070-\ud7ff]*$/

/** Control characters other than tab and line ends, and the bidirectional overrides that could turn a row on screen. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const FORBIDDEN_ALL = new RegExp(FORBIDDEN.source, 'g')

/** Trims blanks of every kind, a byte order mark and the invisible marks that right-to-left editors add. */
export function trimCell(text: string): string {
  const trimmed = text.trim()
  return /[\u200e\u200f\u061c\u200b\ufeff]/.test(trimmed)
    ? trimmed.replace(/^[\s\u200e\u200f\u061c\u200b\ufeff]+|[\s\u200e\u200f\u061c\u200b\ufeff]+$/g, '')
    : trimmed
}

/** Lower case without blanks, underscores, hyphens and stops: how words of a closed list are compared. */
export const foldWord = (text: string): string =>
  trimCell(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-–]+/g, '')

const visibleSign = (char: string): string => {
  const code = char.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** The text with control characters as visible signs (NUL as U+2400): safe to store, to print and to show. */
export const visibleText = (text: string): string =>
  FORBIDDEN.test(text) ? text.replace(FORBIDDEN_ALL, visibleSign) : text

/** The cells of a row as visible text. */
export const visibleCells = (cells: readonly string[]): readonly string[] =>
  FORBIDDEN.test(cells.join('')) ? cells.map(visibleText) : cells

/** `NUL (U+0000)`, `U+202E`: how a character that cannot be seen is named. */
export function nameOfCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const name = { 0: 'NUL', 7: 'BEL', 8: 'BS', 0x1a: 'SUB', 0x1b: 'ESC', 0x7f: 'DEL' }[code]
  return name ? `${name} (${point})` : point
}

/** A copy of its own: a slice (V8 makes them from 13 characters on) would keep the whole chunk alive it was cut from. */
export const detached = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')

/** At most 40 characters, cut between code points, on one line and without control characters. */
export function shorten(text: string): string {
  if (text.length <= SHOWN && PRINTABLE.test(text)) return detached(text)
  const start = text.length > 4 * SHOWN ? text.slice(0, 4 * SHOWN) : text
  const points = Array.from(
    visibleText(start)
      .replace(/[\r\n\t]+/g, ' ')
      .replace(/\p{Cs}/gu, '\ufffd'),
  )
  return detached(points.length > SHOWN ? `${points.slice(0, SHOWN - 1).join('')}…` : points.join(''))
}
