import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isWarmUp, warmUp } from '../../lib/server/warm-up'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server that notes what it is asked and by whom. */
async function serve(answer: (path: string) => string): Promise<{ address: string; asked: string[]; own: boolean[] }> {
  const asked: string[] = []
  const own: boolean[] = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    own.push(isWarmUp(request))
    response.end(answer(request.url ?? ''))
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, own }
}

const pairs = JSON.stringify({
  pairs: [
    { reporter: 'RU-MOW', reporterName: 'Moscow (city)', partner: 'MAR', partnerName: 'Morocco' },
    { reporter: 'RUS', reporterName: 'Russia', partner: 'MAR', partnerName: 'Morocco' },
  ],
})

describe('warming up', () => {
  test('asks for each kind of page once, home first, those of a pair for the first pair there is', async () => {
    const { address, asked, own } = await serve((path) => (path.startsWith('/api/') ? pairs : ''))
    await warmUp(address, new AbortController().signal)
    expect(asked).toEqual([
      ...['/', '/claims', '/api/v1/pairs?fields=names'],
      ...['/RU-MOW/MAR', '/RU-MOW/MAR/compare', '/RU-MOW/MAR/products'],
      ...['/RU-MOW/MAR/mirror', '/RU-MOW/MAR/claims', '/RU-MOW/MAR/revisions'],
      ...['/sources', '/imports'],
    ])
    expect(own).toEqual(asked.map(() => true))
  })

  test('leaves the pages of pairs out where there are none', async () => {
    const { address, asked } = await serve(() => '{"pairs":[]}')
    await warmUp(address, new AbortController().signal)
    expect(asked).toEqual(['/', '/claims', '/api/v1/pairs?fields=names', '/sources', '/imports'])
  })

  test('ends at once and in silence when the server is to stop, or when nobody answers', async () => {
    const stop = new AbortController()
    const { address, asked } = await serve((path) => {
      if (path === '/claims') stop.abort()
      return pairs
    })
    await warmUp(address, stop.signal)
    expect(asked).toEqual(['/', '/claims'])
    await expect(warmUp('http://127.0.0.1:1', new AbortController().signal)).resolves.toBeUndefined()
  })

  test('is known by a mark that nobody else can set', () => {
    const stranger = { headers: { 'bilateral-warm-up': 'true' } } as unknown as IncomingMessage
    expect(isWarmUp(stranger)).toBe(false)
  })
})
