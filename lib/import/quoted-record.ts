import { MAX_ROW } from './long-line'
import { finding } from './problem'
import { tooLong, type TextRecord } from './record'

/** A quoted cell is followed for this many characters; then its quote counts as not closed. */
const MAX_QUOTED = 1 << 16

type Flaw = NonNullable<TextRecord['flaw']>

export interface ScannedRecord {
  readonly cells: readonly string[]
  readonly flaw: TextRecord['flaw']
  /** Where the next record begins. */
  readonly next: number
  /** How many lines of the file it takes. */
  readonly lines: number
}

/** Reads one record with quotes in it, beginning at `start`. Line ends are LF. `more`: its end has not come in yet. */
export function scanQuoted(text: string, start: number, delimiter: string, final: boolean): ScannedRecord | 'more' {
  const cells: string[] = []
  let at = start
  let lines = 1
  let lineEnd = text.indexOf('\n', start)
  for (;;) {
    if (at - start > MAX_ROW) {
      const found = finding('E_ROW_TOO_LONG', { length: at - start, limit: MAX_ROW })
      return firstLineOnly(text, start, delimiter, final, { found, cell: 0 })
    }
    if (text[at] !== '"') {
      const end = plainEnd(text, at, delimiter)
      if (end === text.length && !final) return 'more'
      const cell = text.slice(at, end)
      if (cell.includes('"')) return firstLineOnly(text, start, delimiter, final, stray(cell, cells.length))
      cells.push(cell)
      at = end
    } else {
      const close = closingQuote(text, at + 1)
      if (close === 'open' || close - at > MAX_QUOTED) {
        if (!final && text.length - at <= MAX_QUOTED + 1) return 'more'
        return firstLineOnly(text, start, delimiter, final, unclosed(cells.length))
      }
      if (close + 1 === text.length && !final) return 'more'
      const inner = text.slice(at + 1, close)
      if (lineEnd >= 0 && lineEnd <= at) lineEnd = text.indexOf('\n', at)
      const newlines = lineEnd >= 0 && lineEnd < close ? countLineEnds(inner) : 0
      const after = text[close + 1]
      if (after !== undefined && after !== delimiter && after !== '\n') {
        const flaw = newlines > 0 ? unclosed(cells.length) : stray(text.slice(at, close + 2), cells.length)
        return firstLineOnly(text, start, delimiter, final, flaw)
      }
      cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner)
      lines += newlines
      at = close + 1
    }
    if (text[at] !== delimiter) break
    at++
  }
  return { cells, flaw: tooLong(cells), next: at + 1, lines }
}

/**
 * The cells of a line from `start` up to `stop` whose every cell stands in quotes without one inside, as programs write that
 * quote all they have; a delimiter may follow the last. Null for any other line, also for the first of several.
 */
export function splitQuotedLine(text: string, start: number, stop: number, delimiter: string): string[] | null {
  const spare = text[stop - 1] === delimiter
  const last = spare ? stop - 2 : stop - 1
  if (last <= start || text[start] !== '"' || text[last] !== '"') return null
  const cells = text.slice(start + 1, last).split(`"${delimiter}"`)
  if (cells.some((cell) => cell.includes('"'))) return null
  if (spare) cells.push('')
  return cells
}

/** The quote that closes a cell whose text begins at `at`: the first one that is not doubled. */
function closingQuote(text: string, at: number): number | 'open' {
  for (let from = at; ;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - at > MAX_QUOTED) return 'open'
    if (text[quote + 1] !== '"') return quote
    from = quote + 2
  }
}

function plainEnd(text: string, at: number, delimiter: string): number {
  for (let i = at; i < text.length; i++) {
    const char = text[i]
    if (char === delimiter || char === '\n') return i
  }
  return text.length
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

const stray = (text: string, cell: number): Flaw => ({
  found: finding('E_STRAY_QUOTE', { reason: text.includes('\\"') ? 'backslash' : 'other' }),
  cell,
})

const unclosed = (cell: number): Flaw => ({ found: finding('E_UNCLOSED_QUOTE', { position: cell + 1 }), cell })

/** A broken record ends with its first line, so that the rows after it are still read. */
function firstLineOnly(
  text: string,
  start: number,
  delimiter: string,
  final: boolean,
  flaw: Flaw,
): ScannedRecord | 'more' {
  const end = text.indexOf('\n', start)
  if (end < 0 && !final) return 'more'
  const stop = end < 0 ? text.length : end
  return { cells: text.slice(start, stop).split(delimiter), flaw, next: stop + 1, lines: 1 }
}
