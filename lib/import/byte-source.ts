/** Bytes that come in chunks, read in the lengths that a binary form asks for. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]()
  }

  /** The next bytes, at most `length`, without taking them; fewer only where the bytes end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#held.length < length) {
      const next = await this.#chunks.next()
      if (next.done) break
      this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
    }
    return this.#held.subarray(0, length)
  }

  /** Takes what is there next, at most `most` bytes; null at the end. */
  async take(most: number): Promise<Uint8Array | null> {
    const start = await this.peek(1)
    if (start.length === 0) return null
    const taken = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }

  /** Puts bytes back that were taken last. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#held = Buffer.concat([bytes, this.#held])
  }

  /** No more is wanted. */
  async close(): Promise<void> {
    await this.#chunks.return?.(undefined)
  }
}
