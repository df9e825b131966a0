import { ProblemError } from './problem-response'

/** A table of ten thousand claims has less. */
const LARGEST = 8_000_000

/** The bytes of a table that a request brings. @throws ProblemError 413, 415 */
export async function readTableBody(request: Request): Promise<Uint8Array> {
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
  return Buffer.concat(chunks)
}
