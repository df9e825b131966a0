import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as breakdown } from '@/app/api/v1/breakdown/route'
import { GET as compare } from '@/app/api/v1/compare/route'
import { GET as summary } from '@/app/api/v1/summary/route'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
})
afterAll(() => served.close())

const ask = (query: string) => call(compare, `/api/v1/compare?${query}`)
const indicator = (answer: Answer, id: string): Answer | undefined =>
  (answer.indicators as Answer[]).find((each) => each.id === id)

test('exports of Russia to Morocco in 2020 against 2019 say what the summary says', async () => {
  const { body } = await ask('reporter=RUS&partner=MAR&period=2020')
  const other = await call(summary, '/api/v1/summary?reporter=RUS&partner=MAR&period=2020')
  expect(body).toMatchObject({ source: 'imf-dots', flow: 'X', against: { relation: 'year-before', periods: ['2019'] } })
  expect(body.value).toBe(at(other.body, 'flows', 'X', 'value'))
  expect(body.growth).toBe(at(other.body, 'flows', 'X', 'growth'))
})

test("Morocco's imports of 2020 against the average of 2015 to 2019", async () => {
  const { body } = await ask('reporter=MAR&partner=RUS&period=2020&flow=M&relation=average-5')
  expect(at(body, 'against', 'periods')).toEqual(['2019', '2018', '2017', '2016', '2015'])
  expect(body.againstComplete).toEqual({ have: 60, need: 60 })
  expect(Number(body.value) / Number(body.againstValue) - 1).toBeCloseTo(Number(body.growth), 12)
  expect(Number(body.growth)).toBeCloseTo(0.206, 3)
})

test('any years are averaged: those of 2015 to 2019 are the same whichever way they are named', async () => {
  const query = 'reporter=MAR&partner=RUS&flow=M&measure=growth'
  const [named, chosen] = await Promise.all([
    ask(`${query}&period=2020&relation=average-5`),
    ask(`${query}&period=2020&against=2015..2019`),
  ])
  expect(chosen.body).toMatchObject({
    against: { relation: 'chosen', periods: ['2019', '2018', '2017', '2016', '2015'] },
    value: named.body.value,
    againstValue: named.body.againstValue,
    growth: named.body.growth,
  })
  // Of any other year too the same years are the base: 2018 against them is what its own growth says.
  const series = at(chosen.body, 'lines', '0', 'series') as Answer[]
  const of2018 = await ask(`${query}&period=2018&against=2015..2019`)
  expect(series.find(({ period }) => period === '2018')!.value).toBeCloseTo(Number(of2018.body.growth), 12)
  expect((await ask(`${query}&period=2020&against=2019..2015`)).body).toMatchObject({
    status: 400,
    parameter: 'against',
  })
})

test('an average of which years are missing says how many months there are, and no growth', async () => {
  const { body } = await ask('reporter=MAR&partner=RUS&period=2020&flow=M&relation=average-5&source=un-comtrade')
  expect(body).toMatchObject({ againstValue: null, growth: null, againstComplete: { have: 12, need: 60 } })
  expect(body.growthReason).toMatchObject({
    code: 'average-incomplete',
    words: 'the 5 years are known for 12 of 60 months.',
  })
})

test('contributions of the sectors and of the rest add up to the growth of the total', async () => {
  const { body } = await ask('reporter=RUS&partner=MAR&period=2020&flow=X&source=un-comtrade')
  const parts = at(body, 'parts', 'parts') as Answer[]
  const sum = parts.reduce((all, part) => all + Number(part.contribution ?? 0), 0)
  expect(sum + Number(at(body, 'parts', 'notAllocated', 'contribution'))).toBeCloseTo(
    Number(at(body, 'parts', 'total', 'growth')),
    12,
  )
})

test('every indicator has its formula and conditions, and a figure or the words for why not', async () => {
  const { body } = await ask('reporter=RUS&partner=MAR&period=2020&against=2015&flow=X')
  expect(indicator(body, 'compound-growth')).toMatchObject({ years: 5, formula: '(V₁ / V₀)^(1 / years) − 1' })
  expect(Number(indicator(body, 'compound-growth')!.value)).toBeCloseTo(1.42514 ** 0.2 - 1, 5)
  expect(indicator(body, 'balance')!.value).toBe(387981442)
  expect(indicator(body, 'intensity')!.reason).toMatchObject({
    code: 'no-world',
    words: 'the trade of Russia with World is missing in this source for this period and unit.',
  })
  for (const each of body.indicators as Answer[]) {
    expect(each.conditions).toEqual(expect.any(String))
    expect(each.value === null ? at(each, 'reason', 'words') : each.value).toBeTruthy()
  }
})

