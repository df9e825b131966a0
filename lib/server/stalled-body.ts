import type { IncomingMessage } from 'node:http'

/** Bytes that count as going on: less in all that time comes over no line, but a byte a second would hold a connection for ever. */
const LEAST = 1024

/**
 * Watches the body of a request and calls back once when the client has sent nothing worth mention (1 KiB) for `limit`
 * milliseconds although we were ready to read. A slow upload that goes on is let be, and so is one that waits for us.
 */
export function watchBody(request: IncomingMessage, limit: number, onStall: () => void): void {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  if (coding === undefined && (length === undefined || length === '0')) return
  let seen = request.socket.bytesRead
  let since = performance.now()
  const timer = setInterval(
    () => {
      if (request.complete || request.destroyed) return clearInterval(timer)
      const waitsForUs = request.readableLength > 0 || request.socket.isPaused()
      if (waitsForUs || request.socket.bytesRead - seen >= LEAST) {
        seen = request.socket.bytesRead
        since = performance.now()
      } else if (performance.now() - since >= limit) {
        clearInterval(timer)
        onStall()
      }
    },
    Math.max(10, limit / 10),
  )
  timer.unref()
  request.once('close', () => clearInterval(timer))
}
