import { MAX_CELL } from './cell-text'
import { LongLine, MAX_ROW } from './long-line'
import { scanQuoted, splitQuotedLine } from './quoted-record'
import { tooLong, type TextRecord } from './record'
import type { UsedColumns } from './used-columns'

/** Text is worked on in pieces of about this many characters, however it comes in. */
const PIECE = 1 << 13

/**
 * Text chunks to records after RFC 4180, for any line ends (CRLF, LF, CR, mixed). Records with a flaw stay single
 * records: reading goes on with the next line, so that no row is lost. A quote that is not closed ends with its first
 * line for the same reason. Memory stays flat: a quoted cell is followed for 64 Ki characters, a row for 1 Mi.
 * Where the chunks are cut does not matter.
 */
export class RecordReader {
  #waiting: string[] = []
  #waitingLength = 0
  #rest = ''
  #afterReturn = false
  #line = 1
  #long: LongLine | null = null

  constructor(
    readonly delimiter: string,
    /** The line that the text begins with. */
    firstLine = 1,
    /** Where set, only these are cut out of lines of the usual form. */
    private readonly columns: UsedColumns | null = null,
  ) {
    this.#line = firstLine
  }

  /** Takes a chunk in; gives the records that it completes. */
  push(chunk: string): TextRecord[] {
    this.#waiting.push(chunk)
    this.#waitingLength += chunk.length
    // What could not be read yet is looked at again only with as much again: else a long line costs its length squared.
    return this.#waitingLength < Math.max(PIECE, this.#rest.length) ? [] : this.#work(false)
  }

  /** No more text: gives what is left, also a last line without a line end. */
  end(): TextRecord[] {
    return this.#work(true)
  }

  #work(final: boolean): TextRecord[] {
    const text = this.#rest + this.#normalised(this.#waiting.join(''), final)
    this.#waiting = []
    this.#waitingLength = 0
    const records: TextRecord[] = []
    let at = this.#long ? this.#continueLong(text, final, records) : 0
    let quote = text.indexOf('"', at)
    while (at < text.length) {
      const end = text.indexOf('\n', at)
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      const stop = end < 0 ? text.length : end
      if (stop - at > MAX_ROW) {
        this.#long = new LongLine(this.#line, this.delimiter)
        at = this.#continueLong(text.slice(at), final, records) + at
        continue
      }
      if (this.columns && (end >= 0 || final) && stop - at <= MAX_CELL) {
        const record = this.columns.record(text, at, stop, this.#line)
        if (record) {
          records.push(record)
          this.#line++
          at = stop + 1
          continue
        }
      }
      if (quote >= at && quote < stop) {
        const cells = quote === at && (end >= 0 || final) ? splitQuotedLine(text, at, stop, this.delimiter) : null
        if (cells) {
          records.push(this.#record(cells, stop - at))
          this.#line++
          at = stop + 1
          continue
        }
        const scanned = scanQuoted(text, at, this.delimiter, final)
        if (scanned === 'more') break
        records.push({ line: this.#line, cells: scanned.cells, flaw: scanned.flaw })
        this.#line += scanned.lines
        at = scanned.next
        continue
      }
      if (end < 0 && !final) break
      records.push(this.#record(text.slice(at, stop).split(this.delimiter), stop - at))
      this.#line++
      at = stop + 1
    }
    this.#rest = at < text.length ? text.slice(at) : ''
    return records
  }

  /** A record of one line of that many characters. */
  #record(cells: readonly string[], length: number): TextRecord {
    return { line: this.#line, cells, flaw: length > MAX_CELL ? tooLong(cells) : null }
  }

  /** Line ends become LF, also where a chunk ends between CR and LF. */
  #normalised(text: string, final: boolean): string {
    if (!this.#afterReturn && !text.includes('\r')) return text
    let whole = this.#afterReturn ? `\r${text}` : text
    this.#afterReturn = !final && whole.endsWith('\r')
    if (this.#afterReturn) whole = whole.slice(0, -1)
    return whole.replace(/\r\n?/g, '\n')
  }

  #continueLong(text: string, final: boolean, records: TextRecord[]): number {
    const long = this.#long!
    const end = text.indexOf('\n')
    long.add(end < 0 ? text : text.slice(0, end))
    if (end < 0 && !final) return text.length
    records.push(long.record())
    this.#line++
    this.#long = null
    return end < 0 ? text.length : end + 1
  }
}