test('several pairs and sources are lines of their own; what has none is named', async () => {
  const { body } = await ask('reporter=MAR&partner=RUS&period=2020&flow=M&pairs=RUS.MAR,MAR.FRA&sources=un-comtrade')
  const lines = (body.lines as Answer[]).map(({ reporter, partner, source }) => `${reporter}.${partner} ${source}`)
  expect(lines).toEqual(['MAR.RUS imf-dots', 'MAR.RUS un-comtrade', 'RUS.MAR imf-dots', 'RUS.MAR un-comtrade'])
  expect(body.without).toEqual([{ reporter: 'MAR', partner: 'FRA', source: null }])
})

test('an index over time is 100 in its base', async () => {
  const { body } = await ask('reporter=RUS&partner=MAR&period=2020&flow=X&measure=index&base=2010')
  const series = at(body, 'lines', 0, 'series') as Answer[]
  expect(series.find(({ period }) => period === '2010')?.value).toBe(100)
  expect(Number(series.find(({ period }) => period === '2020')?.value)).toBeGreaterThan(0)
})

test.each([
  ['against', '2019-S1', 'period=2020&against=2019-S1'],
  ['against', '2019', 'against=2019'],
  ['relation', 'average-3', 'period=2020&against=2019&relation=average-3'],
  ['relation', 'chosen', 'relation=chosen'],
  ['measure', 'cagr', 'measure=cagr'],
  ['pairs', 'MAR', 'pairs=MAR'],
  ['pairs', 'MAR.XXX', 'pairs=MAR.XXX'],
  ['sectors', 'energy,energy', 'sectors=energy,energy'],
  ['base', '2010-S1', 'period=2020&measure=index&base=2010-S1'],
  ['years', '5', 'years=5'],
  ['common', 'yes', 'common=yes'],
])('refuses %s=%s', async (parameter, value, query) => {
  const { status, body } = await ask(`reporter=RUS&partner=MAR&${query}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter, value })
})

test('a pair without figures is 404, as is a source that the pair does not have', async () => {
  expect((await ask('reporter=MAR&partner=FRA')).status).toBe(404)
  expect((await ask('reporter=RUS&partner=MAR&source=nobody')).status).toBe(404)
  expect((await ask('reporter=RUS&partner=RUS')).status).toBe(400)
})

test('a growth between sums that leave confidential products out says how many each leaves out, in every call', async () => {
  const rows = ['2019,27,5,A', '2019,30,,C', '2019,31,,C', '2020,27,6,A', '2020,30,4,A', '2020,31,,C']
  const csv = rows
    .map((row) => row.split(','))
    .map(([year, product, value, status]) => `SVK,TUN,X,${product},${year},${value},EUR,HS,FOB,${status}\n`)
    .join('')
  await served.importCsv(
    `reporter,partner,flow,product,period,value,unit,classification,valuation,status\n${csv}`,
    'gaps',
  )
  const query = 'reporter=SVK&partner=TUN&period=2020'
  const { body } = await ask(`${query}&flow=X`)
  expect(body).toMatchObject({ value: 10, againstValue: 5, growth: 1, excluded: 1, againstExcluded: 2 })
  const { body: sums } = await call(summary, `/api/v1/summary?${query}`)
  expect(at(sums, 'flows', 'X')).toMatchObject({ growth: 1, excluded: 1, againstExcluded: 2 })
  const { body: split } = await call(breakdown, `/api/v1/breakdown?${query}&flow=X`)
  expect(at(split, 'total')).toMatchObject({ excluded: 1, againstExcluded: 2 })
  expect((at(split, 'parts') as Answer[]).find(({ id }) => id === 'energy')).toMatchObject({ excluded: 0 })
  // The mean of two years leaves out what either does.
  const { body: mean } = await ask(`${query}&flow=X&against=2019..2020`)
  expect(mean).toMatchObject({ againstValue: 7.5, againstExcluded: 3 })
})
