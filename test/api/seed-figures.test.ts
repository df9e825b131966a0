import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as breakdown } from '@/app/api/v1/breakdown/route'
import { GET as claims } from '@/app/api/v1/claims/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { GET as pairs } from '@/app/api/v1/pairs/route'
import { GET as sources } from '@/app/api/v1/sources/route'
import { GET as summary } from '@/app/api/v1/summary/route'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
})
afterAll(() => served.close())

const millions = (value: unknown): number => Math.round(Number(value) / 1e5) / 10
const partOf = (answer: Answer, id: string): Answer | undefined =>
  (answer.parts as Answer[]).find((part) => part.id === id)

test('Russia reports 1,173.9 million USD of trade with Morocco in 2020, Morocco 1,829.9 (IMF)', async () => {
  const russia = await call(summary, '/api/v1/summary?reporter=RUS&partner=MAR&period=2020')
  const morocco = await call(summary, '/api/v1/summary?reporter=MAR&partner=RUS&period=2020')
  expect(russia.body.source).toBe('imf-dots')
  expect(millions(at(russia.body, 'flows', 'T', 'value'))).toBe(1173.9)
  expect(millions(at(morocco.body, 'flows', 'T', 'value'))).toBe(1829.9)
  expect(at(russia.body, 'flows', 'T', 'complete')).toEqual({ have: 12, need: 12 })
  expect(at(russia.body, 'flows', 'X', 'valuation')).toBe('FOB')
  expect(at(russia.body, 'flows', 'M', 'valuation')).toBe('CIF')
})

test('exports of Russia to Morocco were 780.9 million in 2020, 1.1 % more than in 2019', async () => {
  const { body } = await call(summary, '/api/v1/summary?reporter=RUS&partner=MAR&period=2020&against=2019')
  expect(millions(at(body, 'flows', 'X', 'value'))).toBe(780.9)
  expect(at(body, 'flows', 'X', 'growth')).toBeCloseTo(0.0109, 4)
})

test("Morocco's imports of 2020 by chapter add up to 1,622.7 million, of which energy 977.6 and pharmaceuticals 13.0", async () => {
  const bySector = await call(breakdown, '/api/v1/breakdown?reporter=MAR&partner=RUS&flow=M&period=2020&by=sector')
  expect(millions(at(bySector.body, 'total', 'value'))).toBe(1622.7)
  expect(millions(partOf(bySector.body, 'energy')?.value)).toBe(977.6)
  expect(millions(partOf(bySector.body, 'pharmaceuticals')?.value)).toBe(13)
  const byProduct = await call(breakdown, '/api/v1/breakdown?reporter=MAR&partner=RUS&flow=M&period=2020&by=product')
  const chapters = byProduct.body.parts as Answer[]
  expect(millions(chapters.reduce((sum, part) => sum + Number(part.value), 0))).toBe(1622.7)
  expect(at(byProduct.body, 'notAllocated', 'value')).toBe(0)
  expect(partOf(byProduct.body, '27')?.label).toBe('Mineral fuels and oils')
})

test('sectors and what is not allocated add up to the total, to the dollar', async () => {
  const { body } = await call(breakdown, '/api/v1/breakdown?reporter=MAR&partner=RUS&flow=M&period=2020&by=sector')
  const parts = (body.parts as Answer[]).reduce((sum, part) => sum + Number(part.value), 0)
  expect(parts + Number(at(body, 'notAllocated', 'value'))).toBe(at(body, 'total', 'value'))
})

test('from chapters alone automotive is not separable at this detail, which is not zero', async () => {
  const { body } = await call(breakdown, '/api/v1/breakdown?reporter=MAR&partner=RUS&flow=M&period=2020&by=sector')
  expect(partOf(body, 'automotive')).toMatchObject({ value: null, status: 'not-separable', share: null, growth: null })
})

test('Moscow and Morocco stand at 173 in H1 2025 with H1 2024 = 100: +73 %, and no level', async () => {
  const { body } = await call(summary, '/api/v1/summary?reporter=RU-MOW&partner=MAR&period=2025-S1&against=2024-S1')
  expect(body).toMatchObject({ measure: 'index', unit: 'INDEX:2024-S1', period: '2025-S1', against: '2024-S1' })
  expect(at(body, 'flows', 'T')).toMatchObject({ value: 173, against: 100, growth: 0.73 })
  expect(at(body, 'flows', 'X', 'value')).toBeNull()
})

