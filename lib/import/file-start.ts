import { firstTable, unpacked, type Open } from './archive'

/** More than the header and the numbers are looked for in, and read in a moment. */
const LONGEST = 1 << 20

/**
 * The start of a file in place of the file, up to the end of a line: at most `longest` bytes of its text, whatever it is
 * packed in. For a file that was read as a whole before: a zip is taken to hold one table.
 */
export function startOfFile(open: Open, longest = LONGEST): Open {
  const text = unpacked(open, firstTable)
  return async function* read() {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of text()) {
      chunks.push(chunk)
      length += chunk.length
      if (length > longest) break
    }
    const bytes = Buffer.concat(chunks)
    yield length > longest ? wholeLines(bytes.subarray(0, longest)) : bytes
  }
}

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** Bytes up to the last end of a line; all of them where there is none. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = Math.max(lastEnd(bytes, LINE_FEED), lastEnd(bytes, RETURN))
  return end > 0 ? bytes.subarray(0, end) : bytes
}

/** Where the last such mark ends, in UTF-16 with its other byte, which is zero. */
function lastEnd(bytes: Uint8Array, mark: number): number {
  const at = bytes.lastIndexOf(mark)
  return at % 2 === 0 && bytes[at + 1] === 0 ? at + 2 : at + 1
}
