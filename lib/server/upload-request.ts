import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { ImportError } from '../store/import-errors'
import { discardUpload, keepUpload, type KeptUpload } from '../store/import-files'
import type { ImportStore } from '../store/import-store'
import { ProblemError } from './problem-response'

export interface ReceivedUpload {
  readonly kept: KeptUpload
  readonly fileName: string
  /** Further fields of the form. */
  readonly fields: ReadonlyMap<string, string>
}

const badUpload = (detail: string): ProblemError =>
  new ProblemError(400, { type: 'upload', title: 'Wrong upload', detail })
const HOW = 'Send one file as the part "file" of a multipart form, or its bytes with ?filename=.'
// What a form's own lines may add to the size of its file.
const FORM_LINES = 65_536

/**
 * Takes in the body of an upload as it streams: a multipart form with one part `file`, or the bytes themselves where
 * `fileName` is given. Nothing is held in memory, and nothing is left when it fails.
 * @throws ProblemError 400, 415; ImportError `too-large`, `incomplete`, `storage`
 */
export async function receiveBody(
  request: Request,
  store: ImportStore,
  maxBytes: number,
  fileName: string | undefined,
): Promise<ReceivedUpload> {
  const coding = request.headers.get('content-encoding')
  if (coding && coding !== 'identity') {
    const detail = `Content-Encoding "${coding.slice(0, 40)}" is not supported. Send the file as it is.`
    throw new ProblemError(415, { type: 'upload', title: 'Unsupported encoding', detail })
  }
  if (!request.body) throw badUpload(`The request has no body. ${HOW}`)
  const length = request.headers.get('content-length')
  const announced = length !== null && /^\d+$/.test(length) ? Number(length) : undefined
  const bytes = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  // Who reads the body hears of its end; an error after that concerns nobody.
  bytes.on('error', ignore)
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) {
    if (fileName !== undefined) throw badUpload('filename: only for a file that is sent as plain bytes, not in a form.')
    return receiveForm(bytes, type, store, maxBytes, announced)
  }
  if (fileName === undefined) throw badUpload(HOW)
  const kept = await keepUpload(store, asIncomplete(bytes, announced), {
    maxBytes,
    ...(announced !== undefined && { expectedBytes: announced }),
  })
  return { kept, fileName, fields: new Map() }
}

/** A body that breaks off is an incomplete upload, however the platform words it. */
async function* asIncomplete(bytes: Readable, announced: number | undefined): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      yield chunk
    }
  } catch (error) {
    throw brokenOff(size, announced, error)
  }
}

function brokenOff(size: number, announced: number | undefined, cause: unknown): ImportError {
  const of = announced === undefined ? '' : ` of ${announced}`
  return new ImportError(
    'incomplete',
    `The upload broke off after ${size}${of} bytes, so nothing was kept. Send the file again.`,
    { length: size, ...(announced !== undefined && { expected: announced }) },
    { cause },
  )
}

async function receiveForm(
  bytes: Readable,
  type: string,
  store: ImportStore,
  maxBytes: number,
  announced: number | undefined,
): Promise<ReceivedUpload> {
  let form: InstanceType<typeof Busboy>
  try {
    form = new Busboy({
      headers: { 'content-type': type },
      limits: { files: 2, fields: 10, fieldSize: 2000, parts: 12, headerPairs: 40, headerSize: 8192 },
    })
  } catch {
    throw badUpload('The multipart form has no boundary.')
  }
  const files: Array<{ name: string; fileName: string; kept: Promise<KeptUpload> | null }> = []
  const fields = new Map<string, string>()
  const wrong: string[] = []
  const ending = new AbortController()
  form.on('file', (name, stream, sentName) => {
    // A part that breaks off is heard of by whoever reads it, and by the form as a whole.
    stream.on('error', ignore)
    const first = files.length === 0 && name === 'file'
    const limits = {
      maxBytes,
      ...(announced !== undefined && announced > maxBytes + FORM_LINES && { expectedBytes: announced }),
    }
    const kept = first ? keepUpload(store, stream, limits) : null
    // What is wrong with the file ends the whole form, and the form the file: neither waits for the other.
    kept?.catch((error: unknown) => ending.abort(error))
    ending.signal.addEventListener('abort', () => stream.destroy(new Error('the form ended early')))
    if (!first) stream.resume()
    files.push({ name, fileName: sentName, kept })
  })
  form.on('field', (name, value, nameCut, valueCut) => {
    if (name === 'file') wrong.push('The part "file" is text, not a file.')
    else if (nameCut || valueCut) wrong.push(`The field "${name.slice(0, 40)}" is too long.`)
    else if (fields.has(name)) wrong.push(`The field "${name.slice(0, 40)}" is given twice.`)
    else fields.set(name, value)
  })
  let seen = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      seen += chunk.length
      yield chunk
    }
  }
  try {
    await pipeline(counted, form, { signal: ending.signal })
    if (files.length > 1) wrong.unshift('More than one file was sent. Send one at a time.')
    else if (files.length === 1 && files[0]!.name !== 'file') wrong.unshift(HOW)
    else if (files.length === 0 && wrong.length === 0) wrong.push(`No file was sent. ${HOW}`)
    if (wrong[0]) throw badUpload(wrong[0])
    return { kept: await files[0]!.kept!, fileName: files[0]!.fileName, fields }
  } catch (error) {
    if (!ending.signal.aborted) ending.abort(error)
    const reason: unknown = ending.signal.reason
    const kept = await files[0]?.kept?.catch(() => null)
    if (kept) await discardUpload(kept)
    if (reason instanceof ImportError || reason instanceof ProblemError) throw reason
    throw brokenOff(seen, announced, reason)
  }
}

const ignore = (): void => undefined
