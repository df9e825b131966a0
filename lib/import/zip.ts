import { crc32, createInflateRaw } from 'node:zlib'
import { ArchiveError } from './archive-error'
import type { ByteSource } from './byte-source'
import { inflated, UNPACKED_PIECE } from './inflate'

/** A file in a zip. Its name is text that never becomes a path. */
export interface ZipMember {
  readonly name: string
  /** Its bytes; to be read to their end, or not at all, before the next member is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DESCRIPTOR = 0x08074b50
const HEADER = 30
const MOST_MEMBERS = 10_000

interface LocalHeader {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Checksum and length follow the data instead of standing in the header. */
  readonly described: boolean
  readonly checksum: number
  readonly length: number
}

/**
 * The files of a zip in its order (PKWARE APPNOTE 6.3, sections 4.3 to 4.5), as its bytes stream by: by local headers,
 * stored or deflated, with zip64 lengths and data descriptors. Checksums are held.
 * @throws ArchiveError
 */
export async function* zipMembers(source: ByteSource): AsyncGenerator<ZipMember> {
  for (let count = 0; ; count++) {
    const header = await readHeader(source)
    if (!header) return
    if (count >= MOST_MEMBERS) throw new ArchiveError('too_many')
    let read = false
    async function* bytes(): AsyncGenerator<Uint8Array> {
      read = true
      yield* memberBytes(source, header!)
    }
    yield { name: header.name, bytes: { [Symbol.asyncIterator]: bytes } }
    if (!read) await pass(source, header)
  }
}

async function taken(source: ByteSource, length: number): Promise<DataView> {
  const bytes = await source.peek(length)
  if (bytes.length < length) throw new ArchiveError('damaged')
  await source.take(length)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const signatureAt = (bytes: Uint8Array, at: number): number =>
  bytes.length < at + 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)

async function readHeader(source: ByteSource): Promise<LocalHeader | null> {
  const signature = signatureAt(await source.peek(4), 0)
  if (signature === CENTRAL || signature === END) return null
  if (signature !== LOCAL) throw new ArchiveError('damaged')
  const view = await taken(source, HEADER)
  const flags = view.getUint16(6, true)
  const [name, extra] = [await taken(source, view.getUint16(26, true)), await taken(source, view.getUint16(28, true))]
  const short = view.getUint32(18, true)
  return {
    name: nameOf(new Uint8Array(name.buffer, name.byteOffset, name.byteLength)),
    method: view.getUint16(8, true),
    encrypted: (flags & 1) === 1,
    described: (flags & 8) !== 0,
    checksum: view.getUint32(14, true),
    length: short === 0xffffffff ? longLength(extra) : short,
  }
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/** The compressed length in the zip64 field, behind the length of what comes out. */
function longLength(extra: DataView): number {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === 1 && at + 20 <= extra.byteLength) return Number(extra.getBigUint64(at + 12, true))
  }
  throw new ArchiveError('damaged')
}

async function* memberBytes(source: ByteSource, header: LocalHeader): AsyncGenerator<Uint8Array> {
  if (header.encrypted) throw new ArchiveError('encrypted', header.name)
  if (header.method !== 8 && (header.method !== 0 || header.described)) throw new ArchiveError('method', header.name)
  let checksum = 0
  for await (const chunk of header.method === 8
    ? inflated(source, createInflateRaw({ chunkSize: UNPACKED_PIECE }))
    : stored(source, header.length)) {
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  const expected = header.described ? await readDescriptor(source) : header.checksum
  if (checksum !== expected) throw new ArchiveError('damaged', header.name)
}

async function* stored(source: ByteSource, length: number): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0;) {
    const chunk = await source.take(Math.min(left, 1 << 16))
    if (!chunk) throw new ArchiveError('damaged')
    left -= chunk.length
    yield chunk
  }
}

/** Passes over a member that nobody wants. */
async function pass(source: ByteSource, header: LocalHeader): Promise<void> {
  const bytes = header.described ? memberBytes(source, header) : stored(source, header.length)
  for await (const _ of bytes);
}

/** The checksum behind a member's data. The descriptor has a signature or none, lengths of 4 or 8 bytes each. */
async function readDescriptor(source: ByteSource): Promise<number> {
  const bytes = await source.peek(28)
  const signed = signatureAt(bytes, 0) === DESCRIPTOR ? 4 : 0
  const length = [12, 20].map((each) => signed + each).find((at) => [LOCAL, CENTRAL].includes(signatureAt(bytes, at)))
  if (length === undefined) throw new ArchiveError('damaged')
  const view = await taken(source, length)
  return view.getUint32(signed, true)
}
