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

test.each([
  ['is starting again', Object.assign(new Error('the database system is in recovery mode'), { code: '57P03' })],
  ['was stopped', Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })],
  ['is not there', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })],
  ['broke off', new Error('Connection terminated unexpectedly')],
  ['has no connection left', new Error('timeout exceeded when trying to connect')],
])('that the database %s is no fault of the program: 503, and when to come again', async (_, error) => {
  const response = await withProblems(() => {
    throw error
  })(request(), undefined)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  expect(await response.json()).toMatchObject({ type: '/problems/database-away' })
})

test('a wrong statement stays a fault of the program', async () => {
  const response = await withProblems(() => {
    throw Object.assign(new Error('column "x" does not exist'), { code: '42703' })
  })(request(), undefined)
  expect(response.status).toBe(500)
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
