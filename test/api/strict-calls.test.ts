import { expect, test } from 'vitest'
import { DELETE, GET, PATCH, POST, PUT } from '@/app/api/[[...path]]/route'
import { GET as breakdown } from '@/app/api/v1/breakdown/route'
import * as areaAnswers from '@/app/api/v1/area-answers/route'
import * as imports from '@/app/api/v1/imports/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import * as sectors from '@/app/api/v1/sectors/route'
import { call } from './seeded-database'

const russiaToMorocco = '/api/v1/breakdown?reporter=RUS&partner=MAR&flow=X&period=2020'

const PLACE = 'expected a sector, an HS code of 2, 4 or 6 digits, or a part such as machinery.84'

test.each([
  ['against', '2019-S1', 'expected a period of 12 months like 2020', '&against=2019-S1'],
  ['level', '4', 'goes with by=product only', '&level=4'],
  ['under', '27', 'goes with by=product only', '&by=sector&under=27'],
  ['level', '2', 'expected more digits than under=27 has', '&by=product&level=2&under=27'],
  ['under', 'energy.30', PLACE, '&by=product&under=energy.30'],
  ['under', "27' OR 1=1", PLACE, '&by=product&under=27%27%20OR%201=1'],
])('a breakdown refuses %s=%s where it %s', async (parameter, value, rule, query) => {
  const { status, body } = await call(breakdown, russiaToMorocco + query)
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter, value, detail: `${parameter}: ${rule}, got "${value}"` })
})

test('observations refuse a range that ends before it begins', async () => {
  const { status, body } = await call(observations, '/api/v1/observations?from=2021&to=2020-12')
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter: 'to', value: '2020-12' })
})

const local = (path: string, method: string): Request =>
  new Request(`http://127.0.0.1:3000${path}`, { method, headers: { host: '127.0.0.1:3000' } })

test('a method that a call does not have is answered 405 with those that it has', async () => {
  const response = await imports.PUT(local('/api/v1/imports', 'PUT'), {})
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 405, detail: 'This call takes GET or POST, not PUT.' })
})

test('OPTIONS lists the methods of a call, and only those', async () => {
  const response = await sectors.OPTIONS(local('/api/v1/sectors', 'OPTIONS'), {})
  expect(response.status).toBe(204)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

test.each(Object.entries({ GET, POST, PUT, PATCH, DELETE }))(
  '%s of no call is a problem, not a page',
  async (method, handler) => {
    const response = await handler(local('/api/v1/nothing', method), {})
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      title: 'No such call',
      detail: expect.stringContaining('/api/v1/nothing'),
    })
  },
)

test('an answer to forget has to be named', async () => {
  const response = await areaAnswers.DELETE(local('/api/v1/area-answers', 'DELETE'), {})
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ parameter: 'text', detail: 'text: is required' })
})

test('a call without parameters says that it takes none', async () => {
  const { status, body } = await call(sectors.GET, '/api/v1/sectors?id=1')
  expect(status).toBe(400)
  expect(body).toMatchObject({ detail: 'id: is not a parameter of this call; it takes none, got "1"' })
})
