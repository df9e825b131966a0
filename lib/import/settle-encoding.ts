import type { CountedOpen } from './archive'
import { sniffContainer, SNIFFED } from './container'
import { decodeText, detectEncoding, encodingNamed, ENCODINGS, type DetectedEncoding, type Encoding } from './encoding'
import { largestTable } from './html-table'
import { LenientUtf8 } from './lenient-utf8'
import { fileProblem } from './problem'
import type { Problem, ReadOptions } from './types'

/** How the bytes of a file are to be read. */
export interface SettledEncoding {
  readonly encoding: Encoding
  readonly detected: DetectedEncoding
  /** Set where the bytes are not what they were to be read as, or no encoding makes sense of them: then lines are refused. */
  readonly lenient: LenientUtf8 | null
  /** In a web page: the number of the table that is read; null for a text. */
  readonly table: number | null
}

/**
 * The encoding that a person named, else the one found from all bytes; or what makes the file no text. `open` is called
 * twice, for a web page three times.
 */
export async function settleEncoding(open: CountedOpen, options: ReadOptions): Promise<SettledEncoding | Problem> {
  const container = sniffContainer(await firstBytes(open()))
  if (container && container !== 'html') return fileProblem('E_NOT_TEXT', { kind: container })
  const wanted = options.encoding === undefined ? null : encodingNamed(options.encoding)
  if (options.encoding !== undefined && !wanted) {
    return fileProblem('E_ENCODING_NAME', { expected: ENCODINGS.join(', ') })
  }
  const detected = await detectEncoding(open())
  if (detected.bytes === 0) return fileProblem('E_EMPTY_FILE', { kind: 'bytes' })
  if (detected.blank) return fileProblem('E_EMPTY_FILE', { kind: 'blank' })
  const broken = detected.firstInvalidUtf8 !== null
  const unreadable = wanted === null ? !detected.plausible : wanted === 'utf-8' && broken
  const lenient = unreadable ? new LenientUtf8() : null
  const encoding = unreadable ? 'utf-8' : (wanted ?? detected.encoding)
  if (!container) return { encoding, detected, lenient, table: null }
  const table = lenient ? null : await largestTable(decodeText(open(), encoding))
  return table === null ? fileProblem('E_NOT_TEXT', { kind: container }) : { encoding, detected, lenient, table }
}

async function firstBytes(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= SNIFFED) break
  }
  return Buffer.concat(chunks).subarray(0, SNIFFED)
}
