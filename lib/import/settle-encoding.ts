import type { CountedOpen } from './archive'
import { sniffContainer, SNIFFED } from './container'
import { decodeText, detectEncoding, encodingNamed, ENCODINGS, type DetectedEncoding, type Encoding } from './encoding'
import { largestTable } from './html-table'
import { LenientUtf8 } from './lenient-utf8'
import { likelyEncodings, type LikelyEncoding } from './likely-encodings'
import { fileProblem } from './problem'
import type { Problem, ReadOptions } from './types'

/** How the bytes of a file are to be read. */
export interface SettledEncoding {
  readonly encoding: Encoding
  readonly detected: DetectedEncoding
  /** Set where the bytes are not what they were to be read as, or no encoding makes sense of them: then lines are refused. */
  readonly lenient: LenientUtf8 | null
  /** The encodings that the bytes may be in where they are read leniently, the likeliest first. */
  readonly likely: readonly LikelyEncoding[]
  /** In a web page: the number of the table that is read; null for a text. */
  readonly table: number | null
}

/**
 * The encoding that a person named, else the one found from all bytes; or what makes the file no text. `open` is called
 * twice where nothing was `detected` before, once more where bytes are not UTF-8 and for a web page.
 */
export async function settleEncoding(open: CountedOpen, options: ReadOptions): Promise<SettledEncoding | Problem> {
  const container = sniffContainer(await firstBytes(open()))
  if (container && container !== 'html') return fileProblem('E_NOT_TEXT', { kind: container })
  const wanted = options.encoding === undefined ? null : encodingNamed(options.encoding)
  if (options.encoding !== undefined && !wanted) {
    return fileProblem('E_ENCODING_NAME', { expected: ENCODINGS.join(', ') })
  }
  const detected = options.detected ?? (await detectEncoding(open()))
  if (detected.bytes === 0) return fileProblem('E_EMPTY_FILE', { kind: 'bytes' })
  if (detected.blank) return fileProblem('E_EMPTY_FILE', { kind: 'blank' })
  const wrong = detected.firstInvalidUtf8
  const asked = wanted === null ? !detected.encoding.startsWith('utf') || !detected.plausible : wanted === 'utf-8'
  const likely = wrong && asked ? await likelyEncodings(open(), wrong.byte) : []
  const unreadable = wanted === null ? !isPlausible(detected, likely) : wanted === 'utf-8' && wrong !== null
  const lenient = unreadable ? new LenientUtf8() : null
  const encoding = unreadable ? 'utf-8' : (wanted ?? detected.encoding)
  if (!container) return { encoding, detected, lenient, likely, table: null }
  const table = lenient ? null : await largestTable(decodeText(open(), encoding))
  return table === null
    ? fileProblem('E_NOT_TEXT', { kind: container })
    : { encoding, detected, lenient, likely, table }
}

/** Whether the encoding that was found may be taken without asking: none that nobody detects makes more sense of the text. */
const isPlausible = ({ plausible, encoding }: DetectedEncoding, [best]: readonly LikelyEncoding[]): boolean =>
  plausible && (!best || best.encoding === encoding || FOUND.has(best.encoding))
const FOUND: ReadonlySet<Encoding> = new Set(['windows-1252', 'windows-1251'])

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
