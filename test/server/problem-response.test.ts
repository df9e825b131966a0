import { expect, test } from 'vitest'
import { ProblemError, problem, withProblems } from '../../lib/server/problem-response'

const request = (host = 'localhost:3000') => new Request('http://localhost:3000/api/v1/x', { headers: { host } })

test('a problem is RFC 9457 and is not stored by caches', async () => {
  const response = problem(400, {
    type: 'wrong-parameter',
    title: 'Wrong parameter',
    parameter: 'from',
    value: '20-24',
  })
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: '/problems/wrong-parameter',
    status: 400,
    title: 'Wrong parameter',
    parameter: 'from',
    value: '20-24',
  })
})

test('a handler answers under a served host only', async () => {
  const handler = withProblems(() => new Response('secret'))
  const refused = await handler(request('evil.example'), undefined)
  expect(refused.status).toBe(421)
  expect(await refused.text()).not.toContain('secret')
})

test('a refusal that a handler throws reaches the client with its headers', async () => {
  const handler = withProblems(() => {
    throw new ProblemError(429, { title: 'Too many' }, { 'Retry-After': '7' })
  })
  const response = await handler(request(), undefined)
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
})

test('a fault of the program says nothing but an id', async () => {
  const handler = withProblems(() => {
    throw new Error('relation "observation" does not exist at /srv/bilateral/lib/store')
  })
  const response = await handler(request(), undefined)
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(body).toMatch(/"id":"[0-9a-f-]{36}"/)
  expect(body).not.toMatch(/relation|srv|lib/)
})

test('a response is not cached unless it says so itself', async () => {
  const plain = await withProblems(() => new Response('x'))(request(), undefined)
  expect(plain.headers.get('cache-control')).toBe('no-store')
  const kept = await withProblems(() => new Response('x', { headers: { 'Cache-Control': 'max-age=60' } }))(
    request(),
    undefined,
  )
  expect(kept.headers.get('cache-control')).toBe('max-age=60')
})
