/** Longest text of a cell that is read. */
export const MAX_CELL = 10_000
const SHOWN = 40
const PRINTABLE = /^[\u0020-\u007e\u00a0-\u2027\u202f-\u2065\u2070-\ud7ff]*$/

/** Control characters other than tab and line ends, and the bidirectional overrides that could turn a row on screen. */
function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d
  return code > 0x7e && (code < 0xa0 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
}

/** Where the first control character or bidirectional override stands; -1 where there is none. */
export function forbiddenAt(text: string): number {
  for (let at = 0; at < text.length; at++) if (isForbidden(text.charCodeAt(at))) return at
  return -1
}

/** Printable ASCII throughout, as most cells are: quickly told, and then nothing in it is hidden or forbidden. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

const isPlainSign = (code: number): boolean => code > 0x20 && code < 0x7f

/** Without text: empty or nothing but blanks. */
export const isBlankText = (text: string): boolean => !isPlainSign(text.charCodeAt(0)) && text.trim() === ''

/** Trims blanks of every kind, a byte order mark and the invisible marks that right-to-left editors add. */
export function trimCell(text: string): string {
  if (isPlainSign(text.charCodeAt(0)) && isPlainSign(text.charCodeAt(text.length - 1))) return text
  const trimmed = text.trim()
  return /[\u200e\u200f\u061c\u200b\ufeff]/.test(trimmed)
    ? trimmed.replace(/^[\s\u200e\u200f\u061c\u200b\ufeff]+|[\s\u200e\u200f\u061c\u200b\ufeff]+$/g, '')
    : trimmed
}

/** Marks in pairs that word processors and programs put around a text, and the one that spreadsheets put before it. */
const QUOTED = /^(?:'([^']*)'|‘([^’]*)’|“([^”]*)”|„([^“”]*)[“”]|«\s*([^»]*?)\s*»)$/
const MARKED = /^['’‘`]/

/** A text of a cell without quotation marks around it and without the apostrophe of a spreadsheet before it: `'0101`. */
export function unquoted(text: string): string {
  const code = text.charCodeAt(0)
  if (code !== 0x27 && code !== 0x60 && code < 0xab) return text
  const match = QUOTED.exec(text)
  if (match) return (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim()
  return text.replace(MARKED, '').trim()
}

/** Lower case without blanks, underscores, hyphens and stops: how words of a closed list are compared. */
export function foldWord(text: string): string {
  const trimmed = trimCell(text)
  return (isPlain(trimmed) ? trimmed : trimmed.normalize('NFKC')).toLowerCase().replace(/[\s_.\-–]+/g, '')
}

function visibleSign(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** The text with control characters as visible signs (NUL as U+2400): safe to store, to print and to show. */
export function visibleText(text: string): string {
  let visible = ''
  let done = 0
  for (let at = forbiddenAt(text); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isForbidden(code)) continue
    visible += text.slice(done, at) + visibleSign(code)
    done = at + 1
  }
  return done === 0 ? text : visible + text.slice(done)
}

/** The cells of a row as visible text. */
export function visibleCells(cells: readonly string[]): readonly string[] {
  let visible: string[] | null = null
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (forbiddenAt(cell) < 0) continue
    visible ??= [...cells]
    visible[at] = visibleText(cell)
  }
  return visible ?? cells
}

/** `NUL (U+0000)`, `U+202E`: how a character that cannot be seen is named. */
export function nameOfCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const name = { 0: 'NUL', 7: 'BEL', 8: 'BS', 0x1a: 'SUB', 0x1b: 'ESC', 0x7f: 'DEL' }[code]
  return name ? `${name} (${point})` : point
}

/** A copy of its own: a slice (V8 makes them from 13 characters on) would keep the whole chunk alive it was cut from. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

/** At most 40 characters, cut between code points, on one line and without control characters. */
export function shorten(text: string): string {
  if (text.length <= SHOWN && (isPlain(text) || PRINTABLE.test(text))) return detached(text)
  const start = text.length > 4 * SHOWN ? text.slice(0, 4 * SHOWN) : text
  const oneLine = visibleText(start).replace(/[\r\n\t]+/g, ' ')
  if (oneLine.length <= SHOWN && PRINTABLE.test(oneLine)) return detached(oneLine)
  const points = Array.from(oneLine.replace(/\p{Cs}/gu, '\ufffd'))
  return detached(points.length > SHOWN ? `${points.slice(0, SHOWN - 1).join('')}…` : points.join(''))
}
