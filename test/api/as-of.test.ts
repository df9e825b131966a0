import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as breakdown } from '@/app/api/v1/breakdown/route'
import { GET as compare } from '@/app/api/v1/compare/route'
import { GET as figures } from '@/app/api/v1/figures/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { GET as summary } from '@/app/api/v1/summary/route'
import { findPairFigures } from '@/lib/store/figures'
import { findTotalsThen } from '@/lib/store/figures-then'
import { findPairList } from '@/lib/store/pairs'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

const HEADER = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
const ofFrance = (value: string, chapter: string): string =>
  `${HEADER}FRA,MAR,X,TOTAL,2024,${value},EUR,,FOB,A\nFRA,MAR,X,87,2024,${chapter},EUR,HS,FOB,A\n`

let served: ServedDatabase
let seeded: string
let between: string
const now = async (): Promise<string> => {
  const { rows } = await served.database.pool.query<{ at: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS at`,
  )
  await served.database.pool.query('SELECT pg_sleep(0.002)')
  return rows[0]!.at.toISOString()
}
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
  seeded = await now()
  // Spain stands between what Morocco had first and what it has now.
  await served.importCsv(`${HEADER}FRA,ESP,X,TOTAL,2024,110,EUR,,FOB,A\n`, 'spain', 'france')
  await served.importCsv(ofFrance('100', '40'), 'france')
  between = await now()
  await served.importCsv(ofFrance('120', '50'), 'france')
})
afterAll(() => served.close())

/** Every cell of a pair, one text each. */
const cellsOf = ({ lines }: PairFigures): string[] =>
  lines.flatMap(({ source, flow, measure, unit, valuation, parts }) =>
    Object.entries(parts).flatMap(([part, cells]) =>
      cells.map(({ first, months, value, status, derived = false, excluded = 0 }) =>
        [source, flow, measure, unit, valuation, part, months, first, value ?? '', status, derived, excluded].join(' '),
      ),
    ),
  )

/** The same of what is worked out from observations, whether or not anything has changed since. */
async function workedOut(pair: { reporter: string; partner: string }): Promise<string[]> {
  const { lines, cells } = await findTotalsThen({ ...pair, asOf: await now() }, null)
  return cells.flatMap(({ id, part, months, cells: list }) => {
    const { source, flow, measure, unit, valuation } = lines.find((line) => line.id === id)!
    return list.split(',').map((cell) => [source, flow, measure, unit, valuation, part, months, cell].join(' '))
  })
}

test('the figures of every pair of the seed, worked out as of now from its observations, are those that are stored', async () => {
  const pairs = await findPairList()
  expect(pairs.length).toBeGreaterThan(3)
  for (const pair of pairs) {
    const stored = await findPairFigures(pair)
    expect((await workedOut(pair)).toSorted()).toEqual(cellsOf(stored).toSorted())
    const { asOf, ...then } = await findPairFigures({ ...pair, asOf: await now() })
    expect({ ...then, sources: then.sources.map(({ asOf: _at, ...source }) => source) }).toEqual(stored)
    expect(asOf).toMatchObject({ revised: 0, added: 0, withdrawn: 0 })
  }
})

test('a summary as of a time gives the total of then, and says what has changed since', async () => {
  const query = '/api/v1/summary?reporter=FRA&partner=MAR&period=2024'
  const then = await call(summary, `${query}&asOf=${between}`)
  expect(at(then.body, 'flows', 'X', 'value')).toBe(100)
  expect(then.body).toMatchObject({ asOf: { at: between, revised: 2, added: 0, withdrawn: 0 } })
  const latest = await call(summary, query)
  expect(at(latest.body, 'flows', 'X', 'value')).toBe(120)
  expect(latest.body).not.toHaveProperty('asOf')
})

test('a breakdown by product as of a time has the chapters of then: 40 of 100', async () => {
  const query = '/api/v1/breakdown?reporter=FRA&partner=MAR&flow=X&period=2024&by=product'
  const { body } = await call(breakdown, `${query}&asOf=${between}`)
  expect(at(body, 'parts', 0)).toMatchObject({ id: '87', value: 40, share: 0.4 })
})

test('a comparison as of a time has the value of then, and its rank among the partners: second then, first now', async () => {
  const query = '/api/v1/compare?reporter=FRA&partner=MAR&flow=X&period=2024'
  const then = await call(compare, `${query}&asOf=${between}`)
  expect(then.body).toMatchObject({ value: 100, asOf: { at: between, revised: 2 } })
  const latest = await call(compare, query)
  expect(latest.body).toMatchObject({ value: 120 })
  const rank = ({ body }: typeof then) => (body.indicators as Answer[]).find(({ id }) => id === 'rank')
  expect([rank(then)?.value, rank(latest)?.value]).toEqual([2, 1])
})

test('observations as of a time are those of then, with the import and line they came from', async () => {
  const { body } = await call(observations, `/api/v1/observations?reporter=FRA&partner=MAR&asOf=${between}`)
  expect(body).toMatchObject({ asOf: { at: between }, next: null })
  expect(at(body, 'observations')).toMatchObject([
    { product: 'TOTAL', value: 100, line: 2 },
    { product: '87', value: 40, line: 3 },
  ])
})

test('before the first import of a pair there are no figures, which is said', async () => {
  const pair = 'reporter=FRA&partner=MAR'
  expect((await call(figures, `/api/v1/figures?${pair}&asOf=${seeded}`)).body).toMatchObject({
    lines: [],
    asOf: { added: 2 },
  })
  expect((await call(summary, `/api/v1/summary?${pair}&asOf=2020-01-01`)).status).toBe(404)
})

test.each([
  ['2026-02-30', 'a date or date-time such as'],
  ['12 November', 'a date or date-time such as'],
  ['2199-01-01', 'a date that is not after today'],
])('asOf=%s is refused in words', async (text, words) => {
  const { status, body } = await call(figures, `/api/v1/figures?reporter=RUS&partner=MAR&asOf=${text}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ parameter: 'asOf', value: text, detail: expect.stringContaining(words) })
})
