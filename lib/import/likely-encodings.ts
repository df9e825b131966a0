import iconv from 'iconv-lite'
import { visibleText } from './cell-text'
import type { Encoding } from './encoding'
import { senseOf } from './text-sense'

/** Encodings whose bytes say nothing of themselves: told apart by what they make of the text. */
const CANDIDATES: readonly Encoding[] = [
  ...(['windows-1252', 'windows-1251', 'windows-1250', 'windows-1253', 'windows-1254'] as const),
  ...(['windows-1255', 'windows-1256', 'windows-874', 'koi8-r', 'ibm866'] as const),
  ...(['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const),
]
const MOST = 3
/** Bytes that are weighed, and those kept before the first wrong one for the start of its line. */
const WEIGHED = 1 << 14
const BEFORE = 1 << 10
/** Below this share of the best one's score an encoding is not worth naming. */
const NEAR = 0.5
/** A score below this is that of bytes which make no words. */
const SENSE = 0.6

/** An encoding that may be the one of a file, and what the first line with a wrong byte says in it. */
export interface LikelyEncoding {
  readonly encoding: Encoding
  readonly reads: string
}

/** The encodings in which the bytes around the first that is not UTF-8 make most sense, the likeliest first. */
export async function likelyEncodings(bytes: AsyncIterable<Uint8Array>, firstWrong: number): Promise<LikelyEncoding[]> {
  const lines = linesWithHighBytes(await around(bytes, firstWrong)).filter((line) => !isUtf8(line))
  const high = lines.reduce((sum, line) => sum + line.filter((byte) => byte >= 0x80).length, 0)
  if (high === 0) return []
  const scores = CANDIDATES.map((encoding) => ({
    encoding,
    score: lines.reduce((sum, line) => sum + senseOf(iconv.decode(Buffer.from(line), encoding), encoding), 0) / high,
  })).toSorted((one, other) => other.score - one.score)
  const best = scores[0]?.score ?? 0
  const [first = new Uint8Array(0)] = lines
  const likely = scores.filter(({ score }) => score >= SENSE && score >= best * NEAR).slice(0, MOST)
  return (likely.length > 0 ? likely : [{ encoding: CANDIDATES[0]! }]).map(({ encoding }) => ({
    encoding,
    reads: nearFirst(inEncoding(first, encoding)),
  }))
}

const SHOWN = 40

/** The part of a line that begins shortly before its first letter that is not ASCII. */
function nearFirst(line: string): string {
  const at = line.search(/[\u0080-\uffff]/)
  return visibleText([...line.slice(Math.max(0, at - 12))].slice(0, SHOWN).join(''))
}

/** What bytes say in an encoding. */
export const inEncoding = (bytes: Uint8Array, encoding: Encoding): string => iconv.decode(Buffer.from(bytes), encoding)

/** As the values of a problem: `windows-1256: فرنسا`, or `none`. */
export function offersOf(likely: readonly LikelyEncoding[]): Record<'first' | 'second' | 'third', string> {
  const [first = 'none', second = 'none', third = 'none'] = likely.map(({ encoding, reads }) => `${encoding}: ${reads}`)
  return { first, second, third }
}

async function around(bytes: AsyncIterable<Uint8Array>, firstWrong: number): Promise<Uint8Array> {
  let kept: Uint8Array = new Uint8Array(0)
  let offset = 0
  for await (const chunk of bytes) {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk])
    offset += chunk.length
    if (offset - firstWrong >= WEIGHED) break
    if (offset <= firstWrong) kept = kept.slice(-BEFORE)
  }
  const at = firstWrong - (offset - kept.length)
  return kept.slice(Math.max(0, at - BEFORE), at + WEIGHED)
}

function isUtf8(line: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line)
    return true
  } catch {
    return false
  }
}

function linesWithHighBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue
    const line = bytes.subarray(from, at)
    if (line.some((byte) => byte >= 0x80)) lines.push(line)
    from = at + 1
  }
  return lines
}
