import { afterAll, beforeAll, expect, test } from 'vitest'
import { DELETE, GET as mirror } from '@/app/api/v1/mirror/route'
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

test('sectors are those of Comtrade where the IMF has totals alone, under their own totals, and the total stays the IMF’s', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&period=2020&by=sector`)
  expect(body).toMatchObject({
    exporterValue: 780_937_839,
    bySector: {
      exporter: { source: 'un-comtrade' },
      importer: { source: 'un-comtrade' },
      exporterValue: 765_846_052,
      gap: 856_877_357,
    },
  })
  const sectors = body.sectors as Answer[]
  const { exporter, importer } = body.notAllocated as Record<'exporter' | 'importer', number>
  const sum = (key: string): number => sectors.reduce((total, sector) => total + Number(sector[key] ?? 0), 0)
  expect(sum('exporterValue') + exporter).toBe(765_846_052)
  expect(sum('importerValue') + importer).toBe(1_622_723_409)
  // 12,978,820 beside 12,488,028: 490,792 more
  expect(sectors.find(({ id }) => id === 'pharmaceuticals')).toMatchObject({ gap: 490_792 })
  expect((body.sources as Answer[]).map(({ id }) => id)).toEqual(['imf-dots', 'un-comtrade'])
})

test('in 2017 the reports are nearest to each other: 8.2 %, which freight and insurance can explain', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&period=2017`)
  expect(body).toMatchObject({ exporterValue: 894_881_932, importerValue: 967_985_250, gap: 73_103_318 })
  expect(body.ratio).toBeCloseTo(0.0816904615, 9)
  const points = (body.points as Answer[]).toSorted((a, b) => Math.abs(Number(a.ratio)) - Math.abs(Number(b.ratio)))
  expect(points[0]).toMatchObject({ period: '2017' })
  expect((body.reasons as Answer[]).find(({ id }) => id === 'valuation')).toMatchObject({ speaks: 'for' })
})

test('the imports of 1999 are an estimate, and the gap of 2018 to 2020 is 91.3 % where that of 2019 is 76.8 %', async () => {
  const { body } = await call(mirror, `${SEEN_FROM_RUSSIA}&period=2019`)
  const estimated = (body.points as Answer[]).find(({ period }) => period === '1999')
  expect(estimated).toMatchObject({ exporterStatus: 'normal', importerStatus: 'estimated', gap: 5_306_409 })
  const timing = (body.reasons as Answer[]).find(({ id }) => id === 'timing')
  expect(timing).toMatchObject({ speaks: 'against', says: 'stays' })
  expect(timing?.sentence).toContain('91.3\u00a0%')
  expect(timing?.sentence).toContain('76.8\u00a0%')
})

test.each([
  ['flow', 'T', 'expected one of X, M'],
  ['source', 'nowhere', 'the figures of this pair have nothing for it'],
  ['unit', 'EUR', 'the figures of this pair have nothing for it'],
  ['mirrorSource', 'nobody', 'the figures of this pair have nothing for it'],
  ['period', '2020-13', 'expected a period such as'],
  ['frequency', 'weekly', 'expected one of'],
  ['by', 'product', 'expected one of sector'],
  ['sort', 'gap', 'is not a parameter of this call'],
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

test('dollars and euros are not compared, which the answer says', async () => {
  const header = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
  await served.importCsv(`${header}FRA,DEU,X,TOTAL,2024,10,EUR,,FOB,A\n`, 'euros')
  await served.importCsv(`${header}DEU,FRA,M,TOTAL,2024,12,USD,,CIF,A\n`, 'dollars')
  const { status, body } = await call(mirror, '/api/v1/mirror?reporter=FRA&partner=DEU')
  expect(status).toBe(404)
  expect(body.detail).toContain('different units')
})

test('nothing can be deleted here', async () => {
  const headers = { host: '127.0.0.1:3000' }
  const request = new Request('http://127.0.0.1:3000/api/v1/mirror', { method: 'DELETE', headers })
  expect((await DELETE(request, {})).status).toBe(405)
})

test('both sides are shown as they stood at a time, and what has changed since is said of each', async () => {
  const header = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
  await served.importCsv(
    `${header}ESP,MAR,X,TOTAL,2024,100,EUR,,FOB,A\nMAR,ESP,M,TOTAL,2024,110,EUR,,CIF,A\n`,
    'first',
    'customs',
  )
  const { rows } = await served.database.pool.query<{ at: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS at FROM (SELECT pg_sleep(0.002)) AS slept`,
  )
  const then = rows[0]!.at.toISOString()
  await served.database.pool.query('SELECT pg_sleep(0.002)')
  await served.importCsv(`${header}MAR,ESP,M,TOTAL,2024,130,EUR,,CIF,A\n`, 'second', 'customs')
  const spain = '/api/v1/mirror?reporter=ESP&partner=MAR'
  expect((await call(mirror, spain)).body).toMatchObject({ importerValue: 130, gap: 30 })
  expect((await call(mirror, `${spain}&asOf=${then}`)).body).toMatchObject({
    importerValue: 110,
    gap: 10,
    asOf: { at: then, reporter: { revised: 0 }, partner: { revised: 1, added: 0, withdrawn: 0 } },
  })
  expect((await call(mirror, `${spain}&asOf=2020-01-01`)).status).toBe(404)
})

test('the editions of both sides are those of their codes, now and as they stood', async () => {
  const header = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
  await served.importCsv(
    `${header}ITA,MAR,X,TOTAL,2024,9,EUR,,FOB,A\nITA,MAR,X,27,2024,5,EUR,H6,FOB,A\nMAR,ITA,M,27,2024,6,EUR,H5,CIF,A\n`,
    'editions',
  )
  const italy = '/api/v1/mirror?reporter=ITA&partner=MAR'
  const editionOf = async (query: string): Promise<Answer | undefined> =>
    ((await call(mirror, italy + query)).body.reasons as Answer[]).find(({ id }) => id === 'edition')
  const now = await editionOf('')
  expect(now).toMatchObject({ says: 'different', params: { sentEditions: 'H6', receivedEditions: 'H5' } })
  expect(await editionOf(`&asOf=${new Date().toISOString()}`)).toEqual(now)
})
