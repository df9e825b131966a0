import { shorten } from './cell-text'
import { sniffContainer, SNIFFED, type Container } from './container'
import { readClaimsCsv, type ClaimsTable } from './claims-csv'
import type { ClaimTableProblemCode } from './claims-header'
import { decodeText, detectEncoding, type Encoding } from './encoding'

/** A table of claims as bytes bring it. */
export interface ClaimsFile extends ClaimsTable {
  /** Where it is not Unicode, and so a guess: the encoding it was read in, and some text to tell whether that is right. */
  readonly guessed: { readonly encoding: Encoding; readonly sample: string } | null
}

const WORKBOOKS: ReadonlySet<Container> = new Set(['xlsx', 'ods', 'ole'])
const PACKED: ReadonlySet<Container> = new Set(['zip', 'gzip', 'archive'])

/** Reads a file of claims in whatever encoding a spreadsheet wrote it; what is no text table is refused by what it is. */
export async function readClaimsFile(bytes: Uint8Array): Promise<ClaimsFile> {
  const container = sniffContainer(bytes.subarray(0, SNIFFED))
  if (container) {
    const kind = WORKBOOKS.has(container) ? 'workbook' : PACKED.has(container) ? 'packed' : 'other'
    return refusedFile('not-csv', 1, { kind, value: container })
  }
  const detected = await detectEncoding(once(bytes))
  const wrong = detected.firstInvalidUtf8
  if (!detected.plausible) {
    const value = wrong ? `0x${bytes[wrong.byte]!.toString(16).toUpperCase()}` : ''
    return refusedFile('encoding', wrong?.line ?? 1, { value })
  }
  let text = ''
  for await (const piece of decodeText(once(bytes), detected.encoding)) text += piece
  const unicode = detected.encoding.startsWith('utf-')
  const [sample = ''] = unicode ? [] : (/[^\s,;|"]*[^\0-\u007f][^,;|\t\r\n"]*/.exec(text) ?? [])
  return { ...readClaimsCsv(text), guessed: unicode ? null : { encoding: detected.encoding, sample: shorten(sample) } }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const refusedFile = (
  code: ClaimTableProblemCode,
  line: number,
  params: Readonly<Record<string, string>>,
): ClaimsFile => ({ claims: [], problems: [{ code, params, line, column: null }], ignored: [], guessed: null })
