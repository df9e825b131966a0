import { openTail, sequenceLength } from './byte-survey'

/** The first wrong byte of a line: the line from 1, and the byte's offset in the file from 0. */
export interface WrongByte {
  readonly line: number
  readonly byte: number
}

/** Stands for a wrong byte, from 0x80 on: half a surrogate pair, which no valid text has alone. */
const STAND_IN = 0xdc00

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes UTF-8 that has wrong bytes: each becomes a stand-in (U+DC80 to U+DCFF), so that the lines around it can be read
 * and those that have one be refused. `wrong` lists the lines not yet asked for: memory does not grow with the file.
 */
export class LenientUtf8 {
  #wrong: WrongByte[] = []
  #tail: Uint8Array = new Uint8Array(0)
  #offset = 0
  #line = 1
  #afterReturn = false

  write(chunk: Uint8Array): string {
    const bytes = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk])
    const complete = bytes.length - openTail(bytes)
    this.#tail = bytes.slice(complete)
    return this.#decode(bytes.subarray(0, complete))
  }

  end(): string {
    const tail = this.#tail
    this.#tail = new Uint8Array(0)
    return this.#decode(tail)
  }

  /** The first wrong byte in a line or after it. Those before are forgotten: lines are asked for in order. */
  firstFrom(line: number): WrongByte | null {
    const at = this.#wrong.findIndex((wrong) => wrong.line >= line)
    this.#wrong = at < 0 ? [] : this.#wrong.slice(at)
    return this.#wrong[0] ?? null
  }

  #decode(bytes: Uint8Array): string {
    let text = ''
    let from = 0
    for (let i = 0; i < bytes.length;) {
      const byte = bytes[i]!
      const length = Math.max(0, sequenceLength(bytes, i))
      if (byte === 13 || (byte === 10 && !this.#afterReturn)) this.#line++
      this.#afterReturn = byte === 13
      if (length === 0) {
        text += strict.decode(bytes.subarray(from, i)) + String.fromCharCode(STAND_IN + byte)
        if (this.#wrong.at(-1)?.line !== this.#line) this.#wrong.push({ line: this.#line, byte: this.#offset + i })
        from = i + 1
      }
      i += Math.max(1, length)
    }
    text += strict.decode(bytes.subarray(from))
    const begins = this.#offset === 0 && text.startsWith('\ufeff')
    this.#offset += bytes.length
    return begins ? text.slice(1) : text
  }
}
