import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pipeline as connect, type Writable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { visibleText } from '../import/cell-text'
import { ByteSurvey } from '../import/byte-survey'
import { encodingSurveyed, type DetectedEncoding } from '../import/encoding'
import { UNPACKED_PIECE } from '../import/inflate'
import { explained, ImportError } from './import-errors'
import type { ImportStore } from './import-store'
import { unseen } from './unseen-write'

const folderOf = (store: ImportStore): string => join(store.dataFolder, 'uploads')
const pathOf = (store: ImportStore, id: number): string => join(folderOf(store), `${id}.gz`)

/** The name a file is shown under: without folders, without invisible characters, at most 200 of them. */
export function shownFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = Array.from(
    visibleText(last)
      .replace(/\s+/g, ' ')
      .replace(/\p{Cs}/gu, '\ufffd')
      .trim(),
  )
    .slice(0, 200)
    .join('')
  return shown || 'upload.csv'
}

export interface UploadLimits {
  /** Largest size in bytes. */
  readonly maxBytes: number
  /** The size the sender announced, where it did. */
  readonly expectedBytes?: number
}

const withDigits = (bytes: number): string => bytes.toLocaleString('en-US')

const tooLarge = (size: number, maxBytes: number): ImportError =>
  new ImportError(
    'too-large',
    `The file is larger than ${withDigits(maxBytes)} bytes, the limit of this server (${withDigits(size)} bytes were sent). ` +
      'Split it, or raise BILATERAL_MAX_UPLOAD.',
    { length: size, limit: maxBytes },
  )

/** A file that has arrived but belongs to no import yet. */
export interface KeptUpload {
  readonly part: string
  readonly bytes: number
  readonly sha256: string
  /** What all its bytes say of their encoding; null for a packed file. */
  readonly detected: DetectedEncoding | null
}

/**
 * Streams bytes to `uploads/<random>.part` (compressed) while hashing and counting, and looking what they are written in. Whatever goes wrong, nothing is left.
 * @throws ImportError `too-large` with both numbers, `incomplete`, `storage`
 */
export async function keepUpload(
  store: ImportStore,
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, expectedBytes }: UploadLimits,
  create: (path: string) => Writable = (path) => createWriteStream(path, { flags: 'wx', mode: 0o600 }),
): Promise<KeptUpload> {
  if (expectedBytes !== undefined && expectedBytes > maxBytes) throw tooLarge(expectedBytes, maxBytes)
  const hash = createHash('sha256')
  const survey = new ByteSurvey()
  let size = 0
  async function* metered(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(size, maxBytes)
      hash.update(chunk)
      survey.add(chunk)
      yield chunk
    }
    if (expectedBytes !== undefined && size !== expectedBytes) throw incomplete(size, expectedBytes)
  }
  const part = join(folderOf(store), `${randomBytes(16).toString('hex')}.part`)
  let target: Writable | null = null
  try {
    await mkdir(folderOf(store), { recursive: true, mode: 0o700 })
    target = create(part)
    await pipeline(metered, createGzip({ level: 1 }), target)
  } catch (error) {
    if (target) await closing(target)
    await rm(part, { force: true })
    throw explained(error)
  }
  return { part, bytes: size, sha256: hash.digest('hex'), detected: encodingSurveyed(survey) }
}

/** A stream that broke off at once may still be opening its file: removed before that, the file would come after. */
const closing = (stream: Writable): Promise<void> =>
  stream.closed ? Promise.resolve() : new Promise((resolve) => void stream.once('close', resolve))

/** Removes a file that has arrived and is not wanted. */
export const discardUpload = ({ part }: KeptUpload): Promise<void> => rm(part, { force: true })

/**
 * Makes an import in state `preview` of a file that has arrived, and names the file after it. The sender's file name is
 * kept as text only: it never reaches a path.
 */
export async function registerUpload(store: ImportStore, kept: KeptUpload, fileName: string): Promise<number> {
  try {
    const { rows } = await store.pool.query<{ id: number }>(
      unseen(
        `INSERT INTO import (state, file_name, file_bytes, file_sha256, detected) VALUES ('preview', $1, $2, $3, $4) RETURNING id`,
      ),
      [shownFileName(fileName), kept.bytes, kept.sha256, kept.detected],
    )
    const { id } = rows[0]!
    await rename(kept.part, pathOf(store, id))
    return id
  } catch (error) {
    await discardUpload(kept)
    throw explained(error)
  }
}

/** Takes in a file: `keepUpload` and `registerUpload` in one. Gives the number of the import. */
export async function receiveUpload(
  store: ImportStore,
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
  limits: UploadLimits,
): Promise<number> {
  return registerUpload(store, await keepUpload(store, bytes, limits), fileName)
}

export const incomplete = (size: number, expected: number): ImportError =>
  new ImportError(
    'incomplete',
    `Only ${withDigits(size)} of ${withDigits(expected)} bytes arrived, so nothing was kept. Send the file again.`,
    { length: size, expected },
  )

/** The bytes of an import's file, as they came in; each call reads them anew. */
export const openUpload = (store: ImportStore, id: number): (() => AsyncIterable<Uint8Array>) =>
  openCompressed(pathOf(store, id))

/** The bytes of a file that belongs to no import yet. */
export const openKept = ({ part }: KeptUpload): (() => AsyncIterable<Uint8Array>) => openCompressed(part)

function openCompressed(path: string): () => AsyncIterable<Uint8Array> {
  return async function* read() {
    const file = createReadStream(path)
    const bytes = createGunzip({ chunkSize: UNPACKED_PIECE })
    connect(file, bytes, () => undefined)
    yield* bytes
  }
}

/** @throws ImportError `unusable` when an import's file is no longer kept */
export async function requireUpload(store: ImportStore, id: number): Promise<void> {
  try {
    await stat(pathOf(store, id))
  } catch (error) {
    throw explained(error)
  }
}

/** Removes an import's file; nothing happens where there is none. */
export const removeUpload = (store: ImportStore, id: number): Promise<void> => rm(pathOf(store, id), { force: true })

/** Removes what uploads left that were cut off by the end of the program more than an hour ago. */
export async function removeLeftovers(store: ImportStore, now: number): Promise<void> {
  const names = await readdir(folderOf(store)).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.part'))) {
    const path = join(folderOf(store), name)
    const written = await stat(path).catch(() => null)
    if (written && now - written.mtimeMs > 3_600_000) await rm(path, { force: true })
  }
}
