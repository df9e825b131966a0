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

/** An array literal as a field of COPY's text format. */
export const copyArray = (cells: readonly string[]): string =>
  copyText(`{${cells.map((cell) => `"${cell.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)

const BATCH = 1 << 20

/**
 * Sends lines to several tables of one connection by COPY, about a megabyte at a time. While the database takes one batch
 * the next one is made; not more than that is held, so memory stays flat however long the file is.
 */
export class CopyWriter {
  readonly #batches = new Map<string, { lines: string[]; length: number }>()
  #running: Promise<void> = Promise.resolve()

  constructor(private readonly client: pg.ClientBase) {}

  /** Adds one line (without its line end) for a target such as `staged (line, value)`. */
  add(target: string, line: string): void {
    let batch = this.#batches.get(target)
    if (!batch) this.#batches.set(target, (batch = { lines: [], length: 0 }))
    batch.lines.push(line)
    batch.length += line.length + 1
  }

  /** Sends every batch that is full; call it often. */
  async drain(least = BATCH): Promise<void> {
    for (const [target, { lines, length }] of this.#batches) {
      if (length < least) continue
      this.#batches.delete(target)
      const text = `${lines.join('\n')}\n`
      await this.#running
      this.#running = this.#send(target, text)
      // Whoever awaits it next hears of a failure; until then it must not count as unhandled.
      this.#running.catch(() => undefined)
    }
  }

  /** Sends what is left and waits until all of it has arrived. */
  async finish(): Promise<void> {
    await this.drain(1)
    await this.#running
  }

  async #send(target: string, text: string): Promise<void> {
    const stream = this.client.query(copyFrom(`COPY ${target} FROM STDIN`))
    stream.end(text)
    await once(stream, 'finish')
  }
}
