import type { Gunzip, InflateRaw } from 'node:zlib'
import { ArchiveError } from './archive-error'
import type { ByteSource } from './byte-source'

/** Bytes handed over at a time: what comes of them is the most that is held in memory. */
const SLICE = 1 << 14
/**
 * Unpacked bytes that come at a time. A text of more than 128 KiB V8 keeps by itself, with pages of memory of its own: making
 * and forgetting those takes longer than all else. So many bytes give less also where a letter takes two bytes of memory.
 */
export const UNPACKED_PIECE = 48 * 1024
/**
 * What comes out may be this much, and beyond it so many times what went in: tables of figures shrink to a tenth, rarely
 * to a hundredth; a bomb to a thousandth. In all no more than ten times the largest upload that is usual.
 */
const FREE = 2 ** 20
const RATIO = 250
const MOST = 20 * 2 ** 30

/**
 * Inflates from a source until the compressed data end, and leaves what follows in the source. Memory stays flat.
 * @throws ArchiveError `damaged`, `bomb`
 */
export async function* inflated(source: ByteSource, engine: Gunzip | InflateRaw): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const state: { ended: boolean; error: Error | null; wake: () => void } = {
    ended: false,
    error: null,
    wake: () => undefined,
  }
  let size = 0
  engine.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > MOST || (size > FREE && size > RATIO * engine.bytesWritten)) engine.destroy(new ArchiveError('bomb'))
    else ready.push(chunk)
  })
  engine.on('end', () => {
    state.ended = true
    state.wake()
  })
  engine.on('error', (error: Error) => {
    state.error = error instanceof ArchiveError ? error : new ArchiveError('damaged')
    state.wake()
  })
  const step = (begin: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      state.wake = resolve
      begin(resolve)
    })
  try {
    for (let fed = 0; !state.ended;) {
      const slice = await source.take(SLICE)
      if (slice) {
        fed += slice.length
        await step((done) => engine.write(slice, () => done()))
      } else await step(() => engine.end())
      if (state.error) throw state.error
      yield* ready.splice(0)
      if (state.ended && slice) source.putBack(slice.subarray(slice.length - (fed - engine.bytesWritten)))
    }
  } finally {
    engine.destroy()
  }
}
