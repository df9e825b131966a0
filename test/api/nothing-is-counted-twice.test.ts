import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as breakdown } from '@/app/api/v1/breakdown/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { GET as summary } from '@/app/api/v1/summary/route'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

/** One database with everything that tempts a sum to count twice: levels, frequencies, sources, units, World, a city. */
const HEADER = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
const months = (year: number, from: number, to: number, value: (month: number) => string): string =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .map((month) => `FRA,MAR,X,TOTAL,${year}-${String(month).padStart(2, '0')},${value(month)},EUR,,FOB,A\n`)
    .join('')

const MONTHLY =
  HEADER + months(2023, 1, 12, () => '10.1') + months(2024, 1, 5, () => '11') + months(2024, 7, 12, () => '12')
const LEVELS =
  HEADER +
  `FRA,MAR,M,TOTAL,2024,100,EUR,,CIF,A
FRA,MAR,M,87,2024,60,EUR,HS,CIF,A
FRA,MAR,M,8703,2024,40,EUR,HS,CIF,A
FRA,MAR,M,8701,2024,15,EUR,HS,CIF,A
FRA,MAR,M,870323,2024,25,EUR,HS,CIF,A
FRA,MAR,M,30,2024,30,EUR,HS,CIF,A
FRA,MAR,M,3004,2024,29,EUR,HS,CIF,A
FRA,MAR,M,TOTAL,2024,110,USD,,CIF,A
FRA,MAR,M,TOTAL,2024-S1,49,EUR,,CIF,A
FRA,MAR,M,TOTAL,2024-Q1,20,EUR,,CIF,A
FRA,WLD,M,TOTAL,2024,9999,EUR,,CIF,A
`
const EXACT =
  HEADER +
  `DEU,MAR,X,TOTAL,2024,123456789012345678.01,EUR,,FOB,A
DEU,MAR,X,0101,2024,9007199254740993,EUR,HS,FOB,A
DEU,MAR,X,02,2024,,EUR,HS,FOB,C
DEU,MAR,M,TOTAL,2023,0,EUR,,CIF,A
DEU,MAR,M,TOTAL,2024,5,EUR,,CIF,A
`

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
  await served.importCsv(MONTHLY, 'monthly')
  await served.importCsv(LEVELS, 'levels')
  await served.importCsv(HEADER + 'FRA,MAR,X,TOTAL,2023,121.5,EUR,,FOB,A\n', 'yearly')
  await served.importCsv(EXACT, 'exact')
})
afterAll(() => served.close())

test('a half-year is tiled from its six months, exactly', async () => {
  const { body } = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR&source=monthly&period=2023-S1')
  expect(at(body, 'flows', 'X')).toMatchObject({ value: 60.6, complete: { have: 6, need: 6 } })
})

test('with June missing H1 2024 says 5 of 6 months and has no growth rate', async () => {
  const { body } = await call(
    summary,
    '/api/v1/summary?reporter=FRA&partner=MAR&source=monthly&period=2024-S1&against=2023-S1',
  )
  expect(at(body, 'flows', 'X')).toMatchObject({
    complete: { have: 5, need: 6 },
    status: 'incomplete',
    growth: null,
  })
})

test('H2 2024 has its six months and grew by 18.8 %', async () => {
  const { body } = await call(
    summary,
    '/api/v1/summary?reporter=FRA&partner=MAR&source=monthly&period=2024-S2&against=2023-S2',
  )
  // 6 * 12 = 72 against 6 * 10.1 = 60.6
  expect(at(body, 'flows', 'X', 'growth')).toBeCloseTo(72 / 60.6 - 1, 10)
})

test('two sources of one pair are never added: each gives its own year', async () => {
  const monthly = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR&source=monthly&period=2023')
  const yearly = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR&source=yearly&period=2023')
  expect(at(monthly.body, 'flows', 'X', 'value')).toBe(121.2)
  expect(at(yearly.body, 'flows', 'X', 'value')).toBe(121.5)
})

test('a year beside its half-year and quarter is the year alone, and currencies stay apart', async () => {
  const euro = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR&source=levels&unit=EUR&period=2024')
  const dollar = await call(summary, '/api/v1/summary?reporter=FRA&partner=MAR&source=levels&unit=USD&period=2024')
  expect(at(euro.body, 'flows', 'M', 'value')).toBe(100)
  expect(at(dollar.body, 'flows', 'M', 'value')).toBe(110)
})

test('total, chapter, heading and subheading together are counted at one level, the rest is not allocated', async () => {
  const { body } = await call(breakdown, '/api/v1/breakdown?reporter=FRA&partner=MAR&flow=M&period=2024&source=levels')
  const valueOf = (id: string): unknown => (body.parts as Answer[]).find((part) => part.id === id)?.value
  // Chapter 87 needs headings or subheadings to be told apart; at the coarsest clean level 8703 = 40 and 8701 = 15.
  expect(valueOf('automotive')).toBe(40)
  expect(valueOf('machinery')).toBe(15)
  expect(valueOf('pharmaceuticals')).toBe(30)
  expect(at(body, 'total', 'value')).toBe(100)
  expect(at(body, 'notAllocated', 'value')).toBe(15)
})

test('by product a total is split at one level: chapters 87 and 30, and 10 that no chapter holds', async () => {
  const { body } = await call(
    breakdown,
    '/api/v1/breakdown?reporter=FRA&partner=MAR&flow=M&period=2024&source=levels&by=product',
  )
  expect((body.parts as Answer[]).map((part) => [part.id, part.value])).toEqual([
    ['87', 60],
    ['30', 30],
  ])
  expect(at(body, 'notAllocated', 'value')).toBe(10)
})

test('headings under chapter 87 are 8703 and 8701, and 5 that none of them holds', async () => {
  const { body } = await call(
    breakdown,
    '/api/v1/breakdown?reporter=FRA&partner=MAR&flow=M&period=2024&source=levels&by=product&level=4&under=87',
  )
  expect((body.parts as Answer[]).map((part) => [part.id, part.value])).toEqual([
    ['8703', 40],
    ['8701', 15],
  ])
  expect(at(body, 'total', 'value')).toBe(60)
  expect(at(body, 'notAllocated', 'value')).toBe(5)
})

test('digits and codes survive: 123456789012345678.01, 9007199254740993 and 0101 come out as they went in', async () => {
  const { text } = await call(observations, '/api/v1/observations?reporter=DEU&partner=MAR&flow=X')
  expect(text).toContain('"value":123456789012345678.01')
  expect(text).toContain('"value":9007199254740993,')
  expect(text).toContain('"product":"0101"')
  const csv = await call(observations, '/api/v1/observations?reporter=DEU&partner=MAR&flow=X&format=csv')
  expect(csv.text).toContain('DEU,MAR,X,TOTAL,2024,123456789012345678.01,EUR,,FOB,normal,value,exact')
})

test('confidential is null with its reason, and not zero', async () => {
  const { body } = await call(observations, '/api/v1/observations?reporter=DEU&partner=MAR&product=02')
  expect(body.observations).toMatchObject([{ value: null, status: 'confidential' }])
})

test('growth from nothing is no number', async () => {
  const { body } = await call(summary, '/api/v1/summary?reporter=DEU&partner=MAR&source=exact&period=2024')
  expect(at(body, 'flows', 'M')).toMatchObject({ value: 5, against: 0, growth: null })
})
