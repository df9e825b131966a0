/** The part of the package `compression` that is used here; its own types would bring those of Express along. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export default function compression(options?: {
    /** zlib's level for gzip, 1 (quick) to 9 (small) */
    level?: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
