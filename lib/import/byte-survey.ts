import { isAscii, isUtf8 } from 'node:buffer'

/** Length of the UTF-8 sequence at `at` after RFC 3629; 0 where no valid one begins, -1 where the bytes end too early. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return -1
    const low = i === 1 ? ({ 0xe0: 0xa0, 0xf0: 0x90 }[lead] ?? 0x80) : 0x80
    const high = i === 1 ? ({ 0xed: 0x9f, 0xf4: 0x8f }[lead] ?? 0xbf) : 0xbf
    if (byte < low || byte > high) return 0
  }
  return length
}

/** How many bytes at the end belong to a sequence that is not complete yet. */
export function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) return sequenceLength(bytes, bytes.length - back) === -1 ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
/** Letters of windows-1251 and, but for two signs, of windows-1252. */
const isHighLetter = (byte: number): boolean => byte >= 0xc0

/**
 * Collects, over every byte of a file, what tells its encoding: nothing rests on a sample. Feed all chunks, then `end`.
 * Memory does not grow with the file.
 */
export class ByteSurvey {
  bytes = 0
  /** Nothing but blanks and line ends so far. */
  blank = true
  firstInvalid: { line: number; byte: number } | null = null
  validSequences = 0
  invalidBytes = 0
  nulsAtEven = 0
  nulsAtOdd = 0
  readonly start: number[] = []
  /** High bytes, and what speaks for and against Western and Cyrillic text in them. */
  high = 0
  highLetters = 0
  besideAscii = 0
  cyrillicRuns = 0
  caseBreaks = 0
  undefinedInWestern = 0
  /** Cyrillic letters that no Hebrew one has the byte of: capitals, and those from ы on. */
  beyondHebrew = 0
  #tail: Uint8Array = new Uint8Array(0)
  #lines = 1
  #afterReturn = false
  #before = 0
  #run = 0

  add(chunk: Uint8Array): void {
    for (let i = 0; this.start.length < 4 && i < chunk.length; i++) this.start.push(chunk[i]!)
    if (chunk.includes(0)) this.#countNuls(chunk)
    if (this.blank) this.blank = !chunk.some((byte) => byte > 0x20)
    const joined = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk])
    const offset = this.bytes - this.#tail.length
    const complete = joined.length - openTail(joined)
    this.#tail = joined.slice(complete)
    this.#check(joined.subarray(0, complete), offset)
    this.bytes += chunk.length
  }

  end(): void {
    const tail = this.#tail
    this.#tail = new Uint8Array(0)
    if (tail.length > 0) this.#check(tail, this.bytes - tail.length)
    this.#closeRun()
  }

  #check(bytes: Uint8Array, offset: number): void {
    if (this.firstInvalid === null && isUtf8(bytes)) {
      if (!isAscii(bytes)) this.validSequences += countLeads(bytes)
      this.#countLines(bytes, bytes.length)
      this.#before = bytes.at(-1) ?? this.#before
      return
    }
    for (let i = 0; i < bytes.length;) {
      const length = bytes[i]! < 0x80 ? 1 : sequenceLength(bytes, i)
      if (length > 1) this.validSequences++
      if (length > 0) {
        i += length
        continue
      }
      this.invalidBytes++
      if (this.firstInvalid === null) {
        this.#countLines(bytes, i)
        this.firstInvalid = { line: this.#lines, byte: offset + i }
      }
      i++
    }
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i]! >= 0x80) this.#weigh(bytes[i]!, i > 0 ? bytes[i - 1]! : this.#before, bytes[i + 1] ?? 0)
      else if (this.#run > 0) this.#closeRun()
    }
    this.#before = bytes.at(-1) ?? this.#before
  }

  #countLines(bytes: Uint8Array, end: number): void {
    if (end === bytes.length && !this.#afterReturn && !bytes.includes(13)) {
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#lines++
      return
    }
    let lines = this.#lines
    let afterReturn = this.#afterReturn
    for (let i = 0; i < end; i++) {
      const byte = bytes[i]
      if (byte === 13 || (byte === 10 && !afterReturn)) lines++
      afterReturn = byte === 13
    }
    this.#lines = lines
    this.#afterReturn = afterReturn
  }

  #countNuls(chunk: Uint8Array): void {
    for (let i = chunk.indexOf(0); i >= 0; i = chunk.indexOf(0, i + 1)) {
      if ((this.bytes + i) % 2 === 0) this.nulsAtEven++
      else this.nulsAtOdd++
    }
  }

  /** A high letter beside an ASCII letter is Western text; a word of high letters is Cyrillic, if its case is regular. */
  #weigh(byte: number, before: number, next: number): void {
    this.high++
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) this.undefinedInWestern++
    if (isHighLetter(byte)) {
      this.highLetters++
      if (byte < 0xe0 || byte > 0xfa) this.beyondHebrew++
      if (isAsciiLetter(before) || isAsciiLetter(next)) this.besideAscii++
    }
    if (isHighLetter(byte) || byte === 0xa8 || byte === 0xb8) {
      this.#run++
      if (byte < 0xe0 && before >= 0xe0) this.caseBreaks++
    } else this.#closeRun()
  }

  #closeRun(): void {
    if (this.#run > 1) this.cyrillicRuns += this.#run
    this.#run = 0
  }
}

function countLeads(bytes: Uint8Array): number {
  let leads = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0xc0) leads++
  return leads
}
