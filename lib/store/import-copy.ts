import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\u2400',
}

/** A field of COPY's text format; PostgreSQL keeps no NUL, so it becomes the visible U+2400. */
export const copyText = (text: string | null): string =>
  text === null ? '\\N' : /[\\\t\n\r\0]/.test(text) ? text.replace(/[\\\t\n\r\0]/g, (char) => ESCAPES[char]!) : text

const SPECIAL = /["\\\t\n\r\0]/

/** An array literal as a field of COPY's text format. */
export function copyArray(cells: readonly string[]): string {
  let elements = ''
  for (const cell of cells) {
    const element = SPECIAL.test(cell) ? copyText(cell.replace(/["\\]/g, '\\$&')) : cell
    elements += elements === '' ? `"${element}"` : `,"${element}"`
  }
  return `{${elements}}`
}

/** Bytes of a batch, about. */
const BATCH = 1 << 20
/** Characters after which lines become bytes: soon, so that they are gone before the garbage collector moves them. */
const PIECE = 1 << 14

/** What has been added for one table since its last batch: the newest lines as text, those before them as bytes. */
class Batch {
  bytes = 0
  #text = ''
  readonly #pieces: Buffer[] = []

  add(line: string): void {
    this.#text += line
    this.#text += '\n'
    if (this.#text.length >= PIECE) this.#close()
  }

  /** Everything, and the batch is over. */
  taken(): readonly Buffer[] {
    this.#close()
    return this.#pieces
  }

  #close(): void {
    const piece = Buffer.from(this.#text)
    this.#text = ''
    this.#pieces.push(piece)
    this.bytes += piece.length
  }
}

/**
 * Sends lines to several tables of one connection by COPY, about a megabyte at a time. While the database takes one batch
 * the next one is made; not more than that is held, so memory stays flat however long the file is.
 */
export class CopyWriter {
  readonly #batches = new Map<string, Batch>()
  #running: Promise<void> = Promise.resolve()

  constructor(private readonly client: pg.ClientBase) {}

  /** Adds one line (without its line end) for a target such as `staged (line, value)`. */
  add(target: string, line: string): void {
    let batch = this.#batches.get(target)
    if (!batch) this.#batches.set(target, (batch = new Batch()))
    batch.add(line)
  }

  /** Sends every batch that is full; call it often. */
  async drain(least = BATCH): Promise<void> {
    for (const [target, batch] of this.#batches) {
      if (batch.bytes < least) continue
      this.#batches.delete(target)
      await this.#running
      this.#running = this.#send(target, batch.taken())
      // Whoever awaits it next hears of a failure; until then it must not count as unhandled.
      this.#running.catch(() => undefined)
    }
  }

  /** Sends what is left and waits until all of it has arrived. */
  async finish(): Promise<void> {
    await this.drain(0)
    await this.#running
  }

  async #send(target: string, pieces: readonly Buffer[]): Promise<void> {
    const stream = this.client.query(copyFrom(`COPY ${target} FROM STDIN`))
    for (const piece of pieces) stream.write(piece)
    stream.end()
    await once(stream, 'finish')
  }
}
