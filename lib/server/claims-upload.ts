import { decodeText, detectEncoding, UndecodableText } from '../import/encoding'
import { ProblemError } from './problem-response'

/** A table of ten thousand claims has less. */
const LARGEST = 8_000_000

/** The text of a table that a request brings, in whatever encoding a spreadsheet wrote it. @throws ProblemError 400, 413, 415 */
export async function readTableBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  if (type !== '' && !/^(?:text\/(?:csv|plain)|application\/(?:csv|octet-stream|vnd\.ms-excel))\b/i.test(type))
    throw new ProblemError(415, {
      title: 'Unsupported type',
      detail: `Send the table itself as text/csv, not ${type.slice(0, 60)}.`,
    })
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > LARGEST)
      throw new ProblemError(413, { title: 'Table too large', detail: `The table has more than ${LARGEST} bytes.` })
    chunks.push(chunk)
  }
  return decodedTable(Buffer.concat(chunks))
}

/** @throws ProblemError 400 where the bytes are no text */
export async function decodedTable(bytes: Uint8Array): Promise<string> {
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  try {
    let text = ''
    for await (const piece of decodeText(whole(), (await detectEncoding(whole())).encoding)) text += piece
    return text
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error
    throw new ProblemError(400, { title: 'No text', detail: 'The bytes are not a text table. Save it as “CSV UTF-8”.' })
  }
}
