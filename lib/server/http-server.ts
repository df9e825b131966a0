import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import compression from 'compression'
import next from 'next'
import { findSnapshot } from '../store/snapshot'
import { type KeptPages, keepPages } from './kept-pages'
import { logger } from './logger'
import { misdirectedDetails, problemBody } from './problem-response'
import { prepareRequest } from './request-preparation'
import { securityHeaders } from './security-headers'
import { isServedHost } from './served-host'
import { type Settings, siteAddress } from './settings'
import { watchBody } from './stalled-body'
import { isWarmUp, warmUp } from './warm-up'
import { StartError, errorCode, explainFileError } from './start-error'

/** A server that is listening. */
export type HttpServer = {
  /** where it can be opened, as printed */
  address: string
  /** takes no more requests, gives those that run ten seconds, and closes */
  close(): Promise<void>
}

/** What answers a request once it has been checked and prepared; Next in the product. */
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

type Limits = { stalledBody: number; shutdown: number }
/** Milliseconds: silence within a body, and what running requests get at the end. */
const defaultLimits: Limits = { stalledBody: 30_000, shutdown: 10_000 }

/** What a browser keeps is worth packing well; for what is made for each request the first level takes half the time. */
const compressed = { well: compression(), quickly: compression({ level: 1 }) }

/** Bytes of an address and headers: an address far too long still gets an answer that says which parameter is wrong. */
const longestHeaders = 256 * 1024

const methods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Starts Next behind the HTTP server. Throws a StartError for a busy port or an address that is not this machine's. */
export async function startHttpServer(
  settings: Settings,
  options: { dev: boolean; folder: string },
): Promise<HttpServer> {
  const { host, port } = settings
  const server = createServer({ maxHeaderSize: longestHeaders })
  const app = next({ dev: options.dev, dir: options.folder, hostname: host, port, httpServer: server, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = options.dev ? app.getUpgradeHandler() : undefined
  const pages = options.dev ? undefined : keepPages(findSnapshot)
  const running = await listen(server, settings, handle, { dev: options.dev, upgrade, pages })
  const warming = new AbortController()
  if (!options.dev) void warmUp(running.address, warming.signal)
  return {
    address: running.address,
    close: async () => {
      warming.abort()
      await running.close()
      await app.close()
    },
  }
}

/**
 * Listens with every check of the product in front of `listener`. Next adds its own upgrade listener to the server, which
 * in production answers nobody; the one here refuses.
 */
export async function listen(
  server: Server,
  settings: Settings,
  listener: RequestListener,
  options: {
    dev?: boolean
    upgrade?: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | undefined
    pages?: KeptPages | undefined
    limits?: Limits
  } = {},
): Promise<HttpServer> {
  const limits = options.limits ?? defaultLimits
  // No limit on a whole request: two gigabytes over a slow line take their time. Silence is limited instead.
  server.requestTimeout = 0
  server.headersTimeout = 20_000
  server.keepAliveTimeout = 65_000
  server.on('request', (request, response) => {
    answer(request, response, settings, listener, { ...options, limits }).catch((error: unknown) => {
      logger.error({ err: error, path: pathOf(request) }, 'request failed')
      refuse(response, 500, { title: 'Something went wrong here' })
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (options.upgrade && isServedHost(request.headers.host, settings))
      options.upgrade(request, socket, head).catch(() => socket.destroy())
    else if (!options.upgrade) socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(rawProblem(unreadable[error.code ?? ''] ?? { status: 400, title: 'Bad Request' }))
  })
  await bind(server, settings)
  return { address: siteAddress(settings), close: () => close(server, limits.shutdown) }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
  listener: RequestListener,
  { dev = false, pages, limits }: { dev?: boolean; pages?: KeptPages | undefined; limits: Limits },
): Promise<void> {
  const started = performance.now()
  response.once('finish', () => {
    const ms = Math.round(performance.now() - started)
    const line = { method: request.method, path: pathOf(request), status: response.statusCode, ms }
    if (response.statusCode >= 500) logger.warn(line, `${line.method} ${line.path} ${line.status}`)
    else if (!line.path.startsWith('/_next/') && !isWarmUp(request)) logger.info(line, 'request')
  })
  if (!isServedHost(request.headers.host, settings)) return refuse(response, 421, misdirectedDetails)
  if (!methods.has(request.method)) return refuse(response, 501, { title: 'Method not implemented' })
  const nonce = prepareRequest(request, response, dev)
  const compress = request.url?.startsWith('/_next/static/') ? compressed.well : compressed.quickly
  compress(request, response, () => undefined)
  watchBody(request, limits.stalledBody, () => {
    refuse(response, 408, {
      type: 'body-stalled',
      title: 'The rest of the request did not come',
      detail: 'Nothing more arrived for a while, so the request was given up. Nothing was stored; send it again.',
    })
    request.destroy()
  })
  if (await pages?.answer(request, response, nonce)) return
  await listener(request, response)
}

function refuse(
  response: ServerResponse,
  status: number,
  details: { type?: string; title: string; detail?: string },
): void {
  if (response.headersSent) return void response.destroy()
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', Connection: 'close' }
  response.writeHead(status, { ...securityHeaders, ...headers })
  response.end(problemBody(status, details))
}

/** What Node could not read as a request, so that there is no response object to answer with. */
const unreadable: Readonly<Record<string, { status: number; title: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout' },
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large' },
}

function rawProblem({ status, title }: { status: number; title: string }): string {
  const body = problemBody(status, { title })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/'
}

/** Throws the StartError of a busy port before anything slow is done. */
export async function requireFreePort(settings: Settings): Promise<void> {
  const probe = createServer()
  await bind(probe, settings)
  await close(probe, 0)
}

function bind(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function explainListenError(error: unknown, host: string, port: number): unknown {
  const code = errorCode(error)
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} on ${host} is in use by another program.`,
      `Stop that program, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} npm start`,
    )
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be used without special rights.`, 'Choose one from 1024 up: PORT=3000')
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(
      `HOST is ${host}, which is no address of this machine.`,
      'Use 127.0.0.1, 0.0.0.0, or one it has.',
      {
        exitStatus: 2,
      },
    )
  return explainFileError(error, `${host}:${port}`)
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
