import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type HttpServer, type RequestListener, listen } from '../../lib/server/http-server'
import { keepPages } from '../../lib/server/kept-pages'
import { readSettings } from '../../lib/server/settings'

let running: HttpServer | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

const NONCE = /'nonce-([^']+)'/

/** A page as Next makes it: its scripts bear the nonce of the policy, its figures the time at which they were read. */
const page =
  (made: string[]): RequestListener =>
  (request, response) => {
    made.push(request.url ?? '')
    const nonce = NONCE.exec(String(request.headers['content-security-policy']))![1]!
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Vary', 'rsc')
    response.write(`<script nonce="${nonce}">{\\"readAt\\":1000000000000,\\"value\\":1000000000000}</script>`)
    response.end(Buffer.from(`<p nonce="${nonce}">Côte d’Ivoire ${made.length}</p>`))
  }

async function served(
  listener: RequestListener,
  { snapshot = () => Promise.resolve('1:1:'), limits }: { snapshot?: () => Promise<string>; limits?: Limits } = {},
) {
  const server = createServer()
  const pages = keepPages(snapshot, limits)
  running = await listen(server, { ...readSettings({}), port: 0 }, listener, { pages })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(origin + path, { headers: { 'user-agent': 'one', ...headers }, method })
    return { body: await response.text(), headers: response.headers, status: response.status }
  }
}
type Limits = { page: number; all: number }

describe('a page asked for again', () => {
  test('is not put together again, and is the same but for its nonce and the time of reading', async () => {
    const made: string[] = []
    const ask = await served(page(made))
    const before = Date.now()
    const [first, second] = [await ask('/RUS/MAR?period=2020'), await ask('/RUS/MAR?period=2020')]
    expect(made).toEqual(['/RUS/MAR?period=2020'])
    const [one, two] = [first, second].map(({ headers }) => NONCE.exec(headers.get('content-security-policy')!)![1]!)
    expect(one).not.toBe(two)
    expect(second.body).not.toContain(one)
    const readAt = Number(/readAt\\":(\d+)/.exec(second.body)![1])
    expect(readAt).toBeGreaterThanOrEqual(before)
    expect(second.body).toBe(
      first.body.replaceAll(one!, two!).replace('readAt\\":1000000000000', `readAt\\":${readAt}`),
    )
    expect(second.body).toContain('Côte d’Ivoire 1')
    expect(second.body).toContain('value\\":1000000000000')
    expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(second.headers.get('x-frame-options')).toBe('DENY')
    expect(second.headers.get('vary')).toContain('rsc')
  })

  test('is put together again as soon as anything has been written', async () => {
    const made: string[] = []
    let written = 0
    const ask = await served(page(made), { snapshot: () => Promise.resolve(`${written}`) })
    await ask('/RUS/MAR')
    written = 1
    expect((await ask('/RUS/MAR')).body).toContain('Ivoire 2')
    expect((await ask('/RUS/MAR')).body).toContain('Ivoire 2')
  })

  test('that was begun before a write and ended after it is not given again', async () => {
    const made: string[] = []
    let written = 0
    const whole = page(made)
    const ask = await served(
      async (request, response) => {
        if (made.length === 0) written = 1
        await whole(request, response)
      },
      { snapshot: () => Promise.resolve(`${written}`) },
    )
    await ask('/RUS/MAR')
    expect((await ask('/RUS/MAR')).body).toContain('Ivoire 2')
  })

  test.each([
    ['another address', '/RUS/MAR?flow=M', {}],
    ['another language', '/RUS/MAR', { 'accept-language': 'de' }],
    ['another theme', '/RUS/MAR', { cookie: 'theme=dark' }],
    ['another protocol, which links to itself name', '/RUS/MAR', { 'x-forwarded-proto': 'https' }],
    ['another browser', '/RUS/MAR', { 'user-agent': 'two' }],
    ['a telephone', '/RUS/MAR', { 'sec-ch-ua-mobile': '?1' }],
    ['the part of Next in the browser', '/RUS/MAR', { rsc: '1' }],
  ])('is another page for %s', async (_, path, headers) => {
    const made: string[] = []
    const ask = await served(page(made))
    await ask('/RUS/MAR')
    expect((await ask(path, headers)).body).toContain('Ivoire 2')
    expect((await ask('/RUS/MAR')).body).toContain('Ivoire 1')
  })

  test('is the same in every way in which it may be packed', async () => {
    const made: string[] = []
    const ask = await served(page(made))
    const plain = await ask('/RUS/MAR', { 'accept-encoding': 'identity' })
    const packed = await ask('/RUS/MAR', { 'accept-encoding': 'gzip' })
    expect(made).toHaveLength(1)
    expect(packed.body.length).toBe(plain.body.length)
  })
})

describe('never kept is', () => {
  test.each(['/imports', '/imports/3', '/claims/new', '/claims/3', '/api/v1/pairs', '/_next/static/a.js', '/healthz'])(
    '%s, which shows more than the figures of the database',
    async (path) => {
      const made: string[] = []
      const ask = await served(page(made))
      await ask(path)
      await ask(path)
      expect(made).toHaveLength(2)
    },
  )

  test('what was not read but sent, what failed, and what sets a cookie', async () => {
    const made: string[] = []
    const whole = page(made)
    const ask = await served((request, response) => {
      if (request.url === '/RUS/BAD') response.statusCode = 500
      return whole(request, response)
    })
    for (const path of ['/RUS/BAD', '/RUS/BAD', '/RUS/MAR?lang=de', '/RUS/MAR?lang=de']) await ask(path)
    await ask('/RUS/MAR', {}, 'POST')
    await ask('/RUS/MAR', {}, 'POST')
    expect(made).toHaveLength(6)
  })

  test('a page larger than one may be, and more pages than there is room for: the one not asked for longest goes', async () => {
    const made: string[] = []
    // It comes to 78 bytes packed, to 190 as it is.
    const [size, packed] = [190, 78]
    const ask = await served(page(made), { limits: { page: size, all: 2.5 * packed } })
    for (const path of ['/AAA/AAA', '/BBB/BBB', '/AAA/AAA', '/CCC/CCC', '/AAA/AAA', '/BBB/BBB']) await ask(path)
    expect(made).toEqual(['/AAA/AAA', '/BBB/BBB', '/CCC/CCC', '/BBB/BBB'])
    await running!.close()
    const small = await served(page(made), { limits: { page: 50, all: 2.5 * packed } })
    made.length = 0
    await small('/AAA/AAA')
    await small('/AAA/AAA')
    expect(made).toHaveLength(2)
  })

  test('anything while the database does not say what it holds', async () => {
    const made: string[] = []
    const ask = await served(page(made), { snapshot: () => Promise.reject(new Error('no connection')) })
    await ask('/RUS/MAR')
    expect((await ask('/RUS/MAR')).status).toBe(200)
    expect(made).toHaveLength(2)
  })
})
