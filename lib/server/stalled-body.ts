import type { IncomingMessage } from 'node:http'

/**
 * Watches the body of a request and calls back once when the client has sent nothing for `limit` milliseconds although
 * we were ready to read. A slow upload that goes on is let be, and so is one that waits for us.
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
      if (waitsForUs || request.socket.bytesRead !== seen) {
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