test('the city of Moscow and Russia are two reporters: neither holds figures of the other', async () => {
  const moscow = await call(observations, '/api/v1/observations?reporter=RU-MOW')
  expect((moscow.body.observations as Answer[]).map((o) => o.unit)).toEqual(['INDEX:2024-S1', 'INDEX:2024-S1'])
  const russia = await call(observations, '/api/v1/observations?reporter=RUS&partner=MAR&limit=10000')
  expect((russia.body.observations as Answer[]).every((o) => o.reporter === 'RUS' && o.unit === 'USD')).toBe(true)
})

test("Morocco's exports of 1998 are missing in the IMF's series: no total, no balance, and no zero", async () => {
  const { body } = await call(summary, '/api/v1/summary?reporter=MAR&partner=RUS&period=1998&source=imf-dots')
  for (const flow of ['X', 'T', 'B']) expect(at(body, 'flows', flow, 'value')).toBeNull()
  expect(at(body, 'flows', 'M', 'value')).not.toBeNull()
  expect(at(body, 'flows', 'T', 'complete')).toEqual({ have: 0, need: 12 })
})

test('every observation names its source, and the answer describes that source', async () => {
  const { body } = await call(observations, '/api/v1/observations?reporter=MAR&partner=RUS&flow=M&product=27')
  const ids = new Set((body.sources as Answer[]).map((source) => source.id))
  expect((body.observations as Answer[]).length).toBe(9)
  for (const observation of body.observations as Answer[]) expect(ids.has(observation.source)).toBe(true)
  expect(at(body, 'sources', 0, 'publisher')).toContain('United Nations')
})

test('pages of observations follow one another without gap or repetition', async () => {
  const seen: string[] = []
  let cursor: unknown = ''
  do {
    const { body } = await call(
      observations,
      `/api/v1/observations?reporter=MAR&partner=RUS&limit=97${cursor ? `&cursor=${String(cursor)}` : ''}`,
    )
    for (const o of body.observations as Answer[])
      seen.push(`${String(o.source)} ${String(o.flow)} ${String(o.product)} ${String(o.period)}`)
    cursor = body.next
  } while (cursor)
  expect(seen.length).toBe(760 + 57)
  expect(new Set(seen).size).toBe(seen.length)
})

test('pairs, sources and claims say what there is', async () => {
  const listed = await call(pairs, '/api/v1/pairs')
  expect((listed.body.pairs as Answer[]).map((pair) => `${String(pair.reporter)}/${String(pair.partner)}`)).toEqual([
    'MAR/RUS',
    'RU-MOW/MAR',
    'RUS/MAR',
  ])
  const known = await call(sources, '/api/v1/sources')
  expect((known.body.sources as Answer[]).map((source) => source.id)).toEqual([
    'imf-dots',
    'marokko-com',
    'un-comtrade',
  ])
  const said = await call(claims, '/api/v1/claims')
  expect((said.body.claims as Answer[]).length).toBe(23)
  expect((said.body.claims as Answer[]).find((claim) => claim.id === 'moscow-h1-2025')).toMatchObject({
    reporter: 'RU-MOW',
    change: '+73%',
    level: null,
  })
})

test.each([
  ['/api/v1/summary?reporter=RUS', 'partner'],
  ['/api/v1/summary?reporter=RUS&partner=MAR&period=2024-13', 'period'],
  ['/api/v1/summary?reporter=RUS&partner=MAR&period=2020&against=2019-S1', 'against'],
  ['/api/v1/summary?reporter=RUS&partner=XXY', 'partner'],
  ['/api/v1/summary?reporter=RUS&partner=MAR&partner=FRA', 'partner'],
  ['/api/v1/summary?reporter=RUS&partner[not]=MAR', 'partner[not]'],
  ['/api/v1/summary?reporter=RUS&partner=MAR&sort=value);drop table x', 'sort'],
])('%s is refused with 400 and names %s', async (path, parameter) => {
  const { status, body } = await call(summary, path)
  expect(status).toBe(400)
  expect(body.parameter).toBe(parameter)
  expect(body.detail).toContain(parameter)
})

test('a pair without figures is 404 with the way to those that have some', async () => {
  const { status, body } = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR')
  expect(status).toBe(404)
  expect(body.detail).toContain('/api/v1/pairs')
})

test('observations refuse a source that there is not, and have none of one that says nothing of the pair', async () => {
  const unknown = await call(observations, '/api/v1/observations?reporter=RUS&partner=MAR&source=imf-dost')
  expect(unknown.status).toBe(400)
  expect(unknown.body).toMatchObject({
    detail: 'source: expected a source that /api/v1/sources lists, got "imf-dost"',
  })
  const silent = await call(observations, '/api/v1/observations?reporter=RUS&partner=MAR&source=marokko-com')
  expect(silent).toMatchObject({ status: 200, body: { observations: [] } })
})
