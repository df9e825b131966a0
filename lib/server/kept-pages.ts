import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { cookieValue, languageHeader } from './language'
import { securityHeaders } from './security-headers'

/**
 * Pages that depend on nothing but the database, the whole address, the language, the theme, the browser and the day. A page that
 * asks who may change something, or shows something in progress, must not be among them.
 */
const KEPT_PATHS =
  /^\/(?:sources|claims(?:\/[a-z0-9-]{1,80}\/picture\.png)?|[A-Z0-9-]{2,7}\/[A-Z0-9-]{2,7}(?:\/(?:products|revisions|claims)|(?:\/(?:compare|mirror))?(?:\/picture\.png)?))?$/

/** What Next's own browser part asks with; its answers differ by each of these. */
const NAVIGATION = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const

/** Of an answer's headers these belong to one response only. */
const OF_ONE_RESPONSE = new Set([
  ...['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding'],
  ...['content-security-policy', ...Object.keys(securityHeaders).map((name) => name.toLowerCase())],
])

/** Bytes of one page, and of all that are kept, packed: a quarter or less of what they are. */
const LIMITS = { page: 2 ** 20, all: 12 * 2 ** 20 }

interface KeptPage {
  /** what the database held when the page was begun */
  readonly snapshot: string
  readonly headers: OutgoingHttpHeaders
  /** the body, packed, without nonces and times of reading */
  readonly packed: Buffer
  /** where in the unpacked body what belongs, one after the other */
  readonly gaps: readonly { readonly at: number; readonly is: 'nonce' | 'time' }[]
}

/** Answers requests for pages that have been put together already, as long as nothing has been written since. */
export interface KeptPages {
  /** Whether the request was answered. If not, and if it may be, what the response is given will be kept. */
  answer(request: IncomingMessage, response: ServerResponse, nonce: string): Promise<boolean>
}

/**
 * Keeps finished pages in memory, the least recently used go first. `snapshot` names the state of the database; a page is
 * given again only while it is the same as before the page was begun, so that nobody sees figures that were replaced. Every
 * response has a nonce of its own, and the time at which its figures were known to be right.
 */
export function keepPages(snapshot: () => Promise<string>, limits = LIMITS): KeptPages {
  const pages = new Map<string, KeptPage>()
  let held = 0
  const drop = (key: string): void => {
    held -= pages.get(key)?.packed.length ?? 0
    pages.delete(key)
  }
  const keep = (key: string, page: KeptPage): void => {
    drop(key)
    pages.set(key, page)
    held += page.packed.length
    for (const oldest of pages.keys()) {
      if (held <= limits.all) break
      drop(oldest)
    }
  }
  return {
    async answer(request, response, nonce) {
      const key = keyOf(request)
      if (key === null) return false
      const now = await snapshot().catch(() => null)
      if (now === null) return false
      const page = pages.get(key)
      if (page?.snapshot === now) {
        pages.delete(key)
        pages.set(key, page)
        for (const [name, value] of Object.entries(page.headers))
          if (value !== undefined) response.setHeader(name, value)
        response.end(bodyOf(page, nonce))
        return true
      }
      record(response, limits.page, (body, headers) => keep(key, pageOf(body, headers, nonce, now)))
      return false
    },
  }
}

/** All that a kept page depends on beside the database; null for what is never kept. */
function keyOf({ method, url = '/', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || !KEPT_PATHS.test(url.split('?')[0]!)) return null
  const today = new Date().toISOString().slice(0, 10)
  // Under which name and how the server was reached stands in the addresses that a page gives of itself.
  const whole = ['host', 'x-forwarded-proto'] as const
  const asked = [...whole, languageHeader, 'user-agent', 'sec-ch-ua-mobile', ...NAVIGATION].map(
    (name) => headers[name] ?? '',
  )
  return JSON.stringify([url, today, cookieValue(headers.cookie, 'theme') ?? '', ...asked])
}

/** Hears what a response is given, and hands it on when a whole page has been sent. */
function record(
  response: ServerResponse,
  limit: number,
  onPage: (body: Buffer, headers: OutgoingHttpHeaders) => void,
): void {
  const chunks: Buffer[] = []
  let bytes = 0
  const take = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const asBuffer = typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk)
    bytes += asBuffer.length
    if (bytes <= limit) chunks.push(asBuffer)
    else chunks.length = 0
  }
  const { write, end } = response
  Object.assign(response, {
    write(...sent: unknown[]): unknown {
      take(sent[0], sent[1])
      return Reflect.apply(write, response, sent)
    },
    end(...sent: unknown[]): unknown {
      take(sent[0], sent[1])
      return Reflect.apply(end, response, sent)
    },
  })
  response.once('finish', () => {
    if (response.statusCode !== 200 || bytes === 0 || bytes > limit || response.hasHeader('set-cookie')) return
    const headers = Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_RESPONSE.has(name))
    onPage(Buffer.concat(chunks), Object.fromEntries(headers))
  })
}

const encodingOf = (sent: unknown): BufferEncoding =>
  typeof sent === 'string' && Buffer.isEncoding(sent) ? sent : 'utf8'

// A page names the time at which its figures were read as a property of this name (components/pair/FiguresBoundary.tsx).
const READ_AT = String.raw`(?<=readAt\\?":)\d{13}`

function pageOf(body: Buffer, headers: OutgoingHttpHeaders, nonce: string, snapshot: string): KeptPage {
  const pieces: Buffer[] = []
  const gaps: { at: number; is: 'nonce' | 'time' }[] = []
  // Latin-1 gives one character per byte, whatever the bytes mean.
  const text = body.toString('latin1')
  let from = 0
  let at = 0
  for (const { 0: found, index } of text.matchAll(
    new RegExp(`${nonce.replaceAll('+', String.raw`\+`)}|${READ_AT}`, 'g'),
  )) {
    pieces.push(body.subarray(from, index))
    at += index - from
    gaps.push({ at, is: found === nonce ? 'nonce' : 'time' })
    from = index + found.length
  }
  pieces.push(body.subarray(from))
  return { snapshot, headers, gaps, packed: deflateRawSync(Buffer.concat(pieces), { level: 1 }) }
}

function bodyOf({ packed, gaps }: KeptPage, nonce: string): Buffer {
  const filled = { nonce: Buffer.from(nonce), time: Buffer.from(String(Date.now())) }
  const body = inflateRawSync(packed)
  let from = 0
  const pieces = gaps.flatMap(({ at, is }) => {
    const before = body.subarray(from, at)
    from = at
    return [before, filled[is]]
  })
  return Buffer.concat([...pieces, body.subarray(from)])
}
