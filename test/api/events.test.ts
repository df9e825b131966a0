import { expect, test } from 'vitest'
import { GET as events } from '@/app/api/v1/events/route'
import { call, type Answer } from './seeded-database'

const idsOf = (body: Answer): unknown[] => (body.events as Answer[]).map(({ id }) => id)

test('the events of a pair and a time come with their words and sources', async () => {
  const { body } = await call(events, '/api/v1/events?reporter=MAR&partner=RUS&from=2014-07&to=2014-S2&lang=en')
  expect(body.events).toMatchObject([
    { id: 'sanctions-2014', date: '2014-07-31', kind: 'sanctions', areas: ['RUS'], word: 'EU sanctions' },
    { id: 'food-ban', source: { publisher: 'President of Russia' } },
  ])
})

test('without a pair there are all of them, without one party those of the other', async () => {
  expect(idsOf((await call(events, '/api/v1/events')).body)).toContain('euro')
  expect(idsOf((await call(events, '/api/v1/events?reporter=MAR')).body)).not.toContain('euro')
  expect(idsOf((await call(events, '/api/v1/events?reporter=FRA&from=1998&to=1999')).body)).toEqual(['euro'])
})

test('a range that ends before it begins is refused', async () => {
  const { status, body } = await call(events, '/api/v1/events?from=2015&to=2014')
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter: 'to', value: '2014' })
})
