import { type Server, createServer, request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type HttpServer, type RequestListener, listen, requireFreePort } from '../../lib/server/http-server'
import { contentSecurityPolicy } from '../../lib/server/security-headers'
import { type Settings, readSettings } from '../../lib/server/settings'

let running: HttpServer | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

async function serve(
  listener: RequestListener,
  settings: Partial<Settings> = {},
  limits = { stalledBody: 50, shutdown: 5000 },
): Promise<{ server: Server; port: number }> {
  const server = createServer()
  running = await listen(server, { ...readSettings({}), port: 0, ...settings }, listener, { limits })
  return { server, port: (server.address() as AddressInfo).port }
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

function ask(port: number, headers: Record<string, string> = {}, path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, path, headers, host: '127.0.0.1' }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .once('error', reject)
      .end()
  })
}

/** What comes back for these very bytes, until the connection closes. */
function exchange(port: number, sent: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
    socket.on('close', () => resolve(said))
    socket.on('error', () => resolve(said))
  })
}

const echo: RequestListener = (request, response) => void response.end(JSON.stringify(request.headers))

describe('a request', () => {
  test('under the name of a stranger is answered 421 and never reaches the pages', async () => {
    let reached = 0
    const { port } = await serve((_, response) => {
      reached += 1
      response.end()
    })
    const { status, headers, body } = await ask(port, { Host: 'evil.example' })
    expect(status).toBe(421)
    expect(headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status: 421, title: 'Host not served' })
    expect(reached).toBe(0)
  })

  test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'LOCALHOST', 'trade.example.org'])(
    'under %s is served',
    async (host) => {
      const { port } = await serve(echo, { publicHosts: ['trade.example.org'] })
      expect((await ask(port, { Host: host })).status).toBe(200)
    },
  )

  test('loses every header that only our own parts may set', async () => {
    const { port } = await serve(echo)
    const { body } = await ask(port, {
      'x-middleware-subrequest': 'middleware:middleware',
      'x-bilateral-address': '9.9.9.9',
      'x-bilateral-forwarded': '',
      'content-security-policy': "script-src 'nonce-mine'",
    })
    const seen = JSON.parse(body)
    expect(seen).not.toHaveProperty('x-middleware-subrequest')
    expect(seen).not.toHaveProperty('x-bilateral-forwarded')
    expect(seen['x-bilateral-address']).toBe('127.0.0.1')
    expect(seen['content-security-policy']).not.toContain('nonce-mine')
  })

  test('that came through a proxy is marked as such', async () => {
    const { port } = await serve(echo)
    const { body } = await ask(port, { 'X-Forwarded-For': '203.0.113.7' })
    expect(JSON.parse(body)['x-bilateral-forwarded']).toBe('1')
  })

  test('with ?lang=de is answered in German and remembered; with ?lang=xx it is not', async () => {
    const { port } = await serve(echo)
    const german = await ask(port, {}, '/RUS/MAR?lang=de')
    expect(JSON.parse(german.body)['x-bilateral-language']).toBe('de')
    expect(german.headers['set-cookie']).toEqual(['lang=de; Path=/; Max-Age=31536000; SameSite=Lax'])
    const unknown = await ask(port, { Cookie: 'lang=de' }, '/?lang=xx')
    expect(JSON.parse(unknown.body)['x-bilateral-language']).toBe('de')
    expect(unknown.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    [431, 'whose headers are too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
    [400, 'that is no HTTP', 'HELLO\r\n\r\n'],
    [501, 'with a method that nothing here has', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('is answered %i %s, as a problem', async (status, _, sent) => {
    const { port } = await serve(echo)
    const answer = await exchange(port, sent)
    expect(answer).toContain(`HTTP/1.1 ${status} `)
    expect(answer).toContain('Content-Type: application/problem+json')
    expect(JSON.parse(answer.slice(answer.indexOf('{')).replace(/\}[^}]*$/, '}'))).toMatchObject({ status })
  })

  test('whose body stops half-way is answered 408', async () => {
    const { port } = await serve((request) => void request.resume())
    const answer = await exchange(port, 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('Nothing was stored; send it again.')
  })

  test('whose body trickles is answered 408, however long it goes on; one that comes slowly is read', async () => {
    const { port } = await serve(
      (request, response) => {
        request.resume()
        request.once('end', () => response.end('read'))
      },
      {},
      { stalledBody: 400, shutdown: 5000 },
    )
    const sendBy = (piece: number): Promise<string> =>
      new Promise((resolve) => {
        let said = ''
        let left = 16_384
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${left}\r\n\r\n`)
          const timer = setInterval(() => {
            socket.write('x'.repeat(piece))
            left -= piece
            if (left <= 0) clearInterval(timer)
          }, 10)
          socket.once('close', () => {
            clearInterval(timer)
            resolve(said)
          })
        })
        socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
        socket.on('error', () => undefined)
      })
    expect(await sendBy(1)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await sendBy(1024)).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('that is running when the server stops is finished', async () => {
    const { port } = await serve((_, response) => {
      // Asked to stop while this request is being answered.
      const closing = running?.close()
      response.write('begun, ')
      response.end('finished')
      return closing
    })
    expect((await ask(port)).body).toBe('begun, finished')
  })
})

describe('every response', () => {
  test('carries a policy with a nonce of its own and no inline scripts', async () => {
    const { port } = await serve(echo)
    const [one, other] = [await ask(port), await ask(port)]
    const scripts = (answer: Answer) =>
      /script-src ([^;]+)/.exec(String(answer.headers['content-security-policy']))?.[1]
    expect(scripts(one)).toMatch(/^'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/)
    expect(scripts(one)).not.toBe(scripts(other))
    // Next reads the nonce from the request: it has to be the same one.
    expect(JSON.parse(one.body)['content-security-policy']).toBe(one.headers['content-security-policy'])
  })

  test('forbids sniffing and framing, and does not say what made it', async () => {
    const { port } = await serve(echo)
    const { headers } = await ask(port)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  test('allows eval in development only', () => {
    expect(contentSecurityPolicy('n')).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('n', true)).toContain("'unsafe-eval'")
  })
})

test('a busy port is named, with the next one as the way out', async () => {
  const { port } = await serve(echo)
  await expect(requireFreePort({ ...readSettings({}), port })).rejects.toMatchObject({
    message: `Port ${port} on 127.0.0.1 is in use by another program.`,
    wayOut: expect.stringContaining(`PORT=${port + 1}`),
  })
})

test('a host that is not this machine is named', async () => {
  await expect(requireFreePort({ ...readSettings({}), host: '192.0.2.1', port: 41999 })).rejects.toMatchObject({
    message: 'HOST is 192.0.2.1, which is no address of this machine.',
    exitStatus: 2,
  })
})
