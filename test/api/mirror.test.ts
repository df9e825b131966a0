import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as mirror } from '@/app/api/v1/mirror/route'
import { call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
})
afterAll(() => served.close())

const SEEN_FROM_RUSSIA = '/api/v1/mirror?reporter=RUS&partner=MAR'

test('Russia’s exports to Morocco in 2020 were 780.9 million (FOB), Morocco’s imports 1,622.7 (CIF): 107.8 % more', async () => {
  const { body } = await call(mirror, SEEN_FROM_RUSSIA)
  expect(body).toMatchObject({
    flow: 'X',
    unit: 'USD',
    frequency: 'year',
    period: '2020',
    exporter: { reporter: 'RUS', partner: 'MAR', flow: 'X', source: 'imf-dots', valuation: 'FOB' },
    importer: { reporter: 'MAR', partner: 'RUS', flow: 'M', source: 'imf-dots', valuation: 'CIF' },
    exporterValue: 780_937_839,
    importerValue: 1_622_723_437,
    gap: 841_785_598,
  })
  expect(body.ratio).toBeCloseTo(841_785_598 / 780_937_839, 12)
  expect((body.points as Answer[])[0]).toMatchObject({ period: '1992', exporterValue: 43_500_000 })
  expect(body.points).toHaveLength(29)
})

test('the other direction: Morocco’s exports of 207.2 million, Russia’s imports of 393.0', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&flow=M&period=2020`)
  expect(body).toMatchObject({
    exporter: { reporter: 'MAR', partner: 'RUS' },
    exporterValue: 207_184_123,
    importerValue: 392_956_397,
    gap: 185_772_274,
  })
})

test('seen from Morocco it is the same trade with the same gap', async () => {
  const there = await call(mirror, `${SEEN_FROM_RUSSIA}&flow=X`)
  const back = await call(mirror, '/api/v1/mirror?reporter=MAR&partner=RUS&flow=M')
  expect(back.body.points).toEqual(there.body.points)
})

test('a year that one side lacks has no gap: Morocco’s exports of 1998', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&flow=M&period=1998`)
  expect(body).toMatchObject({ exporterValue: null, exporterStatus: 'missing', gap: null, ratio: null })
})

test('by sector energy makes up 541.3 of the 856.9 million between the chapters of both sides', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&source=un-comtrade&mirrorSource=un-comtrade&by=sector`)
  expect(body).toMatchObject({ exporterValue: 765_846_052, importerValue: 1_622_723_409, gap: 856_877_357 })
  const energy = (body.sectors as Answer[]).find(({ id }) => id === 'energy')
  expect(energy).toMatchObject({ exporterValue: 436_334_988, importerValue: 977_644_399, gap: 541_309_411 })
  const reason = (body.reasons as Answer[]).find(({ id }) => id === 'concentration')
  expect(reason).toMatchObject({ speaks: 'for', says: 'one' })
  expect(reason?.sentence).toContain('63.2\u00a0%')
})

test.each([
  ['flow', 'T', 'expected one of X, M'],
  ['source', 'nowhere', 'the figures of this pair have nothing for it'],
  ['unit', 'EUR', 'the figures of this pair have nothing for it'],
  ['to', '1990', 'expected a period that does not end before 1995'],
])('%s=%s is refused by name', async (parameter, value, rule) => {
  const { status, body } = await call(mirror, `${SEEN_FROM_RUSSIA}&from=1995&${parameter}=${value}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter, value })
  expect(body.detail).toContain(rule)
})

test('a pair that one side alone reports is a 404 that says whose figures are missing', async () => {
  const { status, body } = await call(mirror, '/api/v1/mirror?reporter=RU-MOW&partner=MAR')
  expect(status).toBe(404)
  expect(body.detail).toContain('No source gives')
})
