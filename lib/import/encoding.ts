import iconv from 'iconv-lite'
import { ByteSurvey } from './byte-survey'
import { sniffContainer, type Container } from './container'

/** Found by themselves but for ISO 8859-1; it and those after it are read where a person names them. */
export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'iso-8859-1'] as const),
  ...(['windows-1250', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-874'] as const),
  ...(['koi8-r', 'ibm866', 'gb18030', 'big5', 'shift_jis', 'euc-kr'] as const),
] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface DetectedEncoding {
  readonly encoding: Encoding
  readonly bom: boolean
  /** The first byte that is not UTF-8: its line (from 1) and its offset in the file (from 0). */
  readonly firstInvalidUtf8: { readonly line: number; readonly byte: number } | null
  /** False where no encoding makes sense of the bytes: broken UTF-8, or a code page that is not read here. */
  readonly plausible: boolean
  readonly bytes: number
  /** Nothing but blanks and line ends. */
  readonly blank: boolean
}

const BOMS: ReadonlyArray<readonly [Encoding, readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Our name of an encoding that somebody wrote; null for one that is not read. */
export function encodingNamed(name: string): Encoding | null {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
  const aliases: ReadonlyArray<readonly [RegExp, Encoding]> = [
    [/^utf8(bom)?$/, 'utf-8'],
    [/^(utf16|utf16le|unicode|ucs2)$/, 'utf-16le'],
    [/^utf16be$/, 'utf-16be'],
    [/^(windows1252|cp1252|ansi)$/, 'windows-1252'],
    [/^(latin1|iso88591|l1|isolatin1)$/, 'iso-8859-1'],
    [/^(?:windows|cp)1251$/, 'windows-1251'],
    [/^(?:(?:windows|cp)1250)$/, 'windows-1250'],
    [/^(?:(?:windows|cp)1253)$/, 'windows-1253'],
    [/^(?:(?:windows|cp)1254|iso88599|latin5)$/, 'windows-1254'],
    [/^(?:(?:windows|cp)1255)$/, 'windows-1255'],
    [/^(?:(?:windows|cp)1256)$/, 'windows-1256'],
    [/^(?:(?:windows|cp)874|tis620|iso885911)$/, 'windows-874'],
    [/^(?:(?:ibm|cp|dos)?866)$/, 'ibm866'],
    [/^(?:big5(?:hkscs)?|cp950)$/, 'big5'],
    [/^(?:euckr|ksc5601(?:1987)?|uhc|(?:windows|cp)949)$/, 'euc-kr'],
    [/^koi8r?$/, 'koi8-r'],
    [/^(?:gb18030|gbk|gb2312|cp936)$/, 'gb18030'],
    [/^(?:shiftjis|sjis|cp932|windows31j)$/, 'shift_jis'],
  ]
  return aliases.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/**
 * The encoding of a text file from all of its bytes: byte order mark, strict UTF-8, UTF-16 by its NUL bytes, else
 * windows-1251 where the high bytes make Cyrillic words (that are none of Hebrew), else windows-1252. ISO 8859-1 is that without its signs in 0x80
 * to 0x9f: it is never found, only named.
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<DetectedEncoding> {
  const survey = new ByteSurvey()
  for await (const chunk of bytes) survey.add(chunk)
  return conclude(survey)
}

/**
 * The same from a survey of a file that has just come in; null for a packed one, whose text is in other bytes. The survey is over
 * with that.
 */
export function encodingSurveyed(survey: ByteSurvey): DetectedEncoding | null {
  const container = sniffContainer(Uint8Array.from(survey.start))
  return container !== null && PACKED.has(container) ? null : conclude(survey)
}
const PACKED: ReadonlySet<Container> = new Set(['gzip', 'zip', 'xlsx', 'ods'])

function conclude(survey: ByteSurvey): DetectedEncoding {
  survey.end()
  const facts = { firstInvalidUtf8: survey.firstInvalid, bytes: survey.bytes, blank: survey.blank }
  const mark = BOMS.find(([, bytes]) => bytes.every((byte, i) => survey.start[i] === byte))?.[0]
  if (mark) {
    const plausible = mark !== 'utf-8' || survey.firstInvalid === null
    return { ...facts, encoding: mark, bom: true, plausible, blank: survey.blank || survey.bytes <= 3 }
  }
  const wide = wideEncoding(survey)
  if (wide) return { ...facts, encoding: wide, bom: false, plausible: true }
  if (survey.firstInvalid === null) return { ...facts, encoding: 'utf-8', bom: false, plausible: true }
  return { ...facts, bom: false, ...singleByteEncoding(survey) }
}

/** Delimiters, digits and line ends of UTF-16 text have a NUL beside them, always on the same side. */
function wideEncoding({ bytes, nulsAtEven, nulsAtOdd }: ByteSurvey): Encoding | null {
  if (nulsAtOdd > bytes * 0.1 && nulsAtEven * 10 < nulsAtOdd) return 'utf-16le'
  return nulsAtEven > bytes * 0.1 && nulsAtOdd * 10 < nulsAtEven ? 'utf-16be' : null
}

function singleByteEncoding(survey: ByteSurvey): { encoding: Encoding; plausible: boolean } {
  const { high, highLetters, besideAscii, cyrillicRuns, caseBreaks } = survey
  if (survey.validSequences > 0 && survey.validSequences >= survey.invalidBytes)
    return { encoding: 'utf-8', plausible: false }
  if (cyrillicRuns > high * 0.6 && caseBreaks <= high * 0.05)
    return { encoding: 'windows-1251', plausible: survey.beyondHebrew > 0 }
  return { encoding: 'windows-1252', plausible: survey.undefinedInWestern === 0 && besideAscii >= highLetters * 0.7 }
}

/** The bytes are not text in the encoding they were to be read in. */
export class UndecodableText extends Error {
  override name = 'UndecodableText'
  constructor(
    readonly encoding: Encoding,
    readonly byte: number,
  ) {
    super(`not ${encoding}, near byte ${byte}`)
  }
}

/**
 * Bytes to text, without a byte order mark. UTF-8 and UTF-16 are strict unless another decoder is given.
 * @throws UndecodableText with the offset of the chunk that could not be read.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  decoder: Decoder = decoderOf(encoding),
): AsyncGenerator<string> {
  let offset = 0
  for await (const chunk of bytes) {
    const text = attempt(() => decoder.write(chunk), encoding, offset)
    offset += chunk.length
    if (text !== '') yield text
  }
  const rest = attempt(() => decoder.end(), encoding, offset)
  if (rest !== '') yield rest
}

function attempt(decode: () => string, encoding: Encoding, offset: number): string {
  try {
    return decode()
  } catch {
    throw new UndecodableText(encoding, offset)
  }
}

interface Decoder {
  write: (chunk: Uint8Array) => string
  end: () => string
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'iso-8859-1') {
    return {
      write: (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1'),
      end: () => '',
    }
  }
  if (!encoding.startsWith('utf')) {
    // Node's own TextDecoder reads windows-1252 as ISO 8859-1: 0x96 comes out as U+0096 instead of a dash.
    const decoder = iconv.getDecoder(encoding)
    return {
      write: (chunk) => decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)),
      end: () => decoder.end() ?? '',
    }
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}
